import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { htmlPage, htmlText } from '../../ui/render.ts';
import { Table } from '../../ui/table.tsx';
import { WEIGHTS } from '../search/segment/offer-text.ts';
import type { CatalogueText } from '../texts.ts';
import type { WebParts } from './web-parts.ts';
import { type Words, wordsOf } from './words/words.ts';

/** `GET /rangfolge`: the ranking rule as it is implemented in `search` (C-A8: neutral and public). */
export function rankingRoute({ shell }: Pick<WebParts, 'shell'>): Route {
  return route({
    method: 'GET',
    path: '/rangfolge',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.object({}),
    handle: ({ language }) => {
      const words = wordsOf(language);
      const { t } = words;
      return htmlPage(
        htmlText(
          <PageFrame shell={shell} language={language} path="/rangfolge" title={t('ranking.title')}>
            <h1>{t('ranking.title')}</h1>
            <RankingRule words={words} />
            <p>
              <a href={localizedPath(language, '/kurse')}>{t('alternatives.all')}</a>
            </p>
          </PageFrame>,
        ),
        200,
      );
    },
  });
}

type Part = keyof typeof WEIGHTS;

const PART_TEXTS: Record<Part, CatalogueText> = {
  title: 'ranking.in.title',
  topic: 'ranking.in.topic',
  subtitle: 'ranking.in.subtitle',
  keyword: 'ranking.in.keyword',
  certificate: 'ranking.in.certificate',
  provider: 'ranking.in.provider',
  place: 'ranking.in.place',
  description: 'ranking.in.description',
};
const PARTS: readonly Part[] = [
  'title',
  'topic',
  'subtitle',
  'keyword',
  'certificate',
  'provider',
  'place',
  'description',
];
const WEIGHT_FORMATS: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de-DE'),
  en: new Intl.NumberFormat('en-GB'),
};

/** The weights come from the index itself, so that the page cannot say anything else than what is done. */
function RankingRule({ words }: { words: Words }) {
  const { t } = words;
  const weight = WEIGHT_FORMATS[words.language];
  return (
    <div class="prose">
      <p class="lead">{t('ranking.lead')}</p>
      <h2>{t('ranking.orderTitle')}</h2>
      <ul>
        <li>{t('ranking.relevance')}</li>
        <li>{t('ranking.start')}</li>
        <li>{t('ranking.distance')}</li>
        <li>{t('ranking.price')}</li>
      </ul>
      <Table
        id="weights"
        caption={t('ranking.table')}
        columns={[
          { key: 'where', label: t('ranking.where') },
          { key: 'weight', label: t('ranking.weight'), isNumber: true },
        ]}
        rows={PARTS.map((part) => ({
          key: part,
          cells: { where: t(PART_TEXTS[part]), weight: weight.format(WEIGHTS[part]) },
        }))}
      />
      <h2>{t('ranking.tiesTitle')}</h2>
      <p>{t('ranking.ties')}</p>
      <h2>{t('ranking.notTitle')}</h2>
      <p>{t('ranking.not')}</p>
      <h2>{t('ranking.shownTitle')}</h2>
      <p>{t('ranking.shown')}</p>
    </div>
  );
}
