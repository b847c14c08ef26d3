import type { Programme } from '../programme.ts';

/** Programmes that a company can ask for today, those with rules first; ended ones answer on pages of their own. */
export function companyProgrammes<T>(programmes: Iterable<Programme<T>>): Programme<T>[] {
  const own = [...programmes].filter(
    ({ zielgruppe, kategorie }) => zielgruppe.includes('betrieb') && kategorie !== 'beendet',
  );
  return [
    ...own.filter(({ kategorie }) => kategorie === 'kern'),
    ...own.filter(({ kategorie }) => kategorie !== 'kern'),
  ];
}

/** The office that decides on most of them; null if there is none. */
export function companyOffice<T>(programmes: readonly Programme<T>[]): string | null {
  const counts = new Map<string, number>();
  for (const key of programmes.flatMap(({ stelle }) => stelle))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
