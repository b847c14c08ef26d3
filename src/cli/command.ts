import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import type { Network } from '../network/index.ts';
import type { DatabaseAddress } from '../platform/database/connect.ts';
import type { Log } from '../platform/log.ts';
import type { PortalTables } from '../start/open-database.ts';

/** What a command gets: the checked settings, the open database and the network's data. */
export interface CommandContext {
  readonly config: Config;
  readonly db: Kysely<PortalTables>;
  readonly pool: Pool;
  /** For commands that open own connections. */
  readonly address: DatabaseAddress;
  readonly network: Network;
  readonly now: Date;
  readonly log: Log;
}

/** 0 = done, 1 = refused with reasons, 2 = wrong usage. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  /** Printed as JSON on standard output. */
  readonly output?: unknown;
  /** Printed as it is on standard output, for files that are no JSON. */
  readonly text?: string;
  /** Sentences for standard error. */
  readonly messages?: readonly string[];
}

/** One command of the command line; one file each. */
export interface Command {
  readonly name: string;
  /** What follows the name, e.g. `FILE --member SLUG [--dry-run]`. */
  readonly usage: string;
  run(args: readonly string[], context: CommandContext): Promise<CommandResult>;
}
