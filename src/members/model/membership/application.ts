import { z } from 'zod';
import type { AnsweredCriterion, MemberKind } from '../../tables.ts';
import { typedLine, typedLines, typedWebsite } from './typed-text.ts';

/** How long the link of the letter confirms; what is not confirmed by then is deleted. */
export const CONFIRM_HOURS = 48;
/** How long a decided application is kept, to answer questions about the decision. */
export const DECIDED_KEPT_DAYS = 180;
/** Characters of the longer answers. */
export const MOST_ANSWER_CHARACTERS = 1500;
export const MOST_ORGANISATION_CHARACTERS = 150;

const required = <Schema extends z.ZodType<string | null>>(schema: Schema) =>
  schema.refine((text) => text !== null);

/** What applicants type about their organisation. */
export const OrganisationForm = z.object({
  // Letters to addresses that nobody has proved name it: it must not carry a link to strangers.
  name: required(typedLine(MOST_ORGANISATION_CHARACTERS))
    .transform(String)
    .refine((name) => !/:\/\/|www\.|@/i.test(name)),
  street: typedLine(120),
  postalCode: typedLine(12),
  place: required(typedLine(80)).transform(String),
  website: typedWebsite,
  canOffer: typedLines(MOST_ANSWER_CHARACTERS),
  looksFor: typedLines(MOST_ANSWER_CHARACTERS),
  contactPhone: typedLine(40),
});
export type Organisation = z.output<typeof OrganisationForm>;

/** An answer to a criterion in own words. */
export const CriterionAnswer = required(typedLines(MOST_ANSWER_CHARACTERS)).transform(String);

/** An application as the office reads it. */
export interface Application extends Organisation {
  readonly id: string;
  readonly kind: MemberKind;
  readonly topics: readonly string[];
  readonly criteria: readonly AnsweredCriterion[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly language: string;
  readonly privacyText: string;
  readonly createdAt: Date;
  readonly confirmedAt: Date;
  readonly decision: 'admitted' | 'declined' | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly memberId: string | null;
  readonly version: number;
}
