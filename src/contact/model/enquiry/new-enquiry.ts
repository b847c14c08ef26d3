import type { Acting } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { AnswerWay, EnquiryChannel } from '../../enquiry-tables.ts';

/** What somebody asks, as forms, mail and desks hand it in. */
export interface NewEnquiry {
  /** At least eight characters, made with the form: the same again is the same enquiry. */
  readonly formKey: string;
  readonly channel: EnquiryChannel;
  readonly answerWay: AnswerWay;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly message: string | null;
  /** Pictures that were chosen; keys of NEED_TOPICS. */
  readonly topics: readonly string[];
  /** In which language the sender would like to talk, ISO 639-1. */
  readonly language: string;
  readonly pageLanguage: Language;
  readonly postalCode: string | null;
  readonly audience?: string | null;
  /** The course it is about: its provider answers. */
  readonly offerId?: string | null;
  /** The service or member that was asked for. */
  readonly serviceKey?: string | null;
  readonly memberId?: string | null;
  readonly reasonChips?: readonly string[];
  readonly callTimes?: readonly string[];
  /** Why the office should look first; empty = no reason. */
  readonly heldFor?: readonly string[];
  /** Who took it down at a desk; null = the sender wrote it. */
  readonly by?: Acting | null;
  readonly now: Date;
}

/** One need with whoever will answer. */
export interface PlannedNeed {
  readonly topic: string;
  /** The part of the message; null = the whole of it. */
  readonly words: string | null;
  readonly serviceKey: string | null;
  /** Null = the office. */
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly dueAt: Date;
}
