import type { JSX } from 'preact';
import { z } from 'zod';
import { type Route, route } from '../../../platform/http/route.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { WebAddress } from '../../../ui/web-address.tsx';
import type { CatalogueText } from '../../texts.ts';
import type { WebParts } from '../web-parts.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { FILES_PER_MINUTE } from './file-routes.ts';

interface WayOut {
  readonly title: CatalogueText;
  readonly text: CatalogueText;
  /** Addresses to try; those of one member are written with a stand-in for its name. */
  readonly examples: readonly string[];
}

const SEARCH = '?q=pflege&near=46483';

/** Every way out, the one for most people first. */
const WAYS_OUT: readonly WayOut[] = [
  {
    title: 'data.feed',
    text: 'data.feedText',
    examples: [`/kurse.atom${SEARCH}`, `/kurse.rss${SEARCH}`],
  },
  { title: 'data.calendar', text: 'data.calendarText', examples: [`/kurse.ics${SEARCH}`] },
  {
    title: 'data.table',
    text: 'data.tableText',
    examples: ['/kurse.csv', `/kurse.xlsx${SEARCH}`, '/anbieter/{name}/kurse.csv'],
  },
  {
    title: 'data.jsonLd',
    text: 'data.jsonLdText',
    examples: ['/kurse.jsonld', '/anbieter/{name}/kurse.jsonld'],
  },
  { title: 'data.api', text: 'data.apiText', examples: ['/api/v1/offers'] },
  {
    title: 'data.openQcat',
    text: 'data.openQcatText',
    examples: [
      '/anbieter/{name}/kurse.openqcat.xml',
      '/anbieter/{name}/kurse.openqcat.xml?since=2026-11-20',
      '/anbieter/{name}/kurse.openqcat-ausgelassen.json',
    ],
  },
  {
    title: 'data.elm',
    text: 'data.elmText',
    examples: ['/kurse.elm.xml', '/anbieter/{name}/kurse.elm.xml'],
  },
  { title: 'data.xcri', text: 'data.xcriText', examples: ['/kurse.xcri.xml'] },
  { title: 'data.dcat', text: 'data.dcatText', examples: ['/daten.ttl', '/daten.jsonld'] },
  { title: 'data.sitemap', text: 'data.sitemapText', examples: ['/sitemap.xml'] },
];

/** What people do with the data, the usual first; one example each. */
const USES: readonly {
  readonly title: CatalogueText;
  readonly text: CatalogueText;
  readonly link: CatalogueText;
  readonly path: string;
}[] = [
  {
    title: 'data.use.website',
    text: 'data.use.websiteText',
    link: 'data.use.websiteLink',
    path: `/kurse.atom${SEARCH}`,
  },
  {
    title: 'data.use.table',
    text: 'data.use.tableText',
    link: 'data.use.tableLink',
    path: `/kurse.xlsx${SEARCH}`,
  },
  {
    title: 'data.use.calendar',
    text: 'data.use.calendarText',
    link: 'data.use.calendarLink',
    path: `/kurse.ics${SEARCH}`,
  },
];

/** `GET /daten`: for people, how to take the courses along: feeds, calendars, tables, and the formats of other portals. */
export function dataPageRoute({ shell }: WebParts): Route {
  return route({
    method: 'GET',
    path: '/daten',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.object({}),
    handle({ language }) {
      const words = wordsOf(language);
      const { t, format } = words;
      const { host: publicHost } = new URL(shell.publicUrl);
      const page = (
        <PageFrame
          shell={shell}
          language={language}
          path="/daten"
          title={t('data.title')}
          description={t('data.lead')}
          breadcrumb={[]}
          head={<link rel="alternate" type="text/turtle" href="/daten.ttl" />}
        >
          <h1>{t('data.title')}</h1>
          <div class="prose">
            <p class="lead">{t('data.lead')}</p>
          </div>
          <h2>{t('data.usesTitle')}</h2>
          <ul class="data-uses">
            {USES.map((use) => (
              <li key={use.title}>
                <h3>{t(use.title)}</h3>
                <p>{t(use.text)}</p>
                <p>
                  <a href={use.path}>{t(use.link)}</a>
                </p>
              </li>
            ))}
          </ul>
          <div class="prose data-ways">
            <h2 id="lizenz">{t('data.licenceTitle')}</h2>
            <p>{t('data.licence')}</p>
            <p>{t('data.cite')}</p>
            <blockquote>
              <p>
                {t('data.citation', {
                  network: shell.site(language).name,
                  address: `${publicHost}/kurse`,
                })}
              </p>
            </blockquote>
            <h2>{t('data.rulesTitle')}</h2>
            <ul>
              <li>{t('data.rules.unknown')}</li>
              <li>{t('data.rules.fresh')}</li>
              <li>{t('data.rules.link')}</li>
            </ul>
            <h2>{t('data.ownTitle')}</h2>
            <p>{t('data.own')}</p>
            <Disclosure summary={t('data.technical')} id="technik">
              <p>{t('data.search')}</p>
              {WAYS_OUT.map((way) => (
                <Way key={way.title} way={way} words={words} publicUrl={shell.publicUrl} />
              ))}
              <p>{t('api.licence')}</p>
              <p>{t('data.attribution')}</p>
              <ul>
                <li>{t('data.rules.rate', { count: format.count(FILES_PER_MINUTE) })}</li>
                <li>{t('data.rules.etag')}</li>
              </ul>
              <p>
                <a href={localizedPath(language, '/api')}>{t('api.title')}</a>
              </p>
            </Disclosure>
          </div>
        </PageFrame>
      );
      return htmlPage(htmlText(page), 200);
    },
  });
}

function Way(props: { way: WayOut; words: Words; publicUrl: string }): JSX.Element {
  const { way, words, publicUrl } = props;
  return (
    <section>
      <h3>{words.t(way.title)}</h3>
      <p>{words.t(way.text)}</p>
      <ul class="data-examples">
        {way.examples.map((path) => (
          <li key={path}>
            {path.includes('{') ? (
              <WebAddress address={`${publicUrl}${path}`} />
            ) : (
              <a href={path}>
                <WebAddress address={`${publicUrl}${path}`} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
