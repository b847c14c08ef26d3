import type { Kysely } from 'kysely';
import type { SealHolder } from '../../model/seals/seal-kind.ts';
import type { MembersTables } from '../../tables.ts';
import type { KindWords } from './seal-line.ts';

/** A kind of seal that a member may state. */
export interface KnownKind extends KindWords {
  readonly key: string;
  readonly holder: SealHolder;
  readonly issuer: string;
}

/** The network's kinds in its order. */
export async function listSealKinds(db: Kysely<MembersTables>): Promise<KnownKind[]> {
  const rows = await db.selectFrom('seal_kind').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    key: row.key,
    holder: row.holder,
    label: row.labels,
    shortLabel: row.short_labels,
    sentence: row.sentences,
    issuer: row.issuer,
    url: row.url,
  }));
}
