import type { Kysely } from 'kysely';
import {
  type FundingDraft,
  type LightLine,
  lightLines,
  openCorrections,
  openDrafts,
} from '../../funding/index.ts';
import type { OfficeTables } from '../tables.ts';

/** Drafts, lights and corrections that wait for the office. */
export async function fundingWork(db: Kysely<OfficeTables>): Promise<{
  readonly drafts: readonly FundingDraft[];
  readonly lights: readonly LightLine[];
  readonly corrections: number;
}> {
  const drafts = await openDrafts(db);
  const lights = await lightLines(db);
  const { length: corrections } = await openCorrections(db);
  return { drafts, lights, corrections };
}
