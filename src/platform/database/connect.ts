import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

// Calendar days and times stay text (no time zone can shift them), 8-byte integers stay text, numeric too.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIME, (text) => text);

export interface DatabaseAddress {
  /** `postgres://…` or, for the embedded server, a socket folder. */
  readonly connectionString?: string;
  readonly socketDir?: string;
  readonly database?: string;
  readonly user?: string;
}

export interface Connection<Tables> {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  if (address.connectionString !== undefined) return { connectionString: address.connectionString };
  return {
    host: address.socketDir ?? '/tmp',
    user: address.user ?? 'postgres',
    database: address.database ?? 'bildungsnetz',
  };
}

/**
 * Opens a pool and a query builder on it. `onLost` is told when an idle connection breaks (database restart); the pool replaces
 * the connection by itself, so nothing else has to happen.
 */
export function connect<Tables>(
  address: DatabaseAddress,
  options: { max?: number; onLost?: (error: Error) => void } = {},
): Connection<Tables> {
  const pool = new pg.Pool({
    ...clientConfig(address),
    // Ten for requests, the others for jobs.
    max: options.max ?? 14,
    connectionTimeoutMillis: 5000,
    // With the process number, so that the operator sees which web process holds a connection.
    application_name: `bildungsnetz ${process.pid}`,
  });
  let isClosing = false;
  pool.on('error', (error) => {
    // A server that is stopped right after us may end a connection that is about to say goodbye.
    if (!isClosing) options.onLost?.(error);
  });
  // A connection that breaks while it is lent out but between two statements tells only itself; nobody listening would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => {
    isClosing = true;
    return db.destroy();
  };
  return { db, pool, close };
}
