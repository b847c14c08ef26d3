import { ACCESS_FEATURES, type AccessFacts } from '../../tables.ts';
import { ACCESS_TEXTS, ACCESS_VALUE_TEXTS } from './value-words.ts';
import type { Words } from './words.ts';

export interface AccessView {
  /** Known facts with their value, yes or no alike. */
  readonly known: readonly {
    readonly label: string;
    readonly value: string;
    readonly isYes: boolean;
  }[];
  /** What nobody has stated; never shown as yes or no. */
  readonly unknown: readonly string[];
}

/** Barrier facts of place and teaching together, in a fixed order. */
export function accessView(facts: readonly AccessFacts[], { t }: Words): AccessView {
  const known: AccessView['known'][number][] = [];
  const unknown: string[] = [];
  for (const feature of ACCESS_FEATURES) {
    const value = facts.map((stated) => stated[feature]).find((stated) => stated !== undefined);
    const label = t(ACCESS_TEXTS[feature]);
    if (value === undefined) unknown.push(label);
    else known.push({ label, value: t(ACCESS_VALUE_TEXTS[value]), isYes: value === 'yes' });
  }
  return { known, unknown };
}
