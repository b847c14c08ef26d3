import type { Programme, RuleSet } from './programme.ts';
import { pickVersion, versionsById } from './version-picking.ts';

/** Of each programme the version that counts on the day, else the nearest one; in the order of the rules. */
export function programmesOn<T>(
  rules: Pick<RuleSet<T>, 'programmes'>,
  day: string,
): ReadonlyMap<string, Programme<T>> {
  const picked = [...versionsById(rules.programmes)].flatMap(([id, versions]) => {
    const version = pickVersion(versions, day);
    return version ? [[id, version.programme] as const] : [];
  });
  return new Map(picked);
}
