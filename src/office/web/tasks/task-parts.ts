import type { OfficeParts } from '../office-parts.ts';

export const DAY_MS = 86_400_000;

/** What tasks are found with. */
export type SourceParts = Pick<OfficeParts, 'db' | 'network' | 'funding'>;

/** After how many days something has waited too long. */
export const limitOf = ({ network }: SourceParts): number =>
  network.settings.thresholds.waitingDays;
