import type { AccessFacts } from '../../tables.ts';
import type { PlainAccess } from '../segment/rows.ts';

const NOTHING_KNOWN: PlainAccess = { yes: [], no: [] };

/** "On request" is neither yes nor no, a missing fact is unknown. */
export function plainAccess(facts: AccessFacts | null): PlainAccess {
  const known = Object.entries(facts ?? {});
  if (known.length === 0) return NOTHING_KNOWN;
  const having = (wanted: string) =>
    known.filter(([, value]) => value === wanted).map(([feature]) => feature);
  return { yes: having('yes'), no: having('no') };
}
