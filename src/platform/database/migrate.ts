import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { OperatorProblem } from '../operator-problem.ts';

/** Reads `NNNN_name.sql` files; each runs in one transaction, there is no way back (expand – migrate – contract). */
async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  const migrations: Record<string, Migration> = {};
  for (const name of files) {
    const text = await readFile(path.join(folder, name), 'utf8');
    migrations[name.replace(/\.sql$/, '')] = {
      async up(db) {
        await sql.raw(text).execute(db);
      },
    };
  }
  return migrations;
}

/**
 * Brings the database to the newest schema. Safe when several processes start at once (Kysely takes a lock). Returns the names
 * of the migrations that ran. Throws the database's error, with the name of the migration in front.
 */
export async function migrateToLatest<T>(db: Kysely<T>, folder: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => readMigrations(folder) } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find((result) => result.status === 'Error');
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    // Kysely's word for a migration that was executed here and that this program does not have.
    if (/corrupted migrations: previously executed migration/.test(reason)) {
      throw new OperatorProblem(
        'Die Datenbank stammt von einer neueren Version dieses Programms. Bitte die neuere Version starten oder eine Sicherung von vor der Aktualisierung einspielen.',
        { cause: error },
      );
    }
    throw new Error(failed ? `Migration ${failed.migrationName}: ${reason}` : reason, {
      cause: error,
    });
  }
  return (results ?? []).map((result) => result.migrationName);
}
