import type { JSX } from 'preact';
import { type HoursException, WEEKDAYS } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import { nextOpenings } from '../../model/services/hours.ts';
import { contactTexts } from '../../texts.ts';
import type { ServiceView } from './service-view.ts';
import { weekdayLabel } from './service-words.ts';

const SHOWN_OPENINGS = 5;

/** The next times first, because they have holidays and exceptions in them; then the usual week. */
export function ServiceHours({ language, service, network, now }: ServiceView): JSX.Element | null {
  const t = contactTexts(language);
  const { hoursNote } = service;
  const next = nextOpenings(service, now, network.settings.land, SHOWN_OPENINGS);
  const today = localDate(now);
  const exceptions = service.exceptions.filter(({ from, to }) => (to ?? from) >= today);
  if (service.hours.length === 0 && exceptions.length === 0 && !hoursNote) return null;
  const { timeRange, date } = formats(language);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t('services.fact.hours')}</h2>
      {hoursNote && (
        <p lang={foreignLanguage(hoursNote, language)}>{localized(hoursNote, language)}</p>
      )}
      <ul>
        {WEEKDAYS.flatMap((day) => {
          const spans = service.hours.filter(({ days }) => days.includes(day));
          if (spans.length === 0) return [];
          const words = [...spans]
            .sort((a, b) => (a.from < b.from ? -1 : 1))
            .map(({ from, to, at }) => timeRange(from, to) + (at === undefined ? '' : `, ${at}`));
          return [<li key={day}>{`${weekdayLabel(day, t)}: ${words.join('; ')}`}</li>];
        })}
      </ul>
      {exceptions.length > 0 && (
        <>
          <h3>{t('services.fact.exceptions')}</h3>
          <ul>
            {exceptions.map((exception) => (
              <li key={exception.from}>{exceptionWords(exception, language)}</li>
            ))}
          </ul>
        </>
      )}
      {next.length > 0 && (
        <>
          <h3>{t('services.fact.next')}</h3>
          <ul>
            {next.map((opening) => (
              <li key={`${opening.date} ${opening.from}`}>
                {date(opening.date)}, {timeRange(opening.from, opening.to)}
                {opening.at !== null && `, ${opening.at}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function exceptionWords({ from, to, hours, note }: HoursException, language: Language): string {
  const t = contactTexts(language);
  const { dateRange, timeRange } = formats(language);
  const times = hours.map((span) => timeRange(span.from, span.to)).join('; ');
  const words = `${dateRange(from, to ?? from)}: ${times === '' ? t('services.closed') : times}`;
  return note === undefined ? words : `${words} (${localized(note, language)})`;
}
