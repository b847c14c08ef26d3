import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson, someSender } from '../../../tests/support/sign-in-app.ts';
import { checkCode } from './check-code.ts';
import { type CodeRequested, sendCode } from './send-code.ts';

const statements: string[] = [];
const { db, pool } = await accountsDatabase((statement) => {
  statements.push(statement);
});
const codeKey = Buffer.alloc(32, 3);
const now = new Date('2026-11-23T08:00:00Z');
await addPerson(db, { email: 'Otto@Verein.example', name: 'Otto Demo' });
await addPerson(db, { email: 'gesperrt@verein.example', isBlocked: true });

const send = (email: string): Promise<CodeRequested> =>
  db
    .transaction()
    .execute((trx) =>
      sendCode(trx, { email, language: 'de', sender: someSender, codeKey, oldToken: null, now }),
    );

async function statementsOf(task: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0;
  await task();
  return [...statements];
}

test('ASVS 6.3.8: for known, unknown and blocked addresses the database does the same work', async () => {
  const known = await statementsOf(() => send('otto@verein.example'));
  const unknown = await statementsOf(() => send('wer@verein.example'));
  const blocked = await statementsOf(() => send('gesperrt@verein.example'));
  expect(known.length).toBeGreaterThan(8);
  const taken = 'rollback to savepoint letter';
  expect(unknown.filter((statement) => statement !== taken)).toEqual(known);
  expect(unknown).toContain(taken);
  expect(blocked).toEqual(unknown);
});

test('ASVS 6.3.8: a wrong code of an unknown address is the same work too', async () => {
  const works: string[][] = [];
  for (const email of ['otto@verein.example', 'wer@verein.example']) {
    const sent = await send(email);
    if (sent.kind !== 'sent') throw new Error('no code');
    const typed = { browserToken: sent.browserToken, code: '00000000', codeKey, now };
    works.push(await statementsOf(() => db.transaction().execute((trx) => checkCode(trx, typed))));
  }
  expect(works[1]).toEqual(works[0]);
});

test('only people get letters, at the address that is stored, and each has its job', async () => {
  const letters = await db.selectFrom('letter').select(['id', 'email', 'kind']).execute();
  expect(new Set(letters.map((letter) => letter.email))).toEqual(new Set(['Otto@Verein.example']));
  const { rows } = await pool.query('select key from graphile_worker.jobs');
  expect(rows.map((row) => row.key).sort()).toEqual(
    letters.map((letter) => `letter:${letter.id}`).sort(),
  );
});

test('requests at the same moment get five codes together, not five each (ASVS 2.3.4)', async () => {
  const answers = await Promise.all(Array.from({ length: 9 }, () => send('neu@verein.example')));
  expect(answers.filter(({ kind }) => kind === 'sent')).toHaveLength(5);
  expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(4);
});
