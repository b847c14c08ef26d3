import type { LocalDate } from '../../../platform/clock.ts';

/** Somebody who may answer. */
export interface ContactChoice {
  readonly personId: string;
  /** Share of the load, 0 = nothing new. */
  readonly weight: number;
  /** Open needs of the person. */
  readonly openNeeds: number;
  /** When the person got one last; null = never. */
  readonly lastGivenAt: Date | null;
  /** Local dates, both included. */
  readonly absentFrom: LocalDate | null;
  readonly absentTo: LocalDate | null;
}

/** Whether somebody is away on a day; an open end is one without end. */
export function isAbsent(
  { absentFrom, absentTo }: Pick<ContactChoice, 'absentFrom' | 'absentTo'>,
  day: LocalDate,
): boolean {
  if (absentFrom === null && absentTo === null) return false;
  return (absentFrom ?? day) <= day && day <= (absentTo ?? day);
}

/**
 * The named contact: of those who are there, whoever has the least to do for their share; of equals, whoever has waited longest. Where
 * everybody is away, somebody who is away: better a name than a queue. Null = nobody has a share.
 */
export function chooseContact(
  people: readonly ContactChoice[],
  today: LocalDate,
): ContactChoice | null {
  const able = people.filter(({ weight }) => weight > 0);
  const there = able.filter((person) => !isAbsent(person, today));
  const load = ({ openNeeds, weight }: ContactChoice) => (openNeeds + 1) / weight;
  const since = ({ lastGivenAt }: ContactChoice) => lastGivenAt?.getTime() ?? 0;
  const [chosen] = [...(there.length > 0 ? there : able)].sort(
    (a, b) => load(a) - load(b) || since(a) - since(b) || (a.personId < b.personId ? -1 : 1),
  );
  return chosen ?? null;
}
