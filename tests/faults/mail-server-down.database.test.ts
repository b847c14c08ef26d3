import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { letterTasks } from '../../src/accounts/jobs/send-letter.ts';
import { queueLetter } from '../../src/accounts/use-cases/queue-letter.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { accountsDatabase } from '../support/accounts-database.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { someSender } from '../support/some-message.ts';

const { db, pool } = await accountsDatabase();

test('a letter waits for a mail server that is down and goes out without a hand; log and queue name nobody', async () => {
  const first = await openMailSink();
  await first.close();
  const lines: string[] = [];
  const mailer = openMailer({ smtpUrl: first.url, folder: '/dev/null', sender: someSender });
  const stop = await openJobs({
    pool,
    clock: systemClock,
    log: createLog('debug', (line) => lines.push(line)),
    tasks: letterTasks({ db, mailer }),
  });
  await db.transaction().execute((trx) =>
    queueLetter(trx, {
      kind: 'demo',
      email: 'markierung@werkhof.example',
      personId: null,
      memberId: null,
      language: 'de',
      content: { subject: 'Markierung', text: 'Guten Tag, Markierung' },
      now: new Date(),
    }),
  );
  const letter = () =>
    db
      .selectFrom('letter')
      .select(['state', 'tries', 'problem', 'content'])
      .executeTakeFirstOrThrow();
  while ((await letter()).tries === 0) await sleep(20);
  expect(await letter()).toMatchObject({
    state: 'waiting',
    problem: expect.stringContaining('nicht zu erreichen'),
  });
  const { rows } = await pool.query('select job::text from graphile_worker._private_jobs as job');
  expect(rows).toHaveLength(1);
  const again = await openMailSink(Number(new URL(first.url).port));
  await again.whenReceived(1);
  while ((await letter()).state === 'waiting') await sleep(20);
  expect(await letter()).toMatchObject({ state: 'sent', content: null, problem: null });
  await stop();
  await again.close();
  expect(lines.join('') + JSON.stringify(rows)).not.toMatch(/markierung/i);
  expect(lines.join('')).toContain('a job will be tried again');
});
