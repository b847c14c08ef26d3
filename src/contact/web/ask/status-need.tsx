import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Status, type StatusTone } from '../../../ui/status.tsx';
import type { NeedState } from '../../enquiry-tables.ts';
import type { SenderView } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';
import { dueWords } from './due-words.ts';
import { serviceName } from './need-view.ts';
import { topicPicture } from './topic-picture.ts';

const STATES = {
  new: { key: 'ask.state.new', tone: 'neutral' },
  taken: { key: 'ask.state.taken', tone: 'positive' },
  done: { key: 'ask.state.done', tone: 'positive' },
  done_no_help: { key: 'ask.state.closed', tone: 'neutral' },
  unreachable: { key: 'ask.state.unreachable', tone: 'deadline' },
  not_ours: { key: 'ask.state.notOurs', tone: 'neutral' },
} as const satisfies Record<NeedState, { key: string; tone: StatusTone }>;

/** One thing that was asked for: how it stands, who answers, until when. */
export function StatusNeed(props: {
  need: SenderView['needs'][number];
  network: Network;
  language: Language;
  now: Date;
}): JSX.Element {
  const { need, network, language, now } = props;
  const t = contactTexts(language);
  const state = STATES[need.state];
  const topic = topicPicture(need.topic, language);
  const who =
    need.serviceKey === null && need.memberName !== null
      ? need.memberName
      : serviceName(network, need.serviceKey, language);
  const isOpen = need.closedAt === null && need.answeredAt === null;
  return (
    <>
      <h2 class="card-title">
        <Icon name={topic.icon} /> {topic.label}
      </h2>
      <p>
        <Status tone={state.tone}>
          {need.answeredAt !== null && need.closedAt === null
            ? t('ask.state.answered')
            : t(state.key)}
        </Status>
      </p>
      <p>
        {need.personName === null
          ? t('ask.contact.office', { service: who })
          : t('ask.contact.person', { person: need.personName, service: who })}
      </p>
      {isOpen && (
        <p>
          {need.dueAt < now
            ? t('ask.late')
            : t('ask.dueBy', { day: dueWords(need.dueAt, now, language) })}
        </p>
      )}
    </>
  );
}
