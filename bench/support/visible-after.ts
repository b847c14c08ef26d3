import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 5;
const PAUSE_MS = 200;

const AnswerSchema = z.object({ hits: z.array(z.object({ title: z.string() })) });

/**
 * Milliseconds from the commit of a new title to the first answer of `GET /api/v1/offers` that has it, for each of the offers.
 * Titles are put back. Infinity where nothing came within fifteen seconds.
 */
export async function visibleAfter(
  db: Kysely<CatalogueTables>,
  portalUrl: string,
  offerIds: readonly string[],
): Promise<number[]> {
  const waits: number[] = [];
  for (const [number, id] of offerIds.entries()) {
    const { title } = await db
      .selectFrom('offer')
      .where('id', '=', id)
      .select('title')
      .executeTakeFirstOrThrow();
    const rename = (to: string) =>
      db.updateTable('offer').set({ title: to }).where('id', '=', id).execute();
    const word = probeWord(number);
    await rename(`${title} ${word}`);
    waits.push(await untilFound(portalUrl, word));
    await rename(title);
    await sleep(PAUSE_MS);
  }
  return waits;
}

async function untilFound(portalUrl: string, word: string): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < PATIENCE_MS) {
    const response = await fetch(`${portalUrl}/api/v1/offers?q=${word}&size=1`);
    const { hits } = AnswerSchema.parse(await response.json());
    // A word that is not there yet may be taken for a misspelt one: only the title tells.
    if (hits[0]?.title.endsWith(word)) return performance.now() - startedAt;
    await sleep(LOOK_EVERY_MS);
  }
  return Number.POSITIVE_INFINITY;
}

/** Words that are far from each other and from every real one. */
function probeWord(number: number): string {
  let seed = (number + 1) * 2_654_435_761;
  let word = 'Q';
  for (let letter = 0; letter < 11; letter++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    word += 'bcdfghjklmnpqrstvwxz'[seed % 20];
  }
  return word;
}
