import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';
import { type Connection, connect } from '../../src/platform/database/connect.ts';
import { openEmbeddedServer } from '../../src/platform/database/embedded/server.ts';
import { migrateToLatest } from '../../src/platform/database/migrate.ts';

export interface BenchDatabases {
  /** A migrated, empty database; closed together with the others. */
  create(name: string): Promise<Connection<CatalogueTables>>;
  close(): Promise<void>;
}

/** A database server of its own in a temporary folder, for benchmarks that work in this process. */
export async function openDatabases(): Promise<BenchDatabases> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bildungsnetz-bench-'));
  await chmod(folder, 0o755);
  const server = await openEmbeddedServer(folder, ['fsync=off', 'synchronous_commit=off']);
  const opened: Connection<CatalogueTables>[] = [];
  return {
    async create(name) {
      const admin = connect({ ...server.address, database: 'postgres' }, { max: 1 });
      await admin.pool.query(`create database ${name} template template0`);
      await admin.close();
      const connection = connect<CatalogueTables>({ ...server.address, database: name });
      opened.push(connection);
      await migrateToLatest(connection.db, 'migrations');
      return connection;
    },
    async close() {
      for (const connection of opened) await connection.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
