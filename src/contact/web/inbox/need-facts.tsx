import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { phoneHref } from '../../../ui/phone.ts';
import { type ContactText, contactTexts } from '../../texts.ts';
import type { NeedPageProps } from './need-props.ts';
import {
  channelWords,
  languageWords,
  serviceName,
  stateWords,
  timeWords,
  topicWords,
  wayWords,
} from './need-words.ts';

const CHIP_TEXTS: Readonly<Record<string, ContactText>> = {
  places: 'inbox.chip.places',
  fees: 'inbox.chip.fees',
  schedule: 'inbox.chip.schedule',
  level: 'inbox.chip.level',
  childcare: 'inbox.chip.childcare',
};

/** Who asks, how they are reached, what else belongs to the question. */
export function NeedFacts(props: NeedPageProps): JSX.Element {
  const { language, need, course, network } = props;
  const t = contactTexts(language);
  const { sender } = need;
  const { day, time } = formats(language);
  const chips = need.reasonChips.flatMap((chip) => {
    const text = CHIP_TEXTS[chip];
    return text === undefined ? [] : [t(text)];
  });
  const facts: (Fact | false)[] = [
    { icon: 'info', term: t('inbox.fact.way'), value: wayWords(need.answerWay, t) },
    sender.email !== null && {
      icon: 'mail',
      term: t('inbox.fact.email'),
      value: <a href={`mailto:${sender.email}`}>{sender.email}</a>,
    },
    sender.phone !== null && {
      icon: 'phone',
      term: t('inbox.fact.phone'),
      value: <a href={phoneHref(sender.phone)}>{sender.phone}</a>,
      note: sender.callTimes.length > 0 ? timeWords(sender.callTimes, t) : undefined,
    },
    {
      icon: 'language',
      term: t('inbox.fact.language'),
      value: languageWords(need.language, language),
    },
    course !== null && {
      icon: 'book',
      term: t('inbox.fact.course'),
      value: <a href={localizedPath(language, course.path)}>{course.title}</a>,
      note: course.providerName,
    },
    chips.length > 0 && { icon: 'check', term: t('inbox.fact.chips'), value: chips.join(', ') },
    need.topics.length > 0 && {
      icon: 'filter',
      term: t('inbox.fact.topics'),
      value: need.topics.map((topic) => topicWords(topic, t)).join(', '),
    },
    need.postalCode !== null && {
      icon: 'place',
      term: t('inbox.fact.place'),
      value: need.postalCode,
    },
    {
      icon: 'clock',
      term: t('inbox.fact.received'),
      value: `${day(need.createdAt)}, ${time(need.createdAt)}`,
      note: channelWords(need.channel, t),
    },
  ];
  return (
    <>
      <FactList facts={facts.filter((fact) => fact !== false)} />
      {need.others.length > 0 && (
        <>
          <h2>{t('inbox.others.title')}</h2>
          <ul>
            {need.others.map((other) => (
              <li key={other.needId}>
                {t('inbox.others.line', {
                  topic: topicWords(other.topic, t),
                  who:
                    serviceName(network, other.serviceKey) ??
                    other.memberName ??
                    t('inbox.office.name'),
                  state: stateWords(other.state, t),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
