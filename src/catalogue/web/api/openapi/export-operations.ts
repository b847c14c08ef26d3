import { z } from 'zod';
import { EXPORT_FORMATS } from '../../../export/formats.ts';
import { OpenQcatQuery } from '../../export/openqcat-query.ts';
import type { LeftOutAnswer } from '../schemas/left-out-schema.ts';
import { schemaRef } from './components.ts';
import { offerParameters, type ParameterObject } from './parameter-objects.ts';
import { jsonResponse, NOT_MODIFIED, refusals } from './responses.ts';

const ALWAYS = ['method-not-allowed', 'too-many-requests', 'internal-error'] as const;
/** A file has no pages. */
const OF_PAGES = ['page', 'size', 'explain', 'facet_size'];

/** Parameters of the files, each described once. */
export function exportParameters(): Record<string, ParameterObject> {
  const search = offerParameters().map((parameter) => [`search-${parameter.name}`, parameter]);
  const { encoding } = z
    .object({ encoding: z.record(z.string(), z.unknown()) })
    .parse(z.toJSONSchema(OpenQcatQuery, { io: 'input' }).properties);
  return {
    ...Object.fromEntries(search),
    slug: {
      name: 'slug',
      in: 'path',
      required: true,
      description: 'Name of a provider, as in the address of its page',
      schema: { type: 'string', maxLength: 200 },
    },
    since: {
      name: 'since',
      in: 'query',
      required: false,
      description:
        'Only what has changed since a day, an instant or a number in the log of changes (`seq_number` of the last delta)',
      schema: { type: 'string', maxLength: 40 },
      example: '2026-11-20',
    },
    encoding: {
      name: 'encoding',
      in: 'query',
      required: false,
      description: 'Encoding of the file',
      schema: encoding,
      example: 'utf-8',
    },
    part: {
      name: 'part',
      in: 'path',
      required: true,
      description: 'Number of the part, as the index names it',
      schema: { type: 'integer', minimum: 1 },
      example: 1,
    },
  };
}

/** The ways out other than the API: files, feeds, calendar, sitemap and the catalogue of data, by address. */
export function exportPaths(publicUrl: string): Record<string, unknown> {
  const searched = Object.keys(exportParameters()).filter((name) => name.startsWith('search-'));
  const whole = searched.filter((name) => !OF_PAGES.includes(name.replace('search-', '')));
  const files = EXPORT_FORMATS.filter(({ name }) => name !== 'openqcat' && name !== 'jsonld');
  return {
    ...Object.fromEntries(
      files.map(({ name, suffix, mediaType }) => [
        `/kurse.${suffix}`,
        get(`export-${name}`, `The courses of a search, or all, as ${name}`, mediaType, whole),
      ]),
    ),
    '/kurse.jsonld': get(
      'export-jsonld',
      'The courses of a search as schema.org DataFeed, in pages; `Link` leads to the next',
      'application/ld+json',
      searched.filter((name) => name !== 'search-explain' && name !== 'search-facet_size'),
    ),
    '/kurse.ics': get(
      'export-ics',
      'The soonest run of each course of a search as iCalendar, at most 300',
      'text/calendar; charset=utf-8',
      whole,
    ),
    '/kurse.atom': get(
      'feed-atom',
      'The 50 courses of a search that changed last, as Atom',
      'application/atom+xml; charset=utf-8',
      whole,
    ),
    '/kurse.rss': get(
      'feed-rss',
      'The 50 courses of a search that changed last, as RSS 2.0',
      'application/rss+xml; charset=utf-8',
      whole,
    ),
    ...Object.fromEntries(
      EXPORT_FORMATS.filter(({ name }) => name !== 'openqcat').map(
        ({ name, suffix, mediaType }) => [
          `/anbieter/{slug}/kurse.${suffix}`,
          get(`export-${name}-of-provider`, `The courses of a provider as ${name}`, mediaType, [
            'slug',
          ]),
        ],
      ),
    ),
    '/anbieter/{slug}/kurse.openqcat.xml': get(
      'export-openqcat-of-provider',
      'The catalogue of a provider for the national portal (openQ-cat 1.1), whole or what has changed',
      'application/xml; charset=iso-8859-15',
      ['slug', 'since', 'encoding'],
    ),
    '/anbieter/{slug}/kurse.openqcat-ausgelassen.json': {
      get: {
        operationId: 'left-out-of-openqcat',
        summary: 'What that catalogue leaves out, with the reasons',
        parameters: [parameterRef('slug')],
        responses: {
          200: jsonResponse(
            'Offers that are left out',
            { $ref: schemaRef('LeftOut') },
            exampleOf(publicUrl),
          ),
          304: NOT_MODIFIED,
          ...refusals('not-found', ...ALWAYS),
        },
      },
    },
    '/daten.ttl': get(
      'data-catalogue-turtle',
      'What data there is (DCAT-AP.de 2), as Turtle',
      'text/turtle; charset=utf-8',
      [],
    ),
    '/daten.jsonld': get(
      'data-catalogue-jsonld',
      'What data there is (DCAT-AP.de 2), as JSON-LD',
      'application/ld+json',
      [],
    ),
    '/sitemap.xml': get('sitemap', 'Index of all sitemaps', 'application/xml; charset=utf-8', []),
    '/sitemap-seiten.xml': get(
      'sitemap-pages',
      'Standing pages and pages of providers',
      'application/xml; charset=utf-8',
      [],
    ),
    '/sitemap-kurse-{part}.xml': get(
      'sitemap-courses',
      'A part of the pages of courses',
      'application/xml; charset=utf-8',
      ['part'],
    ),
  };
}

function get(
  operationId: string,
  summary: string,
  mediaType: string,
  parameters: readonly string[],
): Record<string, unknown> {
  const isSearch = parameters.some((name) => name.startsWith('search-'));
  return {
    get: {
      operationId,
      summary,
      parameters: parameters.map(parameterRef),
      responses: {
        200: { description: 'The file', content: { [mediaType]: { schema: { type: 'string' } } } },
        304: NOT_MODIFIED,
        ...refusals(
          ...(isSearch ? (['invalid-query', 'unavailable'] as const) : []),
          ...(parameters.includes('slug') ? (['not-found'] as const) : []),
          ...(parameters.includes('since') ? (['invalid-query', 'gone'] as const) : []),
          ...ALWAYS,
        ),
      },
    },
  };
}

const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });

function exampleOf(publicUrl: string): LeftOutAnswer {
  return {
    member: 'demo-werkstatt',
    asOf: '2026-11-23',
    admitted: 12,
    leftOut: [
      {
        id: 'k3v9x2m7q1bd',
        key: 'vortrag-holz',
        title: 'Demo-Vortrag: Holz verstehen',
        url: `${publicUrl}/kurse/demo-vortrag-holz-verstehen-k3v9x2m7q1bd`,
        reasons: [
          { code: 'talk', sentence: 'Vorträge nimmt das Portal der Bundesagentur nicht auf.' },
        ],
      },
    ],
  };
}
