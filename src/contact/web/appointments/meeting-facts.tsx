import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import {
  dayWords,
  languageWords,
  placeWords,
  serviceName,
  timeWords,
  wayWords,
} from '../../appointment-words.ts';
import type { MeetingWay, Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';

/** When, where, with whom and what to bring. */
export function MeetingFacts(props: {
  language: Language;
  network: Network;
  presence: Presence;
  span: { readonly startsAt: Date; readonly endsAt: Date };
  /** Null = not chosen yet. */
  way: MeetingWay | null;
  /** In which one wants to talk; null = not chosen yet. */
  spoken: string | null;
}): JSX.Element {
  const { language, network, presence, span, way } = props;
  const t = contactTexts(language);
  const isThere = way === null ? presence.ways.includes('place') : way === 'place';
  const ways = (way === null ? presence.ways : [way]).map((one) => wayWords(one, language));
  const spoken = props.spoken === null ? presence.languages : [props.spoken];
  const facts: Fact[] = [
    {
      icon: 'calendar',
      term: t('appointments.fact.when'),
      value: dayWords(span, language),
      note: timeWords(span, language),
    },
    {
      icon: 'group',
      term: t('appointments.fact.service'),
      value: serviceName(network, presence.serviceKey),
      note: presence.shownName === null ? undefined : presence.shownName,
    },
    { icon: 'info', term: t('appointments.fact.way'), value: ways.join(', ') },
    ...(isThere
      ? [
          {
            icon: 'place' as const,
            term: t('appointments.fact.place'),
            value: placeWords(presence),
            note: placeNote(presence, language),
          },
        ]
      : []),
    {
      icon: 'language',
      term: t('appointments.fact.language'),
      value: spoken.map((code) => languageWords(code, language)).join(', '),
    },
    ...(presence.bring === null
      ? []
      : [{ icon: 'book' as const, term: t('appointments.fact.bring'), value: presence.bring }]),
  ];
  return <FactList facts={facts} />;
}

function placeNote(presence: Presence, language: Language): string | undefined {
  const t = contactTexts(language);
  const notes = [
    presence.bus === null ? null : t('appointments.bus', { bus: presence.bus }),
    presence.stepFree === null
      ? null
      : t(presence.stepFree ? 'appointments.sign.stepFree' : 'appointments.sign.steps'),
    presence.childWelcome ? t('appointments.sign.child') : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? undefined : notes.join(' · ');
}
