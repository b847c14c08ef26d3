import { fieldsOf, isCondition, isLeaf } from '../compare/shapes.ts';
import type { Condition } from '../condition.ts';
import type { Spoken } from '../localized.ts';
import type { ProgrammeVersion } from '../programme.ts';

/** The facts that the conditions of a version ask for and its amounts are computed from, each once, in their order. */
export function factsIn(version: ProgrammeVersion): readonly string[] {
  const { regel, leistung, zustaendig } = version;
  const found = new Set<string>();
  // The rule itself is no condition, though it may look like one.
  gather([...Object.values(regel), leistung, zustaendig], found);
  return [...found];
}

function gather(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value) gather(entry, found);
  } else if (isCondition(value)) {
    for (const fact of factsOfCondition(value)) found.add(fact);
  } else {
    for (const [name, inner] of fieldsOf(value)) {
      if (FACT_FIELDS.has(name) && typeof inner === 'string' && inner.includes('.'))
        found.add(inner);
      else gather(inner, found);
    }
  }
}

/** Fields of benefits that name a fact. */
const FACT_FIELDS = new Set(['basis', 'nach', 'je']);

function factsOfCondition(condition: Condition<Spoken>): readonly string[] {
  if (isLeaf(condition)) return [condition.fakt];
  if ('prog' in condition) return [];
  if ('nicht' in condition) return factsOfCondition(condition.nicht);
  const inner = 'alle' in condition ? condition.alle : condition.eines;
  return inner.flatMap(factsOfCondition);
}
