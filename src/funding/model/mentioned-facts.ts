import type { Condition } from './condition.ts';
import { partsOf } from './condition-truth.ts';
import { derivedFacts } from './derived-facts.ts';
import type { Benefit, Programme } from './programme.ts';
import { type Versions, versionsById } from './version-picking.ts';

/** Facts and programmes that a programme's result depends on directly. */
interface Mentions {
  readonly facts: Set<string>;
  readonly programmes: Set<string>;
}

/** All facts that can change how a programme comes out or what it pays, also over other programmes; by programme. */
export type FactsBehind = (programme: string) => ReadonlySet<string>;

/** Rules never change, so what hangs together is found once for each set of programmes. */
const known = new WeakMap<object, FactsBehind>();

/** Looks at all versions of the programmes: a fact of another version does no harm. */
export function factsBehindIn<T>(programmes: readonly Programme<T>[]): FactsBehind {
  const before = known.get(programmes);
  if (before) return before;
  const versions = versionsById(programmes);
  const found = new Map<string, ReadonlySet<string>>();
  const factsBehind = (programme: string) => {
    const facts = found.get(programme) ?? collect(programme, versions);
    found.set(programme, facts);
    return facts;
  };
  known.set(programmes, factsBehind);
  return factsBehind;
}

function collect<T>(programme: string, versions: Versions<T>): ReadonlySet<string> {
  const facts = new Set<string>();
  const visited = new Set<string>();
  const waiting = [programme];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    for (const version of versions.get(next) ?? []) {
      const mentions = mentionsOf(version);
      for (const fact of mentions.facts) {
        for (const input of derivedFacts[fact]?.inputs ?? [fact]) facts.add(input);
      }
      waiting.push(...mentions.programmes);
    }
  }
  return facts;
}

/** The facts that a programme's own rule and benefits name. */
export function factsNamedBy<T>(programme: Programme<T>): ReadonlySet<string> {
  return mentionsOf(programme).facts;
}

function mentionsOf<T>({ regel, leistung }: Programme<T>): Mentions {
  const facts = new Set<string>();
  const programmes = new Set([...(regel.abhaengig_von ?? []), ...(regel.alternativ_zu ?? [])]);
  const visit = (condition: Condition<T>): void => {
    const parts = partsOf(condition);
    if (parts) parts.forEach(visit);
    else if ('fakt' in condition) facts.add(condition.fakt);
    else if ('prog' in condition) programmes.add(condition.prog);
  };
  [...(regel.nie_wenn ?? []), ...(regel.alle ?? []), ...(regel.beraten_wenn ?? [])].forEach(visit);
  for (const benefit of leistung) {
    conditionsOf(benefit).forEach(visit);
    for (const fact of [benefit.basis, benefit.prozent_von, benefit.je, benefit.nach]) {
      if (fact !== undefined) facts.add(fact);
    }
  }
  return { facts, programmes };
}

function conditionsOf<T>(benefit: Benefit<T>): readonly Condition<T>[] {
  return [
    benefit.wenn,
    benefit.abzug_prozentpunkte?.wenn,
    benefit.zuschlag_prozentpunkte?.wenn,
    ...(benefit.abweichung ?? []).map(({ wenn }) => wenn),
  ].filter((condition) => condition !== undefined);
}
