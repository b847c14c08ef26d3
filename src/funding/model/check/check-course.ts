import type { FactValue } from '../condition.ts';

/** What a page knows of the course somebody asks about. */
export interface CheckCourse {
  readonly title: string;
  /** Facts `kurs.*` with where they come from. */
  readonly facts: Readonly<Record<string, CourseFact>>;
  /** Starts to come, earliest first. */
  readonly runs: readonly CheckRun[];
  /** Where the check without scripts stands; path without language prefix. */
  readonly withoutScript: string;
}

export interface CourseFact {
  readonly value: FactValue;
  /** `proven`: checked by the network · `stated`: said by the provider · `lapsed`: what proved it has run out. */
  readonly source: 'proven' | 'stated' | 'computed' | 'lapsed';
}

export interface CheckRun {
  readonly id: string;
  readonly startsOn: string;
  readonly priceCents: number | null;
  /** As people read it. */
  readonly label: string;
}
