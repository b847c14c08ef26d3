import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers } from '../fact.ts';
import type { Outcome } from '../outcome.ts';
import type { Programme, RuleSet } from '../programme.ts';
import type { WayEntry } from './way.ts';

export interface Said {
  /** Ids of the programmes that have not failed for good. */
  readonly possible: readonly string[];
  readonly entries: readonly WayEntry[];
  /** Facts for which an assumption of the catalogue counts in them. */
  readonly assumed: readonly string[];
}

/**
 * What the rules say for these answers about the programmes for people, as the pages show it. A programme that fails whatever else is
 * answered has no entry; one that fails only by an assumption has one with what it depends on.
 */
export function entriesOf<T>(
  rules: RuleSet<T>,
  { answers, today }: { answers: Answers; today: string },
): Said {
  const possible = evaluateForPage(rules, { answers, today }).outcomes.filter(
    ({ programme, status, assumed }) =>
      programme.kategorie !== 'beendet' &&
      programme.zielgruppe.includes('person') &&
      (status !== 'not_applicable' || assumed.length > 0),
  );
  const shown = possible.filter(
    ({ programme, status }) => status !== 'not_applicable' || standsAlone(programme),
  );
  return {
    possible: possible.map(({ programme }) => programme.id),
    entries: shown.map((outcome) => ({
      programme: outcome.programme.id,
      status: outcome.status,
      dependsOn: dependsOn(outcome),
      office: outcome.offices[0] ?? null,
    })),
    assumed: [...new Set(shown.flatMap(({ assumed }) => assumed))].sort(),
  };
}

/** What only comes on top of another programme is not worth a word where it fails. */
const standsAlone = <T>({ kategorie, regel }: Programme<T>): boolean =>
  kategorie === 'kern' && regel.abhaengig_von === undefined;

function dependsOn<T>({ status, missing, assumed }: Outcome<T>): string[] {
  if (status === 'unknown') return [...missing].sort();
  return status === 'not_applicable' ? [...assumed].sort() : [];
}
