import { type Kysely, sql, type Transaction } from 'kysely';
import { stableId } from '../../platform/ids.ts';
import type { CatalogueTables } from '../tables.ts';
import {
  type GeneratedCourse,
  type GeneratedMeta,
  readGeneratedCourses,
  readGeneratedMeta,
} from './seed-bench/generated.ts';
import { insertRows, type SeededRow } from './seed-bench/insert-rows.ts';
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
/** Offers per statement: some megabytes of JSON. */
const PORTION = 1000;

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
  // The server would notice only later how large the tables have become, and tidy them up beside the first questions.
  await sql`vacuum (analyze) member, venue, offer, course, course_run, course_session`.execute(db);
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

/** While the database takes one portion, the next is read and made into rows. */
async function insertCourses(
  transaction: Transaction<CatalogueTables>,
  meta: GeneratedMeta,
  courses: AsyncIterable<GeneratedCourse>,
  now: Date,
): Promise<{ offers: number; runs: number }> {
  const venues = new Set<string>();
  const counted = { offers: 0, runs: 0 };
  let inserting = Promise.resolve();
  try {
    for await (const portion of inPortions(courses, PORTION)) {
      const rows = {
        venues: portion.flatMap((course) => newVenueRows(course, meta, venues, now)),
        offers: portion.map((course) => offerRow(course, SOURCE_ID, now)),
        courses: portion.map((course) => courseRow(course, meta)),
        runs: portion.flatMap((course) => runRows(course, SOURCE_ID, now)),
      };
      counted.offers += rows.offers.length;
      counted.runs += rows.runs.length;
      await inserting;
      inserting = insertPortion(transaction, rows);
    }
    await inserting;
  } finally {
    // Where a later line is broken, no statement may follow the end of the transaction.
    await Promise.allSettled([inserting]);
  }
  return counted;
}

async function insertPortion(
  transaction: Transaction<CatalogueTables>,
  rows: {
    readonly venues: readonly SeededRow<'venue'>[];
    readonly offers: readonly SeededRow<'offer'>[];
    readonly courses: readonly SeededRow<'course'>[];
    readonly runs: readonly SeededRow<'course_run'>[];
  },
): Promise<void> {
  await insertRows(transaction, 'venue', rows.venues);
  await insertRows(transaction, 'offer', rows.offers);
  await insertRows(transaction, 'course', rows.courses);
  await insertRows(transaction, 'course_run', rows.runs);
}

async function* inPortions<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let portion: T[] = [];
  for await (const item of items) {
    portion.push(item);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

function* portions<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
