import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { findRankingExample } from '../../use-cases/find-ranking-example.ts';
import { SearchQuality } from '../quality/search-quality.tsx';
import type { WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { RankingExampleTable } from './ranking-example.tsx';
import { RankingRule } from './ranking-rule.tsx';

/** `GET /rangfolge`: the ranking rule as `search` implements it (C-A8: neutral and public), with an example of today. */
export function rankingRoute({ shell, reader }: Pick<WebParts, 'shell' | 'reader'>): Route {
  return route({
    method: 'GET',
    path: '/rangfolge',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.object({}),
    handle: async ({ language, now }) => {
      const words = wordsOf(language);
      const { t } = words;
      const today = localDate(now);
      const labels = await reader.labels.get(now);
      const example = await findRankingExample(reader, { today, labels });
      return htmlPage(
        htmlText(
          <PageFrame shell={shell} language={language} path="/rangfolge" title={t('ranking.title')}>
            <h1>{t('ranking.title')}</h1>
            <RankingRule words={words} />
            {example !== null && (
              <RankingExampleTable words={words} example={example} today={today} />
            )}
            <SearchQuality words={words} />
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
