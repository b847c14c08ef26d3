import { type Actor, can, noteAccess } from '../../../accounts/index.ts';
import { draftOfTalk } from '../../model/answers/draft-of-talk.ts';
import { enquiryForDesk } from '../../queries/enquiry/enquiry-for-desk.ts';
import { messagesOf } from '../../queries/enquiry/messages-of.ts';
import type { ContactTranslate } from '../../texts.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { AnswerDesk } from './desk.ts';
import { NOTHING_TYPED, type TypedAnswer } from './read-answer-form.ts';

/**
 * The form of a new answer as an answered enquiry begins it, without what may say who asked. Null where the person may not see the
 * enquiry, where another desk has it, or where it has been deleted.
 */
export async function draftFromNeed(
  parts: AnswerParts,
  asked: {
    readonly needId: string;
    readonly desk: AnswerDesk;
    readonly actor: Actor;
    readonly t: ContactTranslate;
    readonly now: Date;
  },
): Promise<TypedAnswer | null> {
  const { needId, desk, actor, t, now } = asked;
  const action = desk.memberId === null ? 'enquiry.oversee' : 'enquiry.answer';
  if (!can(actor, action, { memberId: desk.memberId })) return null;
  const need = await enquiryForDesk(parts, { needId });
  if (need === null || need.memberId !== desk.memberId || need.readable !== 'yes') return null;
  const messages = await messagesOf(parts, { enquiryId: need.enquiryId });
  await noteAccess(parts.db, {
    actor,
    page: 'enquiry',
    id: needId,
    lines: 1,
    ...(desk.memberId === null ? {} : { memberId: desk.memberId }),
    now,
  });
  const answered = messages.filter(
    (message) => message.direction === 'out' && (message.needId ?? needId) === needId,
  );
  const { question, answer } = draftOfTalk({
    asked: need.part ?? need.sender.message ?? '',
    answered: answered.at(-1)?.text ?? '',
    names: [need.sender.name, need.personName, ...answered.map((one) => one.personName)].filter(
      (name) => name !== null,
    ),
    words: {
      name: t('answers.stripped.name'),
      email: t('answers.stripped.email'),
      phone: t('answers.stripped.phone'),
      number: t('answers.stripped.number'),
      code: t('answers.stripped.code'),
      address: t('answers.stripped.address'),
      date: t('answers.stripped.date'),
      link: t('answers.stripped.link'),
    },
  });
  const isEnglish = need.language === 'en';
  return {
    ...NOTHING_TYPED,
    topic: need.topic,
    questionDe: isEnglish ? '' : question,
    questionEn: isEnglish ? question : '',
    answerDe: isEnglish ? '' : answer,
    answerEn: isEnglish ? answer : '',
    services: need.serviceKey === null ? [] : [need.serviceKey],
  };
}
