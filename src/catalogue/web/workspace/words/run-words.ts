import type { CourseRunDocument } from '../../../model/course-document.ts';
import { meetingWords } from '../../words/meeting-words.ts';
import { priceWords } from '../../words/price-words.ts';
import { startWords } from '../../words/start-words.ts';
import { FORMAT_TEXTS } from '../../words/value-words.ts';
import type { Words } from '../../words/words.ts';

/** When a run begins: "Di., 12. Januar 2027, 18:00–20:15 Uhr". */
export function runStart(run: CourseRunDocument, words: Words): string {
  const [first] = run.sessions;
  if (run.startKind === 'fixed' && run.startsOn === null) return words.t('editor.run.noDate');
  return startWords(
    { ...run, startsAt: first?.startsAt ?? null, endsAt: first?.endsAt ?? null },
    words,
  );
}

/** "3 Termine, dienstags, 18:00–20:15 Uhr, bis 26.01.2027"; null where only the start is known. */
export function runDaysWords(run: CourseRunDocument, words: Words): string | null {
  const { t, format } = words;
  const until =
    run.endsOn !== null && run.endsOn !== run.startsOn
      ? t('editor.run.until', { date: format.dateShort(run.endsOn) })
      : null;
  const count =
    run.sessions.length > 0 ? t('editor.run.meetings', { count: run.sessions.length }) : null;
  const parts = [count, meetingWords(run.sessions, words), until].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** Where a run takes place, as far as it is known. */
export function runPlace(run: CourseRunDocument, words: Words): string {
  const { t } = words;
  if (run.format === 'online' || run.format === 'selfpaced') return t(FORMAT_TEXTS[run.format]);
  const { venue } = run;
  const town = [venue?.postalCode, venue?.place].filter(Boolean).join(' ');
  const place = [venue?.name, venue?.street, town].filter(Boolean).join(', ');
  return place === '' ? t('editor.run.noPlace') : place;
}

export function runPrice(run: CourseRunDocument, words: Words): string {
  if (run.priceState === 'unknown') return words.t('editor.run.noPrice');
  return priceWords({ state: run.priceState, cents: run.priceCents, text: run.priceText }, words);
}
