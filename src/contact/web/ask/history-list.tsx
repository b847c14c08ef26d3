import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { NeedEventKind } from '../../enquiry-tables.ts';
import type { NeedEventLine } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';

/** What senders are told of a need's history: no internal words, no reminders. */
const WORDS = {
  received: 'ask.event.received',
  taken: 'ask.event.taken',
  handed_over: 'ask.event.handedOver',
  answered: 'ask.event.answered',
  called: 'ask.event.called',
  tried: 'ask.event.tried',
  message: 'ask.event.message',
  escalated: 'ask.event.escalated',
  closed: 'ask.event.closed',
  reopened: 'ask.event.reopened',
} as const;

function isTold(kind: NeedEventKind): kind is keyof typeof WORDS {
  return kind in WORDS;
}

export interface HistoryLine {
  readonly at: Date;
  readonly text: string;
}

/** The events of all needs in the order in which they happened, in plain words; the same at the same time is said once. */
export function historyLines(
  events: readonly NeedEventLine[],
  contactPoint: string,
  language: Language,
): readonly HistoryLine[] {
  const t = contactTexts(language);
  const lines = [...events]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap(({ kind, at, personName, toMemberName }) =>
      isTold(kind)
        ? [
            {
              at,
              text: t(WORDS[kind], {
                person: personName ?? contactPoint,
                member: toMemberName ?? contactPoint,
              }),
            },
          ]
        : [],
    );
  return lines.filter(
    (line, place) =>
      lines.findIndex(
        ({ at, text }) => text === line.text && at.getTime() === line.at.getTime(),
      ) === place,
  );
}

/** What has happened so far, oldest first. */
export function HistoryList(props: {
  lines: readonly HistoryLine[];
  language: Language;
}): JSX.Element {
  const { day, time } = formats(props.language);
  return (
    <ol class="ask-history">
      {props.lines.map(({ at, text }) => (
        <li key={`${at.toISOString()} ${text}`}>
          <time class="small" dateTime={at.toISOString()}>
            {day(at)}, {time(at)}
          </time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
