import type { Insertable, Kysely, Transaction } from 'kysely';
import { stableId } from '../../platform/ids.ts';
import type { CatalogueTables } from '../tables.ts';
import {
  type GeneratedCourse,
  type GeneratedMeta,
  readGeneratedCourses,
  readGeneratedMeta,
} from './seed-bench/generated.ts';
import {
  courseRow,
  memberRows,
  newVenueRows,
  offerRow,
  runRows,
  termRows,
} from './seed-bench/rows.ts';

export { GeneratedCatalogueError } from './seed-bench/generated.ts';

export interface SeededBench {
  readonly members: number;
  readonly offers: number;
  readonly runs: number;
  readonly ms: number;
}

const SOURCE_ID = stableId('bench', 'source');
/** Offers per statement; a row has up to 18 parameters and a statement 65,535. */
const PORTION = 250;

/**
 * Loads a generated catalogue (meta.json, courses.jsonl) in one transaction, in place of one that was loaded before. Throws
 * {@link GeneratedCatalogueError} where the folder does not hold one; then nothing has changed.
 */
export async function seedBench(
  db: Kysely<CatalogueTables>,
  folder: string,
  now: Date,
): Promise<SeededBench> {
  const started = performance.now();
  const meta = await readGeneratedMeta(folder);
  const counted = await db.transaction().execute(async (transaction) => {
    await removeEarlier(transaction);
    await insertSurroundings(transaction, meta, now);
    return insertCourses(transaction, meta, readGeneratedCourses(folder), now);
  });
  return {
    members: meta.providers.length,
    ...counted,
    ms: Math.round(performance.now() - started),
  };
}

/** Offers first: their runs refer to the venues, which go with the members. */
async function removeEarlier(transaction: Transaction<CatalogueTables>): Promise<void> {
  const removed = await transaction
    .deleteFrom('offer')
    .where('source_id', '=', SOURCE_ID)
    .returning('member_id')
    .execute();
  const members = [...new Set(removed.map((offer) => offer.member_id))];
  for (const ids of portions(members, PORTION)) {
    await transaction.deleteFrom('member').where('id', 'in', ids).execute();
  }
  await transaction.deleteFrom('vocabulary_term').where('origin', '=', 'bench').execute();
}

async function insertSurroundings(
  transaction: Transaction<CatalogueTables>,
  meta: GeneratedMeta,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('data_source')
    .values({ id: SOURCE_ID, key: 'bench', name: 'Erzeugter Katalog', created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  for (const rows of portions(memberRows(meta, now), PORTION)) {
    const insert = transaction.insertInto('member').values(rows);
    // Members without courses stay from an earlier load.
    await insert
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ updated_at: now }))
      .execute();
  }
  for (const rows of portions(termRows(meta), PORTION)) {
    await transaction.insertInto('vocabulary_term').values(rows).execute();
  }
}

async function insertCourses(
  transaction: Transaction<CatalogueTables>,
  meta: GeneratedMeta,
  courses: AsyncIterable<GeneratedCourse>,
  now: Date,
): Promise<{ offers: number; runs: number }> {
  const venues = new Set<string>();
  const counted = { offers: 0, runs: 0 };
  const insertPortion = async (portion: readonly GeneratedCourse[]) => {
    const runs = portion.flatMap((course) => runRows(course, SOURCE_ID, now));
    await insert(
      transaction,
      'venue',
      portion.flatMap((course) => newVenueRows(course, meta, venues, now)),
    );
    await insert(
      transaction,
      'offer',
      portion.map((course) => offerRow(course, SOURCE_ID, now)),
    );
    await insert(
      transaction,
      'course',
      portion.map((course) => courseRow(course, meta)),
    );
    await insert(transaction, 'course_run', runs);
    counted.offers += portion.length;
    counted.runs += runs.length;
  };
  let portion: GeneratedCourse[] = [];
  for await (const course of courses) {
    portion.push(course);
    if (portion.length < PORTION) continue;
    await insertPortion(portion);
    portion = [];
  }
  if (portion.length > 0) await insertPortion(portion);
  return counted;
}

async function insert<Table extends 'venue' | 'offer' | 'course' | 'course_run'>(
  transaction: Transaction<CatalogueTables>,
  table: Table,
  rows: readonly Insertable<CatalogueTables[Table]>[],
): Promise<void> {
  for (const portion of portions(rows, PORTION * 4)) {
    await transaction.insertInto<Table>(table).values(portion).execute();
  }
}

function* portions<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
