import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Table } from '../../../ui/table.tsx';
import type { CatalogueText } from '../../texts.ts';
import type { Words } from '../words/words.ts';
import { publishedFigures } from './published-figures.ts';
import type { Measures, QuestionClass } from './quality-figures.ts';

const CLASS_TEXTS: Record<QuestionClass, CatalogueText> = {
  word: 'quality.of.word',
  two_words: 'quality.of.twoWords',
  compound: 'quality.of.compound',
  part: 'quality.of.part',
  typo: 'quality.of.typo',
  synonym: 'quality.of.synonym',
  occupation: 'quality.of.occupation',
  abbreviation: 'quality.of.abbreviation',
  provider: 'quality.of.provider',
  place: 'quality.of.place',
  phrase: 'quality.of.phrase',
  exclusion: 'quality.of.exclusion',
  combination: 'quality.of.combination',
};
const PERCENTS: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de-DE', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
};

/** How well the search answers the judged questions, class by class: the published figures for people. */
export function SearchQuality({ words }: { words: Words }): JSX.Element {
  const { t, format } = words;
  const { measuredOn, overall, classes } = publishedFigures();
  const percent = (value: number | null) =>
    value === null ? '–' : PERCENTS[words.language].format(value);
  const row = (key: string, label: string, measures: Measures) => ({
    key,
    cells: {
      question: label,
      questions: measures.questions,
      found: percent(measures.recallAt20),
      right: percent(measures.precisionAt10),
    },
  });
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{t('quality.title')}</h2>
      <p>
        {t('quality.text', { count: overall.questions, date: format.dateShort(measuredOn) })}{' '}
        <a href="/api/v1/quality">{t('quality.link')}</a>
      </p>
      <Table
        id="quality-figures"
        caption={t('quality.caption')}
        columns={[
          { key: 'question', label: t('quality.column.question') },
          { key: 'questions', label: t('quality.column.questions'), isNumber: true },
          { key: 'found', label: t('quality.column.found'), isNumber: true },
          { key: 'right', label: t('quality.column.right'), isNumber: true },
        ]}
        rows={[
          row('all', t('quality.of.all'), overall),
          ...classes.map((one) => row(one.class, t(CLASS_TEXTS[one.class]), one)),
        ]}
      />
    </section>
  );
}
