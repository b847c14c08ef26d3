import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Badge } from '../../../ui/status.tsx';
import { languageWords, placeWords, wayWords } from '../../appointment-words.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';

/** Where and how an adviser is met, in what language, and what people ask before they come. */
export function PresenceSigns(props: { language: Language; presence: Presence }): JSX.Element {
  const { language, presence } = props;
  const t = contactTexts(language);
  const ways = presence.ways.map((way) => wayWords(way, language)).join(', ');
  const spoken = presence.languages.map((code) => languageWords(code, language)).join(', ');
  const place = placeWords(presence);
  return (
    <>
      <p>
        {presence.ways.includes('place') && place !== '' && (
          <>
            {place}
            <br />
          </>
        )}
        {presence.shownName !== null && (
          <>
            {t('appointments.with', { person: presence.shownName })}
            <br />
          </>
        )}
        <span class="small">{[ways, spoken].join(' · ')}</span>
      </p>
      {(presence.stepFree === true || presence.childWelcome) && (
        <ul class="badges">
          {presence.stepFree === true && (
            <li>
              <Badge icon="access">{t('appointments.sign.stepFree')}</Badge>
            </li>
          )}
          {presence.childWelcome && (
            <li>
              <Badge icon="childcare">{t('appointments.sign.child')}</Badge>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
