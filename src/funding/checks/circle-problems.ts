import type { ProgrammeVersion } from '../model/programme.ts';
import { type Problem, told } from './problem.ts';

/** A version that needs itself through others. Versions of one programme count together. */
export function circleProblems(
  version: ProgrammeVersion,
  programmes: readonly ProgrammeVersion[],
): Problem[] {
  const needs = (id: string) =>
    programmes.filter((one) => one.id === id).flatMap(({ regel }) => regel.abhaengig_von ?? []);
  const wayBack = (id: string, seen: readonly string[]): readonly string[] | null => {
    if (id === version.id) return [...seen, id];
    if (seen.includes(id)) return null;
    for (const next of needs(id)) {
      const way = wayBack(next, [...seen, id]);
      if (way !== null) return way;
    }
    return null;
  };
  return (version.regel.abhaengig_von ?? []).flatMap((id, at) => {
    const way = wayBack(id, []);
    if (way === null) return [];
    return [
      told(
        ['regel', 'abhaengig_von', at],
        `Die Programme hängen im Kreis voneinander ab: ${[version.id, ...way].join(' → ')}. Bitte eine Abhängigkeit streichen.`,
      ),
    ];
  });
}
