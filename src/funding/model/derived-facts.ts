import { isLocalDate } from '../../platform/clock.ts';
import type { FactValue } from './condition.ts';

/** A fact that nobody is asked for. */
interface DerivedFact {
  readonly inputs: readonly string[];
  /** Null where an input is missing or makes no sense. */
  compute(valueFor: (fact: string) => FactValue | null, keyDate: string): number | null;
}

const dayInMilliseconds = 86_400_000;

/** All computed facts by name; there is no way to define others in data. */
export const derivedFacts: Readonly<Record<string, DerivedFact>> = {
  /** Teaching units per month. */
  'abgeleitet.ue_pro_monat': {
    inputs: ['kurs.stunden', 'kurs.dauer_monate'],
    compute(valueFor) {
      const hours = valueFor('kurs.stunden');
      const months = valueFor('kurs.dauer_monate');
      if (typeof hours !== 'number' || typeof months !== 'number' || months <= 0) return null;
      return hours / months;
    },
  },
  /** Whole days from the key date to the start; negative after it. */
  'abgeleitet.tage_bis_beginn': {
    inputs: ['kurs.beginn'],
    compute(valueFor, keyDate) {
      const start = valueFor('kurs.beginn');
      if (typeof start !== 'string' || !isLocalDate(start) || !isLocalDate(keyDate)) return null;
      return Math.round((Date.parse(start) - Date.parse(keyDate)) / dayInMilliseconds);
    },
  },
};
