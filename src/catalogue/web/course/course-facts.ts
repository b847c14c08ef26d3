import type { LocalDate } from '../../../platform/clock.ts';
import type { Fact } from '../../../ui/fact-list.tsx';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { durationWords } from '../words/duration-words.ts';
import { languageName } from '../words/language-names.ts';
import { placeWords } from '../words/place-words.ts';
import { priceNote, priceWords } from '../words/price-words.ts';
import { seatFacts } from '../words/seat-facts.ts';
import { startWords, timesWords } from '../words/start-words.ts';
import { statusWords } from '../words/status-words.ts';
import { CHILDCARE_TEXTS, FORMAT_TEXTS, LEVEL_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';

/** The panel at the top: what decides whether the course is for somebody. Facts about dates belong to the given run. */
export function courseFacts(
  offer: OfferDetail,
  run: DetailRun | null,
  today: LocalDate,
  labels: Labels,
  words: Words,
): Fact[] {
  return [
    ...(run ? runFacts(run, today, words) : []),
    ...certificateFact(offer, labels, words),
    ...languageFact(offer, words),
  ];
}

function runFacts(run: DetailRun, today: LocalDate, words: Words): Fact[] {
  const { t, format } = words;
  const status = statusWords(run, today, words);
  const seats = seatFacts(run.seats, words);
  const isMultiDay = run.endsOn !== null && run.endsOn !== run.startsOn;
  const until =
    isMultiDay && run.endsOn !== null ? t('run.until', { date: format.date(run.endsOn) }) : null;
  const times = timesWords(run, words);
  const schedule = run.scheduleText?.trim() || null;
  const original = priceNote(run.price, words);
  const form = run.format === 'unknown' ? null : t(FORMAT_TEXTS[run.format]);
  const place = placeWords(run, words);
  return [
    fact('calendar', t('fact.nextStart'), startWords(run, words), until),
    ...(times === null && schedule === null
      ? []
      : [
          fact('clock', t('fact.times'), times ?? schedule ?? '', times === null ? null : schedule),
        ]),
    fact('place', t('fact.place'), place, form === place ? null : form),
    fact('euro', t('fact.price'), priceWords(run.price, words), original),
    fact(status.icon, t('fact.status'), status.text, seats),
    ...(run.childcare === 'unknown'
      ? []
      : [fact('childcare', t('fact.childcare'), t(CHILDCARE_TEXTS[run.childcare]), null)]),
  ];
}

function certificateFact(offer: OfferDetail, labels: Labels, words: Words): Fact[] {
  const { course } = offer;
  const names = course.certificates.map(
    (key) => labels.term('certificate', key, words.language) ?? key,
  );
  const text = course.certificateText?.trim() || null;
  const [value, note] = names.length > 0 ? [names.join(', '), text] : [text, null];
  const certificate =
    value === null ? [] : [fact('certificate', words.t('fact.certificate'), value, note)];
  const duration = durationWords(course, words);
  return duration === null
    ? certificate
    : [...certificate, fact('book', words.t('fact.duration'), duration, null)];
}

function languageFact(offer: OfferDetail, words: Words): Fact[] {
  const { t, language } = words;
  const { languages, languageLevel } = offer.course;
  if (languages.length === 0 && languageLevel === null) return [];
  const level =
    languageLevel === null
      ? null
      : languageLevel === 'none'
        ? t('level.noneNeeded')
        : t('level.needed', { level: t(LEVEL_TEXTS[languageLevel]) });
  const names = languages.map((tag) => languageName(tag, language)).join(', ');
  return names === ''
    ? [fact('language', t('fact.language'), level ?? '', null)]
    : [fact('language', t('fact.language'), names, level)];
}

function fact(icon: Fact['icon'], term: string, value: string, note: string | null): Fact {
  return note === null ? { icon, term, value } : { icon, term, value, note };
}
