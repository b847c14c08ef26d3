import type { Condition } from '../condition.ts';
import type { Asker } from '../next-question.ts';
import type { Programme, RuleSet } from '../programme.ts';

/**
 * Only what can matter to somebody who asks: the programmes for them, and those on which these depend. The others would make the way
 * to the browser longer and could not change a result.
 */
export function rulesForAsker<T>(rules: RuleSet<T>, asker: Asker): RuleSet<T> {
  const byId = new Map<string, Programme<T>[]>();
  for (const programme of rules.programmes)
    byId.set(programme.id, [...(byId.get(programme.id) ?? []), programme]);
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (wanted.has(id)) return;
    wanted.add(id);
    for (const version of byId.get(id) ?? []) programmesBehind(version).forEach(want);
  };
  for (const { id, zielgruppe } of rules.programmes) if (zielgruppe.includes(asker)) want(id);
  const programmes = rules.programmes.filter(({ id }) => wanted.has(id));
  return { ...rules, programmes, facts: factsOf(rules, programmes) };
}

/** Facts that no other programme's rule names: those that are left, and those that are not named by any rule. */
function factsOf<T>(rules: RuleSet<T>, programmes: readonly Programme<T>[]): RuleSet<T>['facts'] {
  const all = JSON.stringify(rules.programmes);
  const left = JSON.stringify(programmes);
  const isNeeded = (name: string) => left.includes(`"${name}"`) || !all.includes(`"${name}"`);
  return Object.fromEntries(
    // A fact that is asked for only if another is so needs that one.
    Object.entries(rules.facts).filter(
      ([name]) =>
        isNeeded(name) ||
        Object.entries(rules.facts).some(
          ([other, { fragen_wenn }]) =>
            isNeeded(other) && JSON.stringify(fragen_wenn ?? null).includes(`"${name}"`),
        ),
    ),
  );
}

function programmesBehind<T>({ regel, leistung, stattdessen }: Programme<T>): string[] {
  const conditions = leistung.flatMap((benefit) => [
    ...(benefit.wenn ? [benefit.wenn] : []),
    ...(benefit.abweichung ?? []).map(({ wenn }) => wenn),
  ]);
  return [
    ...(regel.abhaengig_von ?? []),
    ...(regel.alternativ_zu ?? []),
    ...(stattdessen ?? []),
    ...conditions.flatMap(programmesIn),
  ];
}

function programmesIn<T>(condition: Condition<T>): string[] {
  if ('prog' in condition) return [condition.prog];
  if ('alle' in condition) return condition.alle.flatMap(programmesIn);
  if ('eines' in condition) return condition.eines.flatMap(programmesIn);
  return 'nicht' in condition ? programmesIn(condition.nicht) : [];
}
