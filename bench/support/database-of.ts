import type { CatalogueTables } from '../../src/catalogue/tables.ts';
import { type Connection, connect } from '../../src/platform/database/connect.ts';
import { openEmbeddedServer } from '../../src/platform/database/embedded/server.ts';
import { migrateToLatest } from '../../src/platform/database/migrate.ts';

/** The embedded database of a data folder, started if need be, beside whoever else uses it. */
export async function databaseOf(dataDir: string): Promise<Connection<CatalogueTables>> {
  const server = await openEmbeddedServer(dataDir);
  const connection = connect<CatalogueTables>(server.address);
  // A kept one may be of an earlier version.
  await migrateToLatest(connection.db, 'migrations');
  return {
    ...connection,
    async close() {
      await connection.close();
      await server.close();
    },
  };
}
