import type { Overlay } from './overlay.ts';

/** Parts with their new values; undefined = as the files say again. */
export type OverlayChange = Readonly<Record<string, unknown>>;

/** The overlay after a change. */
export function changed(overlay: Overlay, change: OverlayChange): Overlay {
  const parts = { ...overlay, ...change };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** The change that gives the named parts the values that they had before. */
export function backTo(before: Overlay, parts: readonly string[]): OverlayChange {
  return Object.fromEntries(parts.map((part) => [part, before[part]]));
}

/** A change of the network's data as the history keeps it. */
export interface Revision {
  readonly revision: number;
  readonly parts: readonly string[];
}

/** Which of the parts somebody else has changed since the revision from which a change began. */
export function changedSince(
  revisions: readonly Revision[],
  base: number,
  parts: readonly string[],
): readonly string[] {
  const since = new Set(
    revisions.filter(({ revision }) => revision > base).flatMap((later) => later.parts),
  );
  return parts.filter((part) => since.has(part));
}
