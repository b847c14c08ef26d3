import type { Kysely, Selectable } from 'kysely';
import type { AnswerWay, EnquiryChannel, NeedState } from '../../enquiry-tables.ts';
import { openAs, SealedEnquiry } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

/** A need as the list of a desk shows it. */
export interface NeedLine {
  readonly id: string;
  readonly enquiryId: string;
  /** Readable number of the enquiry, "K-7M4QX". */
  readonly number: string;
  readonly topic: string;
  readonly channel: EnquiryChannel;
  readonly answerWay: AnswerWay;
  /** Language in which the sender wants to talk. */
  readonly language: string;
  readonly state: NeedState;
  /** Null = the office. */
  readonly memberId: string | null;
  readonly serviceKey: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  /** Title of the course that the question is about. */
  readonly offerTitle: string | null;
  /** Since when the sender waits. */
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly closedAt: Date | null;
}

/** {@link NeedLine} with the first words of the question; null where nothing was written or the words are deleted. */
export interface OpenedLine extends NeedLine {
  readonly preview: string | null;
}

/** The columns of a line, of all needs that are not held back as advertisement. */
export function selectNeedLines(db: Kysely<ContactTables>) {
  return db
    .selectFrom('enquiry_need as need')
    .innerJoin('enquiry', 'enquiry.id', 'need.enquiry_id')
    .leftJoin('person', 'person.id', 'need.person_id')
    .leftJoin('offer', 'offer.id', 'enquiry.offer_id')
    .where('enquiry.held_at', 'is', null)
    .select([
      'need.id',
      'need.enquiry_id as enquiryId',
      'enquiry.number',
      'need.topic',
      'enquiry.channel',
      'enquiry.answer_way as answerWay',
      'enquiry.language',
      'need.state',
      'need.member_id as memberId',
      'need.service_key as serviceKey',
      'need.person_id as personId',
      'person.name as personName',
      'offer.title as offerTitle',
      'need.waits_from as receivedAt',
      'need.due_at as dueAt',
      'need.answered_at as answeredAt',
      'need.escalated_at as escalatedAt',
      'need.closed_at as closedAt',
    ]);
}

const PREVIEW_CHARACTERS = 140;

/** The first words of what a sender wrote, cut between two words. */
export function previewOf(
  secret: Buffer,
  row: Pick<Selectable<ContactTables['enquiry']>, 'id' | 'sealed'>,
): string | null {
  const opened = openAs(SealedEnquiry, secret, { table: 'enquiry', ...row });
  const text = opened?.message?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return null;
  if (text.length <= PREVIEW_CHARACTERS) return text;
  const cut = text.slice(0, PREVIEW_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), PREVIEW_CHARACTERS / 2))} …`;
}
