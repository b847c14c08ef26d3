import { letterTasks } from '../../src/accounts/jobs/send-letter.ts';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { someSender } from '../support/some-message.ts';

// Sends letters in a process of its own, so that it can be killed: SOCKET_DIR DATABASE SMTP_URL
const [socketDir = '', database = '', smtpUrl = ''] = process.argv.slice(2);
const connection = connect<AccountsTables>({ socketDir, database });
const mailer = openMailer({ smtpUrl, folder: '/dev/null', sender: someSender });
const stop = await openJobs({
  pool: connection.pool,
  clock: systemClock,
  log: createLog('warn'),
  tasks: letterTasks({ db: connection.db, mailer }),
});
process.on('SIGTERM', async () => {
  await stop();
  await mailer.close();
  await connection.close();
});
process.stdout.write('ready\n');
