/** Codes that nobody has issued, counted against guessing. In the memory of this process; nothing says who tried. */
export interface MissLimit {
  /** Whether no more is answered for this key now. */
  isShut(key: string, now: Date): boolean;
  miss(key: string, now: Date): void;
}

/** Keys that are remembered at once; more belong to somebody who makes them up. */
const MOST_KEYS = 10_000;

/** At most `most` misses of one key in a window that begins with its first miss. */
export function missLimit({
  most,
  windowMs,
}: {
  readonly most: number;
  readonly windowMs: number;
}): MissLimit {
  const counts = new Map<string, { count: number; endsAt: number }>();
  const current = (key: string, now: Date) => {
    const entry = counts.get(key);
    if (entry === undefined || entry.endsAt > now.getTime()) return entry;
    counts.delete(key);
    return undefined;
  };
  return {
    isShut: (key, now) => (current(key, now)?.count ?? 0) >= most,
    miss(key, now) {
      const entry = current(key, now);
      if (entry !== undefined) entry.count += 1;
      else {
        if (counts.size >= MOST_KEYS) counts.clear();
        counts.set(key, { count: 1, endsAt: now.getTime() + windowMs });
      }
    },
  };
}
