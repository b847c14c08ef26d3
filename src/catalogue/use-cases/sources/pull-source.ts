import type { Kysely } from 'kysely';
import type { LetterSender } from '../../../accounts/index.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import { confirmUnchangedSource } from '../../queries/freshness/confirm-unchanged-source.ts';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';
import { receiveDelivery } from '../intake/receive-delivery.ts';
import { claimPull } from './claim-pull.ts';
import { bodyOf, fetchSource, type SourceNews } from './fetch-source.ts';
import { isDelivery } from './is-delivery.ts';
import { notePull, type PullEnd } from './note-pull.ts';
import { openSourceSecret, type SourceParts } from './source-parts.ts';
import { tellPaused } from './tell-paused.ts';

/**
 * Fetches one address that is due and delivers what is new there. Killed in between it is fetched again an hour later; another process
 * that has it already leaves it alone. An address that has failed for two weeks is paused and its owners are told.
 */
export async function pullSource(
  parts: SourceParts & { readonly sender: LetterSender },
  pull: {
    readonly sourceId: string;
    readonly now: Date;
    /** From 0 to 1, see `nextPull`. */
    readonly chance: number;
    readonly signal?: AbortSignal;
  },
): Promise<void> {
  const { db, sender } = parts;
  const { now, chance, signal } = pull;
  const source = await claimPull(db, pull.sourceId, now);
  if (source === null) return;
  const end = await fetchAndDeliver(parts, source, now, signal);
  // The process is asked to stop: that is nobody's failure.
  if (signal?.aborted === true) return;
  await db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const outcome = await notePull(trx, source, end, { now, chance });
    if (end.kind === 'unchanged' && source.last_delivery_id !== null) {
      await confirmUnchangedSource(trx, source.last_delivery_id, now);
    }
    if (outcome === 'paused') await tellPaused(trx, { source, sender, now });
  });
}

async function fetchAndDeliver(
  parts: SourceParts,
  source: PullSource,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<PullEnd> {
  const secret = secretOf(parts, source);
  if (secret === 'lost') return failed({ kind: 'secret_lost', detail: null });
  const fetched = await fetchSource(
    parts,
    {
      kind: source.kind,
      addresses: source.addresses,
      pageFilter: source.page_filter,
      secret,
      etag: source.etag,
      lastModified: source.last_modified,
    },
    { isFirstLook: false, ...(signal === undefined ? {} : { signal }) },
  );
  if (fetched.kind !== 'fetched') return fetched;
  try {
    if (fetched.file.sha256 === source.content_hash) return { kind: 'unchanged' };
    return await deliver(parts, source, fetched, now);
  } finally {
    await fetched.file.remove();
  }
}

/** Hands over what was fetched, as of the given source. */
export async function deliver(
  { db }: Pick<SourceParts, 'db'>,
  source: Pick<PullSource, 'member_id' | 'format' | 'source_key' | 'name'>,
  news: SourceNews,
  now: Date,
): Promise<PullEnd> {
  if (!(await isDelivery(news, source.format))) {
    return failed({ kind: 'unknown_format', detail: null });
  }
  const received = await receiveDelivery(db, {
    memberId: source.member_id,
    channel: 'pull',
    fileName: news.fileName,
    mediaType: news.mediaType,
    body: bodyOf(news),
    format: source.format,
    ...(source.source_key === null
      ? {}
      : { source: { key: source.source_key, name: source.name } }),
    actorId: null,
    now,
  });
  if (received.kind === 'refused') {
    const { reason, message } = received;
    return reason === 'empty' || reason === 'too_large' || reason === 'unknown_format'
      ? failed({ kind: reason, detail: null })
      : failed({ kind: 'refused', detail: message });
  }
  return {
    kind: 'delivered',
    deliveryId: received.deliveryId,
    contentHash: news.file.sha256,
    etag: news.etag,
    lastModified: news.lastModified,
  };
}

function secretOf({ secret }: Pick<SourceParts, 'secret'>, source: PullSource) {
  const { secret_header: header, sealed_secret: sealed } = source;
  if (header === null || sealed === null) return null;
  const value = openSourceSecret(secret, source.id, sealed);
  return value === null ? 'lost' : { header, value };
}

const failed = (problem: PullProblem): PullEnd => ({ kind: 'failed', problem });
