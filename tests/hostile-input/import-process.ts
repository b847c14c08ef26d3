import { memoryOf } from '../../bench/support/memory.ts';
import { type CatalogueTables, importDelivery } from '../../src/catalogue/index.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { connect } from '../../src/platform/database/connect.ts';

// Imports in a process of their own, so that their memory can be measured and they can be killed:
// SOCKET_DIR DATABASE MEMBER DAY FILE…
const [socketDir = '', database = '', memberSlug = '', day = '', ...files] = process.argv.slice(2);
const connection = connect<CatalogueTables>({ socketDir, database }, { max: 2 });
const { terms } = await loadNetwork('network/wesel');
for (const file of files) {
  process.stderr.write(`begin ${file}\n`);
  const answer = await importDelivery(connection.db, {
    file,
    memberSlug,
    format: 'auto',
    now: new Date(`${day}T08:00:00Z`),
    acceptShrink: true,
    lookups: { terms, geocode: () => null },
  });
  if (answer.kind !== 'report') throw new Error(answer.message);
  // Not `maxRSS`: the system counts into it what the process was before it began this program, a copy of the whole test runner.
  const memoryMb = Math.round(memoryOf(process.pid)?.most ?? 0);
  process.stdout.write(`${JSON.stringify({ file, report: answer.report, memoryMb })}\n`);
}
await connection.close();
