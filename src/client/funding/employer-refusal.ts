import { leafTruth } from '../../funding/model/leaf-truth.ts';
import type { PageOutcome } from '../../funding/model/outcome.ts';

/** Facts that only say for which kind of course or person a programme is made. */
const KINDS = ['kurs.ziel', 'person.status'];

/** Whether something the company has said rules the programme out, so that it is worth a word; others were never meant. */
export function isRefusedByWord({ reasons }: PageOutcome<string>): boolean {
  const said = reasons.flatMap((reason) => (reason.kind === 'condition' ? [reason] : []));
  const isExcluded = said.some(
    ({ leaf, given, isAssumed }) => !isAssumed && leafTruth(leaf, given) === true,
  );
  const isMeant = said.every(({ leaf, isAssumed }) => !isAssumed && !KINDS.includes(leaf.fakt));
  return isExcluded || (said.length > 0 && isMeant);
}
