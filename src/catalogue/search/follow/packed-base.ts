import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { IndexState } from '../query/state.ts';
import type { Base } from './build-base.ts';
import type { LogPosition } from './change-log.ts';
import { loadClosedLists } from './load-terms.ts';

/** What of a base goes into a file or to another thread. The closed lists are read from the database again. */
export interface PackedBase {
  readonly state: IndexState;
  readonly position: LogPosition;
  /** Of the closed lists with which it was built. */
  readonly fingerprint: string;
}

export function packedBase({ state, position, terms }: Base): PackedBase {
  return { state, position, fingerprint: terms.fingerprint };
}

/** If the lists have changed since, the base keeps the fingerprint of its own, so that the follower sees it and renews it. */
export async function withTerms(
  db: Kysely<CatalogueTables>,
  { state, position, fingerprint }: PackedBase,
): Promise<Base> {
  const { terms } = await loadClosedLists(db);
  return { state, position, terms: { terms, fingerprint } };
}
