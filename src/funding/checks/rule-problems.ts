import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import { conditionsOf, isLeaf } from './conditions-of.ts';
import { namesLike, type Problem, told } from './problem.ts';
import { leafProblems } from './value-problems.ts';

/** Conditions of a version: known facts, fitting operators and values, states of other programmes only where amounts deviate. */
export function ruleProblems(
  version: ProgrammeVersion,
  { facts, programmes }: Pick<RuleBook, 'facts' | 'programmes'>,
): Problem[] {
  const ids = programmes.map(({ id }) => id);
  return conditionsOf(version).flatMap(({ place, condition, isInDeviation }): Problem[] => {
    if (isLeaf(condition)) return leafProblems(condition, place, facts);
    if (!('prog' in condition)) return [];
    if (!isInDeviation) {
      return [
        told(
          [...place, 'prog'],
          'Wie ein anderes Programm ausgeht, ist nur in „abweichung“ einer Leistung bekannt. Hier hilft abhaengig_von oder alternativ_zu.',
        ),
      ];
    }
    if (ids.includes(condition.prog)) return [];
    const allowed = namesLike(condition.prog, ids);
    return [
      told(
        [...place, 'prog'],
        `Das Programm „${condition.prog}“ gibt es nicht. Erlaubt ist: ${allowed}.`,
      ),
    ];
  });
}
