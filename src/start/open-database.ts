import path from 'node:path';
import pg from 'pg';
import type { AccountsTables } from '../accounts/index.ts';
import type { CatalogueTables } from '../catalogue/index.ts';
import type { Config } from '../config.ts';
import type { ContactTables } from '../contact/index.ts';
import type { CheckTables, DraftTables, RuleTables } from '../funding/index.ts';
import { alone } from '../platform/database/alone.ts';
import { type Connection, connect, type DatabaseAddress } from '../platform/database/connect.ts';
import { openEmbeddedServer } from '../platform/database/embedded/server.ts';
import { migrateToLatest } from '../platform/database/migrate.ts';
import { migrateJobs } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log.ts';
import { OperatorProblem } from '../platform/operator-problem.ts';

/** All tables of the portal. */
export type PortalTables = CatalogueTables &
  ContactTables &
  AccountsTables &
  DraftTables &
  RuleTables &
  CheckTables;

export interface PortalDatabase extends Connection<PortalTables> {
  readonly address: DatabaseAddress;
}

const OLDEST_MAJOR = 15;

/** Both schemas under one lock: Kysely looks at every table there is, and falls over one that the queue is just creating. */
const MIGRATION_LOCK = 470_032;

/** Asks a database of the operator whether it is there and new enough. */
async function checkExternal(connection: Connection<PortalTables>): Promise<void> {
  let version: number;
  try {
    const { rows } = await connection.pool.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    version = Number(rows[0]?.version);
  } catch (error) {
    const reason =
      error instanceof pg.DatabaseError || error instanceof Error
        ? error.message || String(error)
        : String(error);
    throw new OperatorProblem(
      `Die Datenbank aus DATABASE_URL antwortet nicht (${reason}). Bitte Adresse, Zugangsdaten und Netz prüfen oder DATABASE_URL weglassen, um die eingebaute Datenbank zu benutzen.`,
      { cause: error },
    );
  }
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new OperatorProblem(
      `Die Datenbank aus DATABASE_URL ist PostgreSQL ${major}; gebraucht wird mindestens ${OLDEST_MAJOR}. Bitte die Datenbank aktualisieren.`,
    );
  }
}

function migrate(
  { db, pool }: Connection<PortalTables>,
  root: string,
  log: Log,
): Promise<string[]> {
  return alone(db, MIGRATION_LOCK, async () => {
    const ran = await migrateToLatest(db, path.join(root, 'migrations'));
    await migrateJobs({ pool, log });
    return ran;
  });
}

/**
 * Opens the operator's database (DATABASE_URL) or the embedded one under DATA_DIR and brings it to the newest schema. Closing it
 * stops the embedded server if nobody else uses it. Throws {@link OperatorProblem}.
 */
export async function openDatabase(
  config: Config,
  root: string,
  log: Log,
): Promise<PortalDatabase> {
  const embedded =
    config.databaseUrl === undefined ? await openEmbeddedServer(config.dataDir) : null;
  const address: DatabaseAddress = embedded?.address ?? {
    connectionString: config.databaseUrl ?? '',
  };
  const connection = connect<PortalTables>(address, {
    onLost: (error) => log.warn('a database connection was lost', { reason: error.message }),
  });
  const close = async () => {
    await connection.close();
    await embedded?.close();
  };
  try {
    if (!embedded) await checkExternal(connection);
    const ran = await migrate(connection, root, log);
    if (ran.length > 0) log.info('database schema updated', { migrations: ran.join(', ') });
  } catch (error) {
    await close();
    throw error;
  }
  return { ...connection, address, close };
}
