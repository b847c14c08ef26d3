import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { htmlPage, htmlText } from '../../ui/render.ts';
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

function RankingRule({ words }: { words: Words }) {
  const { t } = words;
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
      <h2>{t('ranking.tiesTitle')}</h2>
      <p>{t('ranking.ties')}</p>
      <h2>{t('ranking.notTitle')}</h2>
      <p>{t('ranking.not')}</p>
      <h2>{t('ranking.shownTitle')}</h2>
      <p>{t('ranking.shown')}</p>
    </div>
  );
}
