import type { Kysely } from 'kysely';
import type { Network } from '../model/network.ts';
import { backTo, type OverlayChange } from '../model/overlay-change.ts';
import { listRevisions, overlayAt } from '../queries/network-revisions.ts';
import type { NetworkTables } from '../tables.ts';
import { type ChangeAnswer, changeNetwork, type NoticedTables } from './change-network.ts';

/** What undoing a revision would do: its parts with the values before it; null = there is no such revision. */
export async function undoingOf(
  db: Kysely<NetworkTables>,
  revision: number,
): Promise<OverlayChange | null> {
  const [line] = await listRevisions(db, { above: revision - 1, limit: 10_000 }).then((lines) =>
    lines.filter((one) => one.revision === revision),
  );
  if (line === undefined) return null;
  const { overlay } = await overlayAt(db, revision - 1);
  return backTo(overlay, line.parts);
}

export type UndoAnswer =
  | ChangeAnswer
  | { readonly kind: 'missing' }
  /** Offers or members name a topic that would be gone. */
  | { readonly kind: 'topic_in_use'; readonly topics: readonly string[] };

/**
 * Gives the parts of a revision the values that they had before it, as a new revision. `base` is the revision that the person saw:
 * what somebody has changed since stays.
 */
export async function undoNetworkChange(
  db: Kysely<NoticedTables>,
  undo: {
    readonly files: Network;
    readonly revision: number;
    readonly base: number;
    /** Which of the topics somebody uses. */
    usedTopics(keys: readonly string[]): Promise<readonly string[]>;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<UndoAnswer> {
  const { revision, files } = undo;
  const change = await undoingOf(db, revision);
  if (change === null) return { kind: 'missing' };
  const inFiles = new Set(files.terms.topic.map(({ key }) => key));
  const leaving = Object.entries(change).flatMap(([part, value]) => {
    const key = /^topics\.(.+)$/.exec(part)?.[1];
    return key === undefined || value !== undefined || inFiles.has(key) ? [] : [key];
  });
  const topics = leaving.length === 0 ? [] : await undo.usedTopics(leaving);
  if (topics.length > 0) return { kind: 'topic_in_use', topics };
  return changeNetwork(db, { ...undo, change, undoes: revision });
}
