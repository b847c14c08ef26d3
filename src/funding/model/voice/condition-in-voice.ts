import type { Condition, Leaf } from '../condition.ts';
import type { Spoken, Voice } from '../localized.ts';

/** A condition in one voice, with all that is said of it. */
export function conditionIn(voice: Voice, condition: Condition<Spoken>): Condition<string> {
  return mapped(condition, (leaf) => leafIn(voice, leaf));
}

/** A condition of which only the answer counts: without words and laws. */
export function bareCondition(condition: Condition<Spoken>): Condition<string> {
  return mapped(condition, bareLeaf);
}

/** The same for a single condition. */
export function bareLeaf({ fakt, op, wert }: Leaf<Spoken>): Leaf<string> {
  return { fakt, op, wert };
}

function leafIn(voice: Voice, { hinweis, grund, ...leaf }: Leaf<Spoken>): Leaf<string> {
  return {
    ...leaf,
    ...(hinweis === undefined ? {} : { hinweis: hinweis[voice] }),
    ...(grund === undefined ? {} : { grund: grund[voice] }),
  };
}

function mapped(
  condition: Condition<Spoken>,
  leafOf: (leaf: Leaf<Spoken>) => Leaf<string>,
): Condition<string> {
  const map = (part: Condition<Spoken>) => mapped(part, leafOf);
  if ('alle' in condition) return { alle: condition.alle.map(map) };
  if ('eines' in condition) return { eines: condition.eines.map(map) };
  if ('nicht' in condition) return { nicht: map(condition.nicht) };
  return 'prog' in condition ? condition : leafOf(condition);
}
