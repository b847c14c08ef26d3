import type { CourseChange } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import type { CoursePlace } from '../../model/course-parts.ts';
import type { CourseProblem } from '../../model/course-problems.ts';
import type { CourseState } from '../../model/course-state.ts';
import type { ShownFreshness } from '../../model/freshness/freshness.ts';
import type { PublishLookups } from '../publish/publish-options.ts';

/** Which course of which member, who does it and when. A course of another member is `missing`. */
export interface CourseAct {
  readonly memberId: string;
  readonly offerId: string;
  /** Null = the portal itself. */
  readonly actorId: string | null;
  readonly now: Date;
}

/** Finds the position of a venue, as for deliveries. */
export type Geocode = PublishLookups['geocode'];

export interface Missing {
  readonly kind: 'missing';
}

/** Somebody else has changed the course since `version`; nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed_meanwhile';
  /** The version that holds now. */
  readonly version: number;
}

export interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly CourseProblem[];
}

/** Two people changed the same thing; nothing was written. */
export interface Conflict {
  readonly kind: 'conflict';
  /** What both began from; null where it is not known: then every difference counts as changed by both. */
  readonly base: CourseDocument | null;
  readonly mine: CourseDocument;
  readonly theirs: CourseDocument;
  /** Everything that goes together, and mine where it does not. Saved with `version` as base it keeps mine. */
  readonly merged: CourseDocument;
  /** Where the two differ. */
  readonly conflicts: readonly CoursePlace[];
  /** The version of `theirs`. */
  readonly version: number;
}

export interface Saved {
  readonly kind: 'saved';
  readonly version: number;
  /** As it stands now; holds what others changed meanwhile. */
  readonly document: CourseDocument;
  /** Whether changes of somebody else were taken in. */
  readonly isMerged: boolean;
}
export type SaveAnswer = Saved | Conflict | Missing;

export type LiveAnswer =
  | { readonly kind: 'changed'; readonly version: number }
  | Conflict
  | Problems
  | Missing;

export type PublishAnswer =
  | { readonly kind: 'published'; readonly version: number }
  /** The office has to look at it first; changes of dates, prices, seats and states are online all the same. */
  | { readonly kind: 'waiting'; readonly version: number }
  | Problems
  | ChangedMeanwhile
  | Missing;

export type WithdrawAnswer =
  | { readonly kind: 'withdrawn'; readonly version: number }
  /** It is not online. */
  | { readonly kind: 'not_published' }
  /** It has runs that were promised to take place: without a reason they cannot be taken away (C-A5). */
  | { readonly kind: 'reason_needed'; readonly runIds: readonly string[] }
  | Missing;

export type DecideAnswer =
  | { readonly kind: 'published' | 'returned'; readonly version: number }
  /** There is nothing to decide any more. */
  | { readonly kind: 'gone' }
  | ChangedMeanwhile
  | Problems;

export interface OpenCourse {
  readonly offerId: string;
  readonly slug: string;
  readonly document: CourseDocument;
  readonly version: number;
  /** Goes with `version` back into `saveCourse`: says which document was opened where there is no version of it yet. */
  readonly seen: string;
  readonly publication: 'draft' | 'published' | 'withdrawn';
  readonly state: CourseState;
  /** What is online (or was, before it was withdrawn); null if it never was. */
  readonly published: CourseDocument | null;
  /** What differs between `published` and `document`. */
  readonly changes: readonly CourseChange[];
  /** Why the office gave it back; null if it did not. */
  readonly reason: string | null;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  /** Who changed it last; null = nobody by hand, or somebody whose account is gone. */
  readonly updatedBy: string | null;
  readonly confirmedAt: Date;
  /** As visitors see it. */
  readonly freshness: ShownFreshness;
  readonly withdrawnAt: Date | null;
  /** The channel the course was delivered through; null = entered by hand. */
  readonly source: { readonly name: string; readonly deliveredAt: Date | null } | null;
  /** When it was first edited by hand: from then on deliveries leave it alone. Null = never. */
  readonly editedAt: Date | null;
}
