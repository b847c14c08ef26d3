import { type Move, sameStanding } from './moves.ts';

/** A move of a draft, with the reason for which it is wanted; null = nobody has confirmed it as it is now. */
export interface JudgedMove extends Move {
  readonly reason: string | null;
}

/** A confirmation counts only for exactly the change that was seen: another status or amount has to be looked at again. */
export function judgedMoves(
  moves: readonly Move[],
  confirmed: readonly (Move & { readonly reason: string })[],
): readonly JudgedMove[] {
  return moves.map((move) => {
    const found = confirmed.find(
      (one) =>
        one.personaId === move.personaId &&
        one.programmeId === move.programmeId &&
        sameStanding(one.before, move.before) &&
        sameStanding(one.after, move.after),
    );
    return { ...move, reason: found?.reason ?? null };
  });
}
