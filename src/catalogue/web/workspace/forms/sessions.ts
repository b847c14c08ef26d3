import { isLocalDate } from '../../../../platform/clock.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { CourseDocument, CourseSession } from '../../../model/course-document.ts';
import { parseTime } from '../../../model/parse-time.ts';
import { type Applied, apply, type WrongField } from './apply.ts';
import { readWhole } from './numbers.ts';
import { spanOf } from './read-series.ts';

/** One line of the page of the days, as typed. */
export interface SessionTyped {
  /** Whether the meeting takes place. */
  readonly isKept: boolean;
  readonly heldOn: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

export const EMPTY_SESSION: SessionTyped = {
  isKept: true,
  heldOn: '',
  from: '',
  to: '',
  note: '',
};

const MOST_LINES = 400;

export function sessionTyped({ heldOn, startsAt, endsAt, note }: CourseSession): SessionTyped {
  return { isKept: true, heldOn, from: startsAt ?? '', to: endsAt ?? '', note: note ?? '' };
}

/** The lines that the form sent, in its order. */
export function readSessions(form: FormBody): readonly SessionTyped[] {
  const count = readWhole(formText(form, 'lines'), 0, MOST_LINES);
  return Array.from({ length: count === 'wrong' || count === null ? 0 : count }, (_, line) => ({
    isKept: formText(form, `keep-${line}`) === 'yes',
    heldOn: formText(form, `day-${line}`),
    from: formText(form, `from-${line}`),
    to: formText(form, `to-${line}`),
    note: formText(form, `note-${line}`),
  }));
}

/** The course with the days of one run as typed, in order of time; lines that are not kept and lines without a day fall away. */
export function applySessions(
  document: CourseDocument,
  runId: string,
  lines: readonly SessionTyped[],
): Applied {
  const wrong: WrongField[] = [];
  const sessions = lines.flatMap((line, number): CourseSession[] => {
    const heldOn = line.heldOn.trim();
    if (!line.isKept || heldOn === '') return [];
    if (!isLocalDate(heldOn)) wrong.push({ field: `day-${number}`, reason: 'day' });
    const hour = (field: 'from' | 'to') => {
      const text = line[field].trim();
      const read = text === '' ? null : parseTime(text);
      if (text !== '' && read === null) wrong.push({ field: `${field}-${number}`, reason: 'time' });
      return read;
    };
    const note = line.note.trim() === '' ? null : line.note;
    return [{ heldOn, startsAt: hour('from'), endsAt: hour('to'), note }];
  });
  if (wrong.length > 0) return { kind: 'wrong', wrong };
  const inOrder = [...sessions].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const days = inOrder.length > 0 ? spanOf(inOrder) : {};
  const runs = document.runs.map((run) =>
    run.id === runId ? { ...run, ...days, sessions: inOrder } : run,
  );
  return apply({ ...document, runs }, () => 'day-0');
}

const sortKey = ({ heldOn, startsAt }: CourseSession): string => `${heldOn} ${startsAt ?? ''}`;
