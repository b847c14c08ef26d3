import type { JSX } from 'preact';
import { formats } from '../../../ui/format.ts';
import type { NeedEventKind } from '../../enquiry-tables.ts';
import type { NeedEventLine } from '../../queries/enquiry/views.ts';
import { type ContactText, contactTexts } from '../../texts.ts';
import { type NeedPageProps, senderName } from './need-props.ts';
import { serviceName, stateWords } from './need-words.ts';

const EVENT_TEXTS = {
  received: 'inbox.event.received',
  taken: 'inbox.event.taken',
  handed_over: 'inbox.event.handed',
  answered: 'inbox.event.answered',
  called: 'inbox.event.called',
  tried: 'inbox.event.tried',
  noted: 'inbox.event.noted',
  message: 'inbox.event.message',
  reminded: 'inbox.event.reminded',
  red: 'inbox.event.red',
  escalated: 'inbox.event.escalated',
  closed: 'inbox.event.closed',
  reopened: 'inbox.event.reopened',
} as const satisfies Record<NeedEventKind, ContactText>;

interface Entry {
  readonly at: Date;
  readonly what: string;
  readonly text: string | null;
}

/** What happened and what was written, in order. It travels with a need to whoever gets it. */
export function NeedHistory(props: NeedPageProps): JSX.Element {
  const { language, history, messages } = props;
  const t = contactTexts(language);
  const { day, time } = formats(language);
  const written = messages.map(
    (message): Entry => ({
      at: message.at,
      what:
        message.direction === 'in'
          ? t('inbox.event.wroteIn', { name: senderName(props) })
          : t('inbox.event.wroteOut', { name: message.personName ?? t('inbox.event.somebody') }),
      text: message.text ?? t('inbox.event.deleted'),
    }),
  );
  const times = new Set(messages.map(({ at }) => at.getTime()));
  const happened = history
    // A message says itself what such an event would say.
    .filter(
      ({ kind, at }) => !((kind === 'answered' || kind === 'message') && times.has(at.getTime())),
    )
    .map((event): Entry => ({ at: event.at, what: eventWords(event, props), text: event.text }));
  const entries = [...happened, ...written].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <>
      <h2>{t('inbox.history.title')}</h2>
      <ol class="office-texts">
        {entries.map((entry, place) => (
          <li key={place}>
            <span class="small">
              {day(entry.at)}, {time(entry.at)}
            </span>
            <br />
            {entry.what}
            {entry.text !== null && <p class="inbox-words">{entry.text}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

function eventWords(event: NeedEventLine, { language, network }: NeedPageProps): string {
  const t = contactTexts(language);
  return t(EVENT_TEXTS[event.kind], {
    name: event.personName ?? t('inbox.event.somebody'),
    to: serviceName(network, event.serviceKey) ?? event.toMemberName ?? t('inbox.office.name'),
    state: event.state === null ? '' : stateWords(event.state, t),
  });
}
