import { deliveryTasks } from '../../src/catalogue/jobs/delivery-tasks.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { intakeParts } from '../support/intake.ts';

// Works off deliveries in a process of its own, so that it can be killed: SOCKET_DIR DATABASE
const [socketDir = '', database = ''] = process.argv.slice(2);
const connection = connect<EditingTables>({ socketDir, database });
const stop = await openJobs({
  pool: connection.pool,
  clock: systemClock,
  log: createLog('warn'),
  tasks: deliveryTasks(intakeParts(connection.db)),
});
process.on('SIGTERM', async () => {
  await stop();
  await connection.close();
});
process.stdout.write('ready\n');
