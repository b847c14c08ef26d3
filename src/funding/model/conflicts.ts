import type { Conflict, Outcome } from './outcome.ts';

/** Pairs of likely programmes of which one excludes the other, each pair once. */
export function conflictsOf<T>(outcomes: readonly Outcome<T>[]): readonly Conflict[] {
  const likely = outcomes.filter(({ status }) => status === 'applicable');
  return likely.flatMap((one, place) =>
    likely
      .slice(place + 1)
      .filter((other) => excludes(one, other) || excludes(other, one))
      .map((other) => ({ one: one.programme.id, other: other.programme.id })),
  );
}

function excludes<T>({ programme }: Outcome<T>, other: Outcome<T>): boolean {
  return programme.kombi?.nicht_mit?.includes(other.programme.id) ?? false;
}
