import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import { MOST_SOURCES, type SourceDraft } from '../../model/sources/source-draft.ts';
import { findSource, type PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';
import { fetchSource, type SourceNews } from './fetch-source.ts';
import { isDelivery } from './is-delivery.ts';
import { notePull } from './note-pull.ts';
import { deliver } from './pull-source.ts';
import { openSourceSecret, type SourceParts, sealSourceSecret } from './source-parts.ts';
import { writeSource } from './write-source.ts';

export interface SourceToSave {
  readonly memberId: string;
  /** The address that is changed; null = a new one. */
  readonly change: { readonly sourceId: string; readonly version: number } | null;
  readonly draft: SourceDraft;
  /** What is shown to the server; null = what was kept before, if anything. */
  readonly secretValue: string | null;
  readonly actorId: string;
  readonly now: Date;
  /** From 0 to 1, see `nextPull`. */
  readonly chance: number;
}

export type SavedSource =
  | { readonly kind: 'saved'; readonly sourceId: string }
  /** The address did not give what was expected: nothing is saved. */
  | { readonly kind: 'failed'; readonly problem: PullProblem }
  | { readonly kind: 'conflict' | 'gone' | 'known' | 'too_many' };

/**
 * Saves an address after it has been fetched once: what does not answer, or answers with something that no format of ours is, is told to
 * the person who typed it and not saved. What came is delivered at once; of pages the whole is fetched soon.
 */
export async function saveSource(parts: SourceParts, save: SourceToSave): Promise<SavedSource> {
  const { db } = parts;
  const { memberId, change, draft } = save;
  const before = change === null ? null : await findSource(db, { memberId, ...change });
  if (change !== null && before === null) return { kind: 'gone' };
  const secret = secretOf(parts, before, save);
  const fetched = await fetchSource(
    parts,
    { ...draft, secret, etag: null, lastModified: null },
    { isFirstLook: true },
  );
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'unchanged') return { kind: 'failed', problem: BROKEN };
  try {
    if (!(await isDelivery(fetched, draft.format))) {
      return { kind: 'failed', problem: { kind: 'unknown_format', detail: null } };
    }
    return await keep(parts, save, fetched, secret);
  } finally {
    await fetched.file.remove();
  }
}

const BROKEN: PullProblem = { kind: 'broken', detail: null };

type Secret = { readonly header: string; readonly value: string } | null;

function secretOf(
  { secret }: SourceParts,
  before: PullSource | null,
  { draft: { secretHeader }, secretValue }: SourceToSave,
): Secret {
  if (secretHeader === null) return null;
  if (secretValue !== null) return { header: secretHeader, value: secretValue };
  const sealed = before?.sealed_secret ?? null;
  const kept =
    before === null || sealed === null ? null : openSourceSecret(secret, before.id, sealed);
  return kept === null ? null : { header: secretHeader, value: kept };
}

async function keep(
  { db, secret: portalSecret }: SourceParts,
  save: SourceToSave,
  news: SourceNews,
  secret: Secret,
): Promise<SavedSource> {
  const { memberId, change, draft, actorId, now, chance } = save;
  const sourceId = change?.sourceId ?? randomId();
  const sealedSecret =
    secret === null ? null : sealSourceSecret(portalSecret, sourceId, secret.value);
  const written = await db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const row = await writeSource(trx, { ...save, sourceId, sealedSecret, most: MOST_SOURCES });
    if (typeof row === 'string') return row;
    await note(trx, {
      actorId,
      action: change === null ? 'pull_source.added' : 'pull_source.changed',
      subject: { kind: 'pull_source', id: sourceId },
      memberId,
      details: { kind: draft.kind, everyHours: draft.everyHours, hasSecret: secret !== null },
      now,
    });
    return row;
  });
  if (typeof written === 'string') return { kind: written };
  if (draft.kind === 'file') {
    const end = await deliver({ db }, written, news, now);
    await db
      .transaction()
      .execute((trx: Kysely<EditingTables>) => notePull(trx, written, end, { now, chance }));
  }
  return { kind: 'saved', sourceId };
}
