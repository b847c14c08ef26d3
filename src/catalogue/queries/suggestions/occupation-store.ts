import type { Kysely } from 'kysely';
import { type OccupationIndex, occupationIndex } from '../../model/suggestions/occupation-index.ts';
import type { CatalogueTables } from '../../tables.ts';
import { occupationLabels, wordsFingerprint } from './occupation-groups.ts';

/** Keeps the names of occupations in memory, as of the last import of a list. */
export interface OccupationStore {
  get(): Promise<OccupationIndex>;
}

/** Some 25,000 names where all lists are imported. */
export function openOccupationStore(db: Kysely<CatalogueTables>): OccupationStore {
  let kept: { readonly fingerprint: string; readonly index: OccupationIndex } | null = null;
  return {
    async get() {
      const fingerprint = await wordsFingerprint(db);
      if (kept?.fingerprint !== fingerprint)
        kept = { fingerprint, index: occupationIndex(await occupationLabels(db)) };
      return kept.index;
    },
  };
}
