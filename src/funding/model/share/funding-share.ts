/** What somebody has to do or hear so that the share comes out so, besides meeting the conditions of the programme. */
export type ShareCondition =
  /** Nothing more: it is granted by law. */
  | 'met'
  /** The office says yes. */
  | 'agreed'
  /** Company and office say yes. */
  | 'company'
  /** The exam is passed. */
  | 'passed'
  /** The loan is taken and the exam is passed. */
  | 'loan';

/** The courses for which a programme can pay at all, whoever takes them. */
export interface PayableCourses {
  /** Options of `kurs.ziel`; null = any. */
  readonly goals: readonly string[] | null;
  /** Least number of lessons (`kurs.stunden`); null = any. */
  readonly leastUnits: number | null;
  /** Whether training that employers must give by law (`kurs.pflichtschulung`) is among them. */
  readonly mandatory: boolean;
}

/**
 * What a way of funding takes off the price of a course for the person: `percent` of it, at most `mostCents`. `firstStart` and
 * `lastStart` (both included, ISO days, null = open) are the starts for which it counts: each version of a programme has its own.
 */
export interface FundingShare extends PayableCourses {
  /** Key of the catalogue's way of funding. */
  readonly funding: string;
  readonly programmeId: string;
  /** Whole per cent, 1 to 100. */
  readonly percent: number;
  readonly mostCents: number | null;
  readonly firstStart: string | null;
  readonly lastStart: string | null;
  readonly condition: ShareCondition;
}
