import path from 'node:path';
import { beginDraft, loadFunding } from '../../src/funding/index.ts';
import { randomId } from '../../src/platform/ids.ts';
import type { TestDatabase } from './database.ts';
import { addPerson } from './sign-in-app.ts';

const PROGRAMME = 'bildungsscheck_nrw';

/** What the parameters of the office's pages about funding name: a draft, a version, a hint from the public. */
export async function fundingThings(
  db: TestDatabase['db'],
  now: Date,
): Promise<Readonly<Record<string, string>>> {
  const book = await loadFunding(path.resolve(import.meta.dirname, '../../network/wesel'));
  const actorId = await addPerson(db, { email: `rules-${randomId()}@netz.example` });
  const act = { book, programmeId: PROGRAMME, validFrom: '2027-01-01', actorId, now };
  const answer = await beginDraft(db, act);
  if (answer.kind === 'missing') throw new Error(`There is no programme ${PROGRAMME}`);
  const hint = await db
    .insertInto('funding_correction')
    .values({ programme_id: PROGRAMME, words: 'Demo-Hinweis', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    programme: PROGRAMME,
    validFrom: '2026-02-01',
    textPlace: 'name',
    draft: answer.draftId,
    part: 'angaben',
    condition: 'regel.alle.0',
    case: '0',
    correction: hint.id,
  };
}
