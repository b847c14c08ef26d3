import type { LanguageLevel, PriceState, StartKind } from '../../tables.ts';
import type { CourseFacts } from './course-facts.ts';

/** What of a delivered record the checklist looks at. */
interface DeliveredFacts {
  readonly learningAim: string | null;
  readonly descriptionHtml: string | null;
  readonly requirements: string | null;
  readonly languageLevel: LanguageLevel | null;
  readonly audience: string | null;
  readonly teachingUnits: number | null;
  readonly durationDays: number | null;
  readonly durationText: string | null;
  readonly certificates: readonly string[];
  readonly certificateText: string | null;
  readonly teacherProfile: string | null;
  readonly cancelTerms: string | null;
  readonly access: object;
  readonly contact: CourseFacts['contact'];
  readonly runs: readonly {
    readonly key: string;
    readonly startKind: StartKind;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly scheduleText: string | null;
    readonly price: { readonly state: PriceState };
    readonly sessions: CourseFacts['runs'][number]['sessions'];
    readonly venue: { readonly access: object } | null;
  }[];
}

/** A delivered record as the checklist reads it: what the source itself states, before anything is looked up. */
export function factsOfRecord(record: DeliveredFacts): CourseFacts {
  const { descriptionHtml: description, runs, ...facts } = record;
  return {
    ...facts,
    description,
    runs: runs.map((run) => ({ ...run, id: run.key, priceState: run.price.state })),
  };
}
