import { afterAll, inject } from 'vitest';
import {
  type Connection,
  connect,
  type DatabaseAddress,
} from '../../src/platform/database/connect.ts';
import { randomId } from '../../src/platform/ids.ts';
import type { PortalTables } from '../../src/start/open-database.ts';

export interface TestDatabase extends Connection<PortalTables> {
  /** For code under test that opens its own connections (processes, LISTEN). */
  readonly address: DatabaseAddress;
}

/** A migrated, empty database of its own, dropped when the test file ends. Call once per file, in the file's body or beforeAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const socketDir = inject('databaseSocketDir');
  const name = `test_${randomId()}`;
  const admin = connect({ socketDir, database: 'postgres' }, { max: 1 });
  await admin.pool.query(`create database ${name} template template_migrated`);
  const address = { socketDir, database: name };
  const connection = connect<PortalTables>(address);
  afterAll(async () => {
    await connection.close();
    await admin.pool.query(`drop database ${name} with (force)`);
    await admin.close();
  });
  return { ...connection, address };
}
