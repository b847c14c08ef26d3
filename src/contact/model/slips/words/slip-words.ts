import type { SlipRole, SlipThing } from '../slip-content.ts';

/** The printed words of a slip in one language. Braces are filled in: `{from}`, `{to}`, `{time}`, `{day}`, `{phone}`. */
export interface SlipWords {
  readonly title: string;
  readonly lead: string;
  readonly where: string;
  readonly purpose: string;
  readonly when: string;
  /** A span of weekdays or times. */
  readonly span: string;
  readonly atTime: string;
  /** Neither a day nor opening hours are known. */
  readonly askWhen: string;
  readonly bus: string;
  readonly phone: string;
  readonly person: string;
  readonly bring: string;
  readonly code: string;
  readonly codeText: string;
  readonly until: string;
  readonly questions: string;
  readonly roles: Readonly<Record<SlipRole, string>>;
  readonly things: Readonly<Record<SlipThing, string>>;
}
