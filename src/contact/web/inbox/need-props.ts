import type { WorkspacePageProps, WrongFields } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import type { EnquiryView, MessageLine, NeedEventLine } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';
import type { Desk } from './desk.ts';

/** A course as answers name it. */
export interface NamedCourse {
  readonly id: string;
  readonly title: string;
  readonly providerName: string;
  /** Without language prefix. */
  readonly path: string;
}

/** An answer that others got to the same question. */
export interface KnownAnswer {
  readonly slug: string;
  readonly question: string;
  /** Without language prefix. */
  readonly path: string;
}

/** Where a need can go. */
export interface HandOverChoice {
  /** Key of a service, or `office`. */
  readonly value: string;
  readonly label: string;
}

/** Fields of the forms of a need; empty = nothing typed. */
export const TYPED_FIELDS = [
  'answer',
  'course',
  'call',
  'reached',
  'note',
  'to',
  'reason',
  'outcome',
  'last',
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type TypedAct = Readonly<Partial<Record<TypedField, string>>>;

/** What the page of a need and its forms are made of. */
export interface NeedPageProps extends WorkspacePageProps {
  readonly network: Network;
  readonly desk: Desk;
  readonly need: EnquiryView;
  readonly history: readonly NeedEventLine[];
  readonly messages: readonly MessageLine[];
  /** The course that the question is about. */
  readonly course: NamedCourse | null;
  readonly choices: readonly HandOverChoice[];
  /** Answers of the memory that may fit, best first. */
  readonly known: readonly KnownAnswer[];
  /** Courses found for the words in the field `course`; null = nobody has looked. */
  readonly found: readonly NamedCourse[] | null;
  /** Who looks at it. */
  readonly personId: string;
  readonly now: Date;
  readonly done: NeedDone | undefined;
  /** Somebody else has changed the need since the form was opened: what was typed is still there. */
  readonly isChanged: boolean;
  readonly typed: TypedAct;
  readonly wrong: WrongFields;
}

/** What has just been done, as the page's address says it. */
export const NEED_DONE = ['taken', 'has', 'sent', 'kept', 'called', 'tried', 'noted'] as const;
export type NeedDone = (typeof NEED_DONE)[number];

/** What the sender is called on the page; a word for somebody without a name. */
export function senderName({ language, need }: Pick<NeedPageProps, 'language' | 'need'>): string {
  const t = contactTexts(language);
  if (need.readable !== 'yes') return t('inbox.sender.deleted');
  return need.sender.name ?? t('inbox.sender.nameless');
}

/** Whether somebody else of the desk has it. */
export const isWithOther = ({ need, personId }: Pick<NeedPageProps, 'need' | 'personId'>) =>
  need.state === 'taken' && need.personId !== null && need.personId !== personId;

/** Whether it belongs to another desk: the office, looking at what was escalated to it, may note and hand over. */
export const isForeign = ({ desk, need }: Pick<NeedPageProps, 'desk' | 'need'>) =>
  desk.memberId !== need.memberId;
