import { formText } from '../../../platform/http/form-text.ts';
import { NEED_OUTCOMES } from '../../enquiry-tables.ts';
import { NEED_ACTS, type NeedAct } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import { addNote } from '../../use-cases/enquiry/add-note.ts';
import { closeNeed } from '../../use-cases/enquiry/close-need.ts';
import { handOver } from '../../use-cases/enquiry/hand-over.ts';
import { noteCall } from '../../use-cases/enquiry/note-call.ts';
import { takeNeed } from '../../use-cases/enquiry/take-need.ts';
import {
  type ActAnswer,
  type ActRequest,
  again,
  MOST_CHARACTERS,
  obstacle,
  textProblem,
  typedText,
} from './act-answer.ts';
import { answerOnNeed } from './answer-on-need.ts';
import { readHandOver } from './hand-over-choices.ts';

async function take({ parts, act }: ActRequest): Promise<ActAnswer> {
  const { kind } = await takeNeed(parts, act);
  if (kind === 'taken') return { kind: 'need', done: 'taken' };
  // Who was second is told who has it.
  if (kind === 'has' || kind === 'changed') return { kind: 'need', done: 'has' };
  return { kind: 'list', done: kind };
}

async function call({ parts, act, form, language }: ActRequest): Promise<ActAnswer> {
  const typed = { call: typedText(form, 'call'), reached: formText(form, 'reached') };
  const t = contactTexts(language);
  if (typed.reached !== 'yes' && typed.reached !== 'no') {
    return again(typed, { reached: t('inbox.wrong.reached') });
  }
  if (typed.call.length > MOST_CHARACTERS) {
    return again(typed, { call: t('inbox.wrong.long', { count: MOST_CHARACTERS }) });
  }
  const reached = typed.reached === 'yes';
  const text = typed.call === '' ? null : typed.call;
  const { kind } = await noteCall(parts, { ...act, text, reached });
  if (kind !== 'noted') return obstacle(kind, typed);
  return { kind: 'need', done: reached ? 'called' : 'tried' };
}

async function noteDown({ parts, act, form, language }: ActRequest): Promise<ActAnswer> {
  const typed = { note: typedText(form, 'note') };
  const problem = textProblem(typed.note, language);
  if (problem !== undefined) return again(typed, { note: problem });
  const { kind } = await addNote(parts, { ...act, text: typed.note });
  return kind === 'noted' ? { kind: 'need', done: 'noted' } : obstacle(kind, typed);
}

async function hand({ parts, act, form, language }: ActRequest): Promise<ActAnswer> {
  const t = contactTexts(language);
  const typed = { to: formText(form, 'to'), reason: typedText(form, 'reason') };
  const to = await readHandOver(parts, typed.to, act.now);
  if (to === null) return again(typed, { to: t('inbox.wrong.to') });
  const problem = textProblem(typed.reason, language);
  if (problem !== undefined) return again(typed, { reason: problem });
  const { kind } = await handOver(parts, { ...act, to, reason: typed.reason });
  if (kind === 'handed') return { kind: 'list', done: 'handed' };
  return kind === 'nobody' ? again(typed, { to: t('inbox.wrong.nobody') }) : obstacle(kind, typed);
}

async function close({ parts, act, form, language }: ActRequest): Promise<ActAnswer> {
  const t = contactTexts(language);
  const typed = { outcome: formText(form, 'outcome'), last: typedText(form, 'last') };
  const outcome = NEED_OUTCOMES.find((one) => one === typed.outcome);
  if (outcome === undefined) return again(typed, { outcome: t('inbox.wrong.outcome') });
  if (typed.last.length > MOST_CHARACTERS) {
    return again(typed, { last: t('inbox.wrong.long', { count: MOST_CHARACTERS }) });
  }
  const text = typed.last === '' ? undefined : typed.last;
  const closed = await closeNeed(parts, {
    ...act,
    outcome,
    ...(text === undefined ? {} : { text }),
  });
  if (closed.kind === 'closed') return { kind: 'list', done: 'closed' };
  return closed.kind === 'too_early'
    ? again(typed, { outcome: t('inbox.wrong.tooEarly', { tries: closed.tries }) })
    : obstacle(closed.kind, typed);
}

/** What each form does. */
export const NEED_ACT_HANDLERS: Readonly<
  Record<NeedAct, (request: ActRequest) => Promise<ActAnswer>>
> = {
  [NEED_ACTS.take]: take,
  [NEED_ACTS.answer]: answerOnNeed,
  [NEED_ACTS.call]: call,
  [NEED_ACTS.note]: noteDown,
  [NEED_ACTS.hand]: hand,
  [NEED_ACTS.close]: close,
};
