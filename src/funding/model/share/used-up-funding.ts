import { currentLights } from '../budget-lights.ts';
import type { RuleSet } from '../programme.ts';
import { isInForce } from '../version-picking.ts';

/** The catalogue's ways of funding of whose programmes, as far as they count today, the office says that all funds are used up. */
export function usedUpFunding<T>(
  rules: Pick<RuleSet<T>, 'programmes' | 'lights'>,
  today: string,
): ReadonlySet<string> {
  const lights = currentLights(rules, today);
  const usedUp = new Set<string>();
  const left = new Set<string>();
  for (const programme of rules.programmes) {
    if (programme.merkmal === undefined || !isInForce(programme, today)) continue;
    (lights[programme.id]?.state === 'used_up' ? usedUp : left).add(programme.merkmal);
  }
  return new Set([...usedUp].filter((funding) => !left.has(funding)));
}
