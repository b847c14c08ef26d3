import type { Condition, Leaf } from './condition.ts';
import { partsOf, type Situation, truthOf } from './condition-truth.ts';

/** The simple conditions because of which a decided condition is what it is: the failed ones of a false one, the met ones of a true one. */
export function decidingLeaves<T>(
  condition: Condition<T>,
  situation: Situation,
): readonly Leaf<T>[] {
  const truth = truthOf(condition, situation);
  if (truth === null) return [];
  if ('nicht' in condition) return decidingLeaves(condition.nicht, situation);
  const parts = partsOf(condition);
  if (!parts) return 'fakt' in condition ? [condition] : [];
  return parts
    .filter((part) => truthOf(part, situation) === truth)
    .flatMap((part) => decidingLeaves(part, situation));
}

/** All simple conditions that a condition consists of. */
export function leavesOf<T>(condition: Condition<T>): readonly Leaf<T>[] {
  const parts = partsOf(condition);
  if (parts) return parts.flatMap(leavesOf);
  return 'fakt' in condition ? [condition] : [];
}
