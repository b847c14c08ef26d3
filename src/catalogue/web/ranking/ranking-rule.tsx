import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Table } from '../../../ui/table.tsx';
import {
  FIELD_WEIGHTS,
  lettersFor,
  type PublishedReading,
  READING_WEIGHTS,
  STEP_WIDTH,
} from '../../search/published-rule.ts';
import type { CatalogueText } from '../../texts.ts';
import type { Words } from '../words/words.ts';

type Part = keyof typeof FIELD_WEIGHTS;

const PART_TEXTS: Record<Part, CatalogueText> = {
  title: 'ranking.in.title',
  topic: 'ranking.in.topic',
  subtitle: 'ranking.in.subtitle',
  keyword: 'ranking.in.keyword',
  certificate: 'ranking.in.certificate',
  fact: 'ranking.in.fact',
  provider: 'ranking.in.provider',
  place: 'ranking.in.place',
  description: 'ranking.in.description',
};
const READING_TEXTS: Record<PublishedReading, CatalogueText> = {
  word: 'ranking.by.word',
  insideWord: 'ranking.by.insideWord',
  subject: 'ranking.by.subject',
  ownParts: 'ranking.by.ownParts',
  codeParts: 'ranking.by.codeParts',
  beginning: 'ranking.by.beginning',
  synonym: 'ranking.by.synonym',
  occupation: 'ranking.by.occupation',
  topic: 'ranking.by.topic',
  half: 'ranking.by.half',
};
const NUMBERS: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de-DE'),
  en: new Intl.NumberFormat('en-GB'),
};
const PERCENTS: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de-DE', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
};

/** All figures come from the index itself, so that the page cannot say anything else than what is done. */
export function RankingRule({ words }: { words: Words }): JSX.Element {
  const { t } = words;
  return (
    <div class="prose">
      <p class="lead">{t('ranking.lead')}</p>
      <h2>{t('ranking.orderTitle')}</h2>
      <p>{t('ranking.orderText')}</p>
      <ol>
        <li>{t('ranking.fit', { percent: PERCENTS[words.language].format(STEP_WIDTH) })}</li>
        <li>{t('ranking.bookable')}</li>
        <li>{t('ranking.start')}</li>
        <li>{t('ranking.distance')}</li>
        <li>{t('ranking.ties')}</li>
      </ol>
      <p>{t('ranking.sorts')}</p>
      <h2>{t('ranking.fitTitle')}</h2>
      <p>{t('ranking.fitText')}</p>
      <Weights
        words={words}
        id="fields"
        caption={t('ranking.fieldTable')}
        head={t('ranking.where')}
        weights={FIELD_WEIGHTS}
        texts={PART_TEXTS}
      />
      <Weights
        words={words}
        id="readings"
        caption={t('ranking.readingTable')}
        head={t('ranking.how')}
        weights={READING_WEIGHTS}
        texts={READING_TEXTS}
      />
      <h2>{t('ranking.typosTitle')}</h2>
      <p>{t('ranking.typos', { one: lettersFor(1), two: lettersFor(2) })}</p>
      <h2>{t('ranking.unknownTitle')}</h2>
      <p>{t('ranking.unknown')}</p>
      <h2>{t('ranking.notTitle')}</h2>
      <p>{t('ranking.not')}</p>
      <h2>{t('ranking.shownTitle')}</h2>
      <p>{t('ranking.shown')}</p>
      <h2 id="members">{t('ranking.membersTitle')}</h2>
      <p>{t('ranking.members')}</p>
    </div>
  );
}

/** The greatest first, equal ones as listed. */
function Weights<Key extends string>(props: {
  words: Words;
  id: string;
  caption: string;
  head: string;
  weights: Readonly<Record<Key, number>>;
  texts: Readonly<Record<Key, CatalogueText>>;
}): JSX.Element {
  const { words, weights, texts } = props;
  const number = NUMBERS[words.language];
  const rows = Object.entries<CatalogueText>(texts)
    .map(([key, text]) => ({ key, text, weight: weightOf(weights, key) }))
    .sort((a, b) => b.weight - a.weight);
  return (
    <Table
      id={props.id}
      caption={props.caption}
      columns={[
        { key: 'what', label: props.head },
        { key: 'weight', label: words.t('ranking.weight'), isNumber: true },
      ]}
      rows={rows.map(({ key, text, weight }) => ({
        key,
        cells: { what: words.t(text), weight: number.format(weight) },
      }))}
    />
  );
}

function weightOf(weights: Readonly<Record<string, number>>, key: string): number {
  return weights[key] ?? 0;
}
