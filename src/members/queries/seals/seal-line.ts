import { type Kysely, sql } from 'kysely';
import type { LocalizedText } from '../../../platform/texts/localized.ts';
import type { SealHolder } from '../../model/seals/seal-kind.ts';
import type { SealFacts } from '../../model/seals/seal-period.ts';
import type { StoredMediaType } from '../../model/seals/seal-state.ts';
import type { MembersTables } from '../../tables.ts';

/** What the network's data say of a kind; null = it has no such kind any more. */
export interface KindWords {
  readonly label: LocalizedText;
  readonly shortLabel: LocalizedText;
  readonly sentence: LocalizedText;
  readonly url: string;
}

/** The certificate that was uploaded, without its content. */
export interface ProofFile {
  readonly name: string;
  readonly mediaType: StoredMediaType;
  readonly bytes: number;
}

/** A period of a seal as members and the office see it. */
export interface SealLine extends SealFacts {
  readonly id: string;
  readonly memberId: string;
  readonly offerId: string | null;
  readonly kind: string;
  readonly holder: SealHolder;
  readonly words: KindWords | null;
  readonly number: string | null;
  readonly scope: string | null;
  readonly issuer: string;
  readonly proof: ProofFile | null;
  readonly corrects: string | null;
  readonly submittedAt: Date;
  readonly checkedAt: Date | null;
  readonly reason: string | null;
  readonly version: number;
}

const HOLDER = sql<SealHolder>`case when s.offer_id is null then 'provider' else 'measure' end`;

/** Seals that are not removed, with the words of their kind. */
export function selectSealLines(db: Kysely<MembersTables>) {
  return db
    .selectFrom('seal as s')
    .leftJoin('seal_kind as k', (join) =>
      join.onRef('k.key', '=', 's.kind').on('k.holder', '=', HOLDER),
    )
    .leftJoin('stored_file as f', 'f.id', 's.proof_file_id')
    .where('s.removed_at', 'is', null)
    .select([
      's.id',
      's.member_id',
      's.offer_id',
      's.kind',
      's.number',
      's.scope',
      's.issuer',
      's.valid_from',
      's.valid_until',
      's.state',
      's.corrects',
      's.submitted_at',
      's.checked_at',
      's.reason',
      's.confirmed_at',
      's.version',
      'k.labels',
      'k.short_labels',
      'k.sentences',
      'k.url',
      'f.name as file_name',
      'f.media_type',
      'f.bytes',
    ]);
}

export type SealLineRow = Awaited<
  ReturnType<ReturnType<typeof selectSealLines>['execute']>
>[number];

export function sealLineOf(row: SealLineRow): SealLine {
  const { labels, short_labels, sentences, url, file_name, media_type, bytes } = row;
  return {
    id: row.id,
    memberId: row.member_id,
    offerId: row.offer_id,
    kind: row.kind,
    holder: row.offer_id === null ? 'provider' : 'measure',
    words:
      labels === null || short_labels === null || sentences === null || url === null
        ? null
        : { label: labels, shortLabel: short_labels, sentence: sentences, url },
    number: row.number,
    scope: row.scope,
    issuer: row.issuer,
    proof:
      file_name === null || media_type === null || bytes === null
        ? null
        : { name: file_name, mediaType: media_type, bytes },
    corrects: row.corrects,
    submittedAt: row.submitted_at,
    checkedAt: row.checked_at,
    reason: row.reason,
    version: row.version,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    state: row.state,
    wasConfirmed: row.confirmed_at !== null,
    isRemoved: false,
  };
}
