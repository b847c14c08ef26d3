import { addDays } from '../../platform/clock.ts';
import type { Programme } from './programme.ts';

/** A day until which something must be done at the latest. */
export interface Deadline {
  /** `beantragen`: apply at the office; `betrieb`: tell the employer. */
  readonly art: 'beantragen' | 'betrieb';
  readonly day: string;
  readonly state: 'open' | 'today' | 'past';
}

/** The deadlines of a programme for a course that starts on the day; earliest first. */
export function deadlinesOf<T>(
  programme: Pick<Programme<T>, 'antrag'>,
  startsOn: string,
  today: string,
): readonly Deadline[] {
  return (programme.antrag?.fristen ?? [])
    .map(({ art, tage_vor }) => {
      const day = addDays(startsOn, -tage_vor);
      return { art, day, state: day > today ? 'open' : day === today ? 'today' : 'past' } as const;
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
