import type { FactValue, Leaf, Operator } from '../model/condition.ts';
import type { Fact, Facts } from '../model/fact.ts';
import type { Spoken } from '../model/localized.ts';
import { Day } from '../schema/spoken-schema.ts';
import { namesLike, type Problem, told, wrongValue } from './problem.ts';

type Place = Problem['place'];

const OPERATORS_OF: Readonly<Record<Fact<Spoken>['typ'], readonly Operator[]>> = {
  zahl: [
    ...(['ist', 'ungleich', 'eins_von', 'keins_von'] as const),
    ...(['mindestens', 'hoechstens', 'mehr_als', 'weniger_als'] as const),
  ],
  ja_nein: ['ist', 'ungleich'],
  auswahl: ['ist', 'ungleich', 'eins_von', 'keins_von'],
  datum: ['ist', 'ungleich', 'vor'],
};

const LISTED: readonly Operator[] = ['eins_von', 'keins_von'];

/** A condition about a fact: the fact is known, the operator fits its type, and the value is one that the fact can have. */
export function leafProblems(leaf: Leaf<Spoken>, place: Place, facts: Facts<Spoken>): Problem[] {
  const fact = facts[leaf.fakt];
  if (fact === undefined) return [unknownFact([...place, 'fakt'], leaf.fakt, facts)];
  const fitting = OPERATORS_OF[fact.typ];
  if (!fitting.includes(leaf.op)) {
    return [
      told(
        [...place, 'op'],
        `„${leaf.op}“ passt nicht zu „${leaf.fakt}“ (${fact.typ}). Erlaubt ist: ${fitting.join(', ')}.`,
      ),
    ];
  }
  const isList = isListed(leaf.wert);
  if (isList !== LISTED.includes(leaf.op)) {
    const allowed = isList ? 'ein einzelner Wert, oder op: eins_von' : 'eine Liste: [ … ]';
    return [wrongValue([...place, 'wert'], leaf.wert, allowed)];
  }
  const wert = [...place, 'wert'];
  return isListed(leaf.wert)
    ? leaf.wert.flatMap((value, at) => valueProblems(value, [...wert, at], fact))
    : valueProblems(leaf.wert, wert, fact);
}

/** A value that the fact can have. */
export function valueProblems(value: FactValue, place: Place, fact: Fact<Spoken>): Problem[] {
  switch (fact.typ) {
    case 'zahl':
      return typeof value === 'number' ? [] : [wrongValue(place, value, 'eine Zahl')];
    case 'ja_nein':
      return typeof value === 'boolean' ? [] : [wrongValue(place, value, 'true oder false')];
    case 'datum':
      return Day.safeParse(value).success
        ? []
        : [wrongValue(place, value, 'ein Datum wie "2027-01-11", das es gibt')];
    case 'auswahl': {
      const options = (fact.optionen ?? []).map(({ wert }) => wert);
      const isOption = typeof value === 'string' && options.includes(value);
      return isOption ? [] : [wrongValue(place, value, options.join(', '))];
    }
  }
}

/** Facts with values, of a case or a persona. */
export function answerProblems(
  answers: Readonly<Record<string, FactValue | null>>,
  place: Place,
  facts: Facts<Spoken>,
): Problem[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    const fact = facts[name];
    if (fact === undefined) return [unknownFact([...place, name], name, facts)];
    return value === null ? [] : valueProblems(value, [...place, name], fact);
  });
}

export function unknownFact(place: Place, name: string, facts: Facts<Spoken>): Problem {
  const allowed = namesLike(name, Object.keys(facts));
  return told(place, `Den Fakt „${name}“ gibt es in facts.yaml nicht. Erlaubt ist: ${allowed}.`);
}

const isListed = (value: Leaf<Spoken>['wert']): value is readonly FactValue[] =>
  Array.isArray(value);
