import type { Action } from '../../accounts/index.ts';
import type { Language } from '../../platform/texts/index.ts';

/** In the order in which they are shown. */
export const URGENCIES = ['now', 'soon', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** One thing that waits for the office, with the one click that does it or leads to it. */
export interface OfficeTask {
  /** Unique among all tasks. */
  readonly key: string;
  readonly urgency: Urgency;
  /** What is to be done, e.g. "Kurs freigeben: Schweißen am Abend". */
  readonly title: string;
  /** One sentence about who waits, or why. */
  readonly reason: string;
  /** Since when it waits; null = not a matter of time. */
  readonly since: Date | null;
  /** Path without language prefix. */
  readonly path: string;
  /** Words of the button: a verb with its object. */
  readonly step: string;
}

/** Who asks for tasks, and when. */
export interface TaskRequest {
  readonly personId: string;
  readonly language: Language;
  readonly now: Date;
}

/** A kind of task. Whoever adds something that the office has to do adds one of these. */
export interface TaskSource {
  /** Only those who may do this see its tasks. */
  readonly action: Action;
  tasks(request: TaskRequest): Promise<readonly OfficeTask[]>;
}

/** More do not fit into a Monday morning. */
export const MOST_TASKS = 10;

/** The most urgent ones, what waits longest first; and how many more there are. */
export function mostUrgent(tasks: readonly OfficeTask[]): {
  readonly shown: readonly OfficeTask[];
  readonly more: number;
} {
  const sorted = [...tasks].sort(
    (a, b) =>
      URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
      (a.since?.getTime() ?? Number.POSITIVE_INFINITY) -
        (b.since?.getTime() ?? Number.POSITIVE_INFINITY) ||
      (a.key < b.key ? -1 : 1),
  );
  return { shown: sorted.slice(0, MOST_TASKS), more: Math.max(0, sorted.length - MOST_TASKS) };
}

const DAY_MS = 86_400_000;

/** What waits longer than the network wants is urgent. */
export function urgencyOf(since: Date, now: Date, waitingDays: number): Urgency {
  return now.getTime() - since.getTime() > waitingDays * DAY_MS ? 'now' : 'soon';
}

/** So many of a kind are listed one by one; more become one task that leads to their list. */
export const MOST_OF_A_KIND = 3;

/** One task each, or one for all of them where there are many. `all` gets the one that waits longest. */
export function gathered<Line extends { readonly since: Date }>(
  lines: readonly Line[],
  each: (line: Line) => OfficeTask,
  all: (oldest: Line, count: number) => OfficeTask,
): readonly OfficeTask[] {
  if (lines.length <= MOST_OF_A_KIND) return lines.map(each);
  const [oldest] = [...lines].sort((a, b) => a.since.getTime() - b.since.getTime());
  return oldest === undefined ? [] : [all(oldest, lines.length)];
}
