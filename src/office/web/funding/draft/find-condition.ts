import {
  type Condition,
  isCondition,
  type ProgrammeVersion,
  type Spoken,
} from '../../../../funding/index.ts';
import { valueAt } from '../../../model/value-at.ts';

/** Lists and single places where conditions stand. */
const PLACES =
  /^(?:regel\.(?:nie_wenn|alle|beraten_wenn)|leistung\.\d{1,2}\.(?:wenn|abweichung\.\d{1,2}\.wenn|(?:abzug|zuschlag)_prozentpunkte\.wenn)|zustaendig\.\d{1,2}\.wenn)(?:\.(?:alle|eines|nicht|\d{1,3}))*(?:\.neu)?$/;

export interface FoundCondition {
  readonly condition: Condition<Spoken> | null;
}

/** What stands at a place; null in it = a new one can be put there; null = there is no such place. */
export function findCondition(document: ProgrammeVersion, place: string): FoundCondition | null {
  if (!PLACES.test(place)) return null;
  const found = valueAt(document, place);
  if (isCondition(found)) return { condition: found };
  const list = /^(.+)\.neu$/.exec(place)?.[1];
  if (list === undefined) return null;
  const isRuleList = /^regel\.(?:nie_wenn|alle|beraten_wenn)$/.test(list);
  return isRuleList || Array.isArray(valueAt(document, list)) ? { condition: null } : null;
}

/** Conditions to ask have a reason, all others a note. */
export const wordsNameOf = (place: string): 'grund' | 'hinweis' =>
  place.startsWith('regel.beraten_wenn') ? 'grund' : 'hinweis';
