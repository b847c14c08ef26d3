import { addDays } from '../../platform/clock.ts';
import type { BudgetLight, RuleSet } from './programme.ts';

/** The office's word on funds ends by itself. */
const LIGHT_FOR_DAYS = 30;

/** The lights that count today, by programme. */
export function currentLights<T>(
  { lights = {} }: Pick<RuleSet<T>, 'lights'>,
  today: string,
): Readonly<Record<string, BudgetLight>> {
  return Object.fromEntries(
    Object.entries(lights).filter(
      ([, { confirmedOn }]) => today <= addDays(confirmedOn, LIGHT_FOR_DAYS),
    ),
  );
}
