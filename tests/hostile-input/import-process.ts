import { importDelivery } from '../../src/catalogue/index.ts';
import type { CatalogueTables } from '../../src/catalogue/index.ts';
import { loadNetwork, openPlaces } from '../../src/network/index.ts';
import { connect } from '../../src/platform/database/connect.ts';

// An import in a process of its own, so that its memory can be measured and it can be killed: SOCKET_DIR DATABASE FILE MEMBER DAY.
const [socketDir = '', database = '', file = '', memberSlug = '', day = ''] = process.argv.slice(2);
const connection = connect<CatalogueTables>({ socketDir, database }, { max: 2 });
const network = await loadNetwork('network/wesel');
const places = await openPlaces(connection.db, network);
process.stderr.write('ready\n');
const answer = await importDelivery(connection.db, {
  file,
  memberSlug,
  format: 'auto',
  now: new Date(`${day}T08:00:00Z`),
  lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
});
await connection.close();
// Kilobytes on Linux.
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ answer, memoryMb }));
