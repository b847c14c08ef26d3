import type { Language } from '../../../platform/texts/index.ts';
import type { Fact } from '../../../ui/fact-list.tsx';
import { isCallTime, WISH_LANGUAGES } from '../../model/ask/ask-choices.ts';
import { contactTexts } from '../../texts.ts';
import { callTimePicks } from './ask-words.ts';
import type { Asked } from './check-asked.ts';

/** How a sender is reached, as a fact: with the address or number as it was understood. */
export function wayFact(
  asked: Pick<Asked, 'answerWay' | 'email' | 'phone'>,
  language: Language,
): Fact {
  const t = contactTexts(language);
  const term = t('ask.way.term');
  if (asked.answerWay === 'visit') return { icon: 'place', term, value: t('ask.way.visit') };
  if (asked.answerWay === 'phone')
    return { icon: 'phone', term, value: t('ask.way.phone', { phone: shownPhone(asked.phone) }) };
  return { icon: 'mail', term, value: t('ask.way.email', { email: asked.email ?? '' }) };
}

/** A number as people here write it: without their own country. */
export function shownPhone(phone: string | null): string {
  return (phone ?? '').replace(/^\+49/, '0');
}

/** The language of the conversation, by its own name. */
export function languageFact(code: string, language: Language): Fact {
  const t = contactTexts(language);
  const wished = WISH_LANGUAGES.find((wish) => wish.code === code);
  return { icon: 'language', term: t('ask.language.term'), value: wished?.name ?? code };
}

/** "vormittags und abends"; empty if any time suits. */
export function callTimeWords(times: readonly string[], language: Language): string {
  const chosen = callTimePicks(language).filter(
    ({ value }) => isCallTime(value) && times.includes(value),
  );
  return chosen.map(({ label }) => label).join('; ');
}
