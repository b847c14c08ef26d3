import { type Kysely, sql } from 'kysely';
import { type AccountsTables, note } from '../../accounts/index.ts';
import type { Network } from '../model/network.ts';
import { overlaid } from '../model/overlay.ts';
import { changed, changedSince, type OverlayChange } from '../model/overlay-change.ts';
import { listRevisions, overlayAt } from '../queries/network-revisions.ts';
import type { NetworkTables } from '../tables.ts';

/** The network's tables with the audit log. */
export interface NoticedTables extends NetworkTables, AccountsTables {}

export interface NetworkChange {
  /** The network as the files say. */
  readonly files: Network;
  readonly change: OverlayChange;
  /** The revision that the person saw. */
  readonly base: number;
  /** The revision that this change undoes; null = none. */
  readonly undoes?: number | null;
  readonly actorId: string;
  readonly now: Date;
}

export type ChangeAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else has changed these parts since. */
  | { readonly kind: 'changed_meanwhile'; readonly parts: readonly string[] }
  /** These parts do not fit the schema of the files. */
  | { readonly kind: 'unfit'; readonly parts: readonly string[] };

/** Changes the network's own data as a new revision. Two people who change different parts do not meet each other. */
export function changeNetwork(
  db: Kysely<NoticedTables>,
  { files, change, base, undoes = null, actorId, now }: NetworkChange,
): Promise<ChangeAnswer> {
  const parts = Object.keys(change);
  return db.transaction().execute(async (trx: Kysely<NoticedTables>): Promise<ChangeAnswer> => {
    // Changes follow each other, so that none is made from a state that is no longer there.
    await sql`lock table network_revision in exclusive mode`.execute(trx);
    const { revision: newest, overlay: present } = await overlayAt(trx);
    const later = await listRevisions(trx, { above: base, limit: 10_000 });
    const taken = changedSince(later, base, parts);
    if (taken.length > 0) return { kind: 'changed_meanwhile', parts: taken };
    const overlay = changed(present, change);
    const unfit = overlaid(files, overlay).unfit.filter(
      (part) => parts.includes(part) || part === 'settings',
    );
    if (unfit.length > 0) return { kind: 'unfit', parts: unfit };
    const revision = newest + 1;
    await trx
      .insertInto('network_revision')
      .values({
        revision,
        document: JSON.stringify(overlay),
        parts,
        undoes,
        changed_by: actorId,
        changed_at: now,
      })
      .execute();
    await note(trx, {
      actorId,
      action: undoes === null ? 'network.changed' : 'network.undone',
      subject: { kind: 'network_revision', id: String(revision) },
      memberId: null,
      details: { parts: parts.join(', ') },
      now,
    });
    return { kind: 'saved', revision };
  });
}
