import type { CourseDocument, CourseRunDocument, CourseSession } from '../course-document.ts';

/** What of a run the checklist looks at; documents and delivered records both have it. */
export interface RunFacts
  extends Pick<
    CourseRunDocument,
    'id' | 'startKind' | 'startsOn' | 'endsOn' | 'scheduleText' | 'priceState'
  > {
  readonly sessions: readonly Pick<CourseSession, 'heldOn' | 'startsAt' | 'endsAt'>[];
  readonly venue: { readonly access: object } | null;
}

/** What of a course the checklist looks at. */
export interface CourseFacts
  extends Pick<
    CourseDocument,
    | 'learningAim'
    | 'description'
    | 'requirements'
    | 'languageLevel'
    | 'audience'
    | 'teachingUnits'
    | 'durationDays'
    | 'durationText'
    | 'certificateText'
    | 'teacherProfile'
    | 'cancelTerms'
  > {
  readonly certificates: readonly string[];
  readonly access: object;
  readonly contact: { readonly phone: string | null; readonly email: string | null } | null;
  readonly runs: readonly RunFacts[];
}
