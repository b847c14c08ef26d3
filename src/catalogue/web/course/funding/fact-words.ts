import type { RuleBook } from '../../../../funding/index.ts';
import type { CourseFact, CourseFacts } from '../../../model/funding/course-facts.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

/** A fact of the course for people: what it is, what is known of it, and where from. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

/** What follows from the days of the run; other computed facts follow from what the provider says. */
const FROM_DATES = new Set([
  'kurs.stunden',
  'kurs.dauer_monate',
  'kurs.form',
  'kurs.bereits_begonnen',
]);

/** Facts that depend on whoever asks, or on what nobody states of courses: the check asks for them where they count. */
const ASKED_ELSEWHERE = new Set([
  'kurs.berufsbezogen',
  'kurs.nur_anpassung',
  'kurs.rechnung_an',
  'kurs.engpassberuf',
  'kurs.endet_in_transferkug',
  'kurs.bereits_begonnen',
]);

/** The facts that are known, in the order of the rules. */
export function factRows(facts: CourseFacts, { facts: known }: RuleBook, words: Words): FactRow[] {
  return Object.entries(known).flatMap(([name, { name: label }]) => {
    const fact = facts[name];
    // That a course is still to come need not be said.
    return fact === undefined || (name === 'kurs.bereits_begonnen' && fact.value === false)
      ? []
      : [
          {
            name: label[words.language],
            value: valueWords(name, fact, known, words),
            source: sourceWords(name, fact, words),
          },
        ];
  });
}

/** The names of those that would count and that nobody has stated. */
export function unknownFacts(
  facts: CourseFacts,
  { facts: known }: RuleBook,
  { language }: Words,
): string[] {
  return Object.entries(known).flatMap(([name, { name: label }]) => {
    const isOfCourse = name.startsWith('kurs.') && !ASKED_ELSEWHERE.has(name);
    // A level is only one of courses for advancement.
    const isNoMatter = name === 'kurs.afbg_stufe' && facts['kurs.afbg_ziel']?.value !== true;
    return isOfCourse && !isNoMatter && facts[name] === undefined ? [label[language]] : [];
  });
}

function valueWords(
  name: string,
  { value }: CourseFact,
  known: RuleBook['facts'],
  { t, language, format }: Words,
): string {
  if (typeof value === 'boolean') return t(value ? 'cost.yes' : 'cost.no');
  if (typeof value === 'number') {
    if (name === 'kurs.kosten_eur') return format.money(Math.round(value * 100));
    if (name === 'kurs.dauer_monate') return t('cost.months', { count: value });
    return t('cost.amount', { value, unit: known[name]?.einheit?.[language] ?? '' }).trim();
  }
  if (known[name]?.typ === 'datum') return format.date(value);
  const option = known[name]?.optionen?.find(({ wert }) => wert === value);
  return option?.text[language] ?? value;
}

const SOURCE_TEXTS: Readonly<Record<CourseFact['source'], CatalogueText>> = {
  proven: 'cost.source.proven',
  stated: 'cost.source.stated',
  computed: 'cost.source.computed',
  lapsed: 'cost.source.lapsed',
};

function sourceWords(name: string, { source, until }: CourseFact, { t, format }: Words): string {
  if (source === 'computed' && FROM_DATES.has(name)) return t('cost.source.dates');
  if (until === undefined) return t(SOURCE_TEXTS[source]);
  const values = { date: format.date(until) };
  return t(source === 'proven' ? 'cost.source.provenUntil' : 'cost.source.lapsedOn', values);
}
