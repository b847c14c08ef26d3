import type { Condition, Leaf } from '../model/condition.ts';
import type { Spoken } from '../model/localized.ts';
import type { Programme } from '../model/programme.ts';
import type { Problem } from './problem.ts';

type Place = Problem['place'];

/** A condition with the place where it stands; parts of joined conditions are entries of their own. */
export interface PlacedCondition {
  readonly place: Place;
  readonly condition: Condition<Spoken>;
  /** States of other programmes are known only where amounts deviate. */
  readonly isInDeviation: boolean;
}

/** All conditions of a programme: rule, offices, benefits. */
export function conditionsOf(programme: Programme<Spoken>): readonly PlacedCondition[] {
  const { regel, zustaendig = [], leistung } = programme;
  const lists = (['nie_wenn', 'alle', 'beraten_wenn'] as const).flatMap((key) =>
    (regel[key] ?? []).flatMap((condition, at) => spread(['regel', key, at], condition)),
  );
  const offices = zustaendig.flatMap(({ wenn }, at) => spread(['zustaendig', at, 'wenn'], wenn));
  const benefits = leistung.flatMap((benefit, at) => [
    ...spread(['leistung', at, 'wenn'], benefit.wenn),
    ...(benefit.abweichung ?? []).flatMap(({ wenn }, step) =>
      spread(['leistung', at, 'abweichung', step, 'wenn'], wenn, true),
    ),
    ...(['abzug_prozentpunkte', 'zuschlag_prozentpunkte'] as const).flatMap((key) =>
      spread(['leistung', at, key, 'wenn'], benefit[key]?.wenn),
    ),
  ]);
  return [...lists, ...offices, ...benefits];
}

/** A condition and all its parts. */
export function spread(
  place: Place,
  condition: Condition<Spoken> | undefined,
  isInDeviation = false,
): readonly PlacedCondition[] {
  if (condition === undefined) return [];
  const own = { place, condition, isInDeviation };
  if ('nicht' in condition)
    return [own, ...spread([...place, 'nicht'], condition.nicht, isInDeviation)];
  const parts = 'alle' in condition ? condition.alle : 'eines' in condition ? condition.eines : [];
  const key = 'alle' in condition ? 'alle' : 'eines';
  return [own, ...parts.flatMap((part, at) => spread([...place, key, at], part, isInDeviation))];
}

export const isLeaf = (condition: Condition<Spoken>): condition is Leaf<Spoken> =>
  'fakt' in condition;
