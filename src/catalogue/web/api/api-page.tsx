import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { CARD_LIFE_MS } from '../../queries/card-store.ts';
import type { CatalogueText } from '../../texts.ts';
import { finishedPage } from '../finished-page.ts';
import type { WebParts } from '../web-parts.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { REQUESTS_PER_MINUTE } from './api-route.ts';
import { type ExampleAnswers, exampleAnswers } from './example-answers.ts';
import { PROBLEMS, type ProblemName } from './problem.ts';

/** `GET /api`: the public API for people – what it is, three requests to copy with their answers, limits, licence, problems. */
export function apiPageRoute(parts: WebParts): Route {
  const { shell } = parts;
  const { index } = parts.reader;
  return route({
    method: 'GET',
    path: '/api',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.object({}),
    async handle({ language, now }) {
      const life = Math.floor(now.getTime() / CARD_LIFE_MS);
      const key = `api ${language} ${index.position} ${index.isReady} ${localDate(now)} ${life}`;
      const known = parts.pages.get(key);
      if (known !== undefined) return htmlPage(known, 200);
      const words = wordsOf(language);
      const examples = await exampleAnswers(parts, now);
      const html = htmlText(
        <PageFrame
          shell={shell}
          language={language}
          path="/api"
          title={words.t('api.title')}
          description={words.t('api.lead')}
          breadcrumb={[]}
        >
          <h1>{words.t('api.title')}</h1>
          <ApiGuide words={words} publicUrl={shell.publicUrl} examples={examples} />
        </PageFrame>,
      );
      return htmlPage(await finishedPage(html, parts.pages, key), 200);
    },
  });
}

function ApiGuide(props: { words: Words; publicUrl: string; examples: ExampleAnswers | null }) {
  const { words, publicUrl, examples } = props;
  const { t, format } = words;
  return (
    <div class="prose api-guide">
      <p class="lead">{t('api.lead')}</p>
      <p>
        {t('api.description')}{' '}
        <a href="/api/v1/openapi.json" type="application/json">
          /api/v1/openapi.json
        </a>
      </p>
      {examples && <Examples words={words} publicUrl={publicUrl} examples={examples} />}
      <h2>{t('api.limitsTitle')}</h2>
      <ul>
        <li>{t('api.limits.rate', { count: format.count(REQUESTS_PER_MINUTE) })}</li>
        <li>{t('api.limits.etag')}</li>
        <li>{t('api.limits.unknown')}</li>
        <li>{t('api.limits.stable')}</li>
      </ul>
      <h2 id="licence">{t('api.licenceTitle')}</h2>
      <p>{t('api.licence')}</p>
      <p>{t('api.attribution')}</p>
      <h2 id="problems">{t('api.problemsTitle')}</h2>
      <p>{t('api.problems')}</p>
      <dl>
        {PROBLEM_NAMES.map((name) => (
          <div key={name} id={name}>
            <dt>
              <code>{name}</code> ({PROBLEMS[name].status})
            </dt>
            <dd>{t(PROBLEM_TEXTS[name])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const PROBLEM_TEXTS: Record<ProblemName, CatalogueText> = {
  'invalid-query': 'api.problem.invalidQuery',
  unauthorized: 'api.problem.unauthorized',
  forbidden: 'api.problem.forbidden',
  'not-found': 'api.problem.notFound',
  'method-not-allowed': 'api.problem.method',
  'not-acceptable': 'api.problem.notAcceptable',
  gone: 'api.problem.gone',
  conflict: 'api.problem.conflict',
  'too-large': 'api.problem.tooLarge',
  'not-a-delivery': 'api.problem.notDelivery',
  'too-many-requests': 'api.problem.tooMany',
  'internal-error': 'api.problem.internal',
  unavailable: 'api.problem.unavailable',
};
const PROBLEM_NAMES = [
  'invalid-query',
  'unauthorized',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'gone',
  'conflict',
  'too-large',
  'not-a-delivery',
  'too-many-requests',
  'internal-error',
  'unavailable',
] as const satisfies readonly ProblemName[];

function Examples(props: { words: Words; publicUrl: string; examples: ExampleAnswers }) {
  const { t } = props.words;
  const { offers, offer, suggestions, paths } = props.examples;
  const shown = [
    {
      id: 'search',
      title: t('api.example.search'),
      path: paths.offers,
      // One facet is enough to see the shape.
      answer: {
        ...offers,
        facets: { topic: offers.facets.topic },
        facetTotals: { topic: offers.facetTotals.topic },
      },
    },
    {
      id: 'offer',
      title: t('api.example.offer'),
      path: paths.offer,
      answer: {
        id: offer.id,
        title: offer.title,
        url: offer.url,
        provider: offer.provider,
        confirmedAt: offer.confirmedAt,
        source: offer.source,
        runs: offer.runs.slice(0, 1),
      },
    },
    {
      id: 'suggest',
      title: t('api.example.suggest'),
      path: paths.suggest,
      answer: suggestions,
    },
  ];
  return (
    <>
      <h2>{t('api.examplesTitle')}</h2>
      <p>{t('api.examples')}</p>
      {shown.map(({ id, title, path, answer }) => (
        <section key={id} aria-labelledby={`example-${id}`}>
          <h3 id={`example-${id}`}>{title}</h3>
          <Code label={t('api.request', { title })}>{`curl '${props.publicUrl}${path}'`}</Code>
          <Code label={t('api.answer', { title })}>{JSON.stringify(answer, null, 2)}</Code>
        </section>
      ))}
    </>
  );
}

/** Preformatted text that scrolls by itself where it is long or wide, and can then be reached by keyboard. */
function Code(props: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="code" aria-label={props.label} tabIndex={0}>
      <pre>
        <code>{props.children}</code>
      </pre>
    </section>
  );
}
