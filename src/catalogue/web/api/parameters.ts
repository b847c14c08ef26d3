import { SUGGESTION_KINDS } from '../../search/types.ts';
import type { SearchParameters } from './search-parameters.ts';

/** What the description says of a parameter; its type and limits come from the schema that checks it. */
export interface ParameterText {
  readonly description: string;
  /** Accepted as it stands; repeated for lists. */
  readonly example: string;
  /** Format of the JSON schema, where the schema checks more than it can say. */
  readonly format?: 'date';
}

/** The parameters of `/api/v1/offers`; one that is added to the query does not compile until it is described here. */
export const OFFER_PARAMETERS: Readonly<Record<keyof SearchParameters, ParameterText>> = {
  q: {
    description:
      'Words, in German. Compounds, endings, typing mistakes and synonyms are understood; `"…"` keeps words together, `-word` excludes.',
    example: 'pflege',
  },
  near: {
    description:
      'Centre of a radius: postal code, name of a place, or `lat,lon`. An unknown place is refused with similar names.',
    example: '46483',
  },
  km: { description: 'Radius in kilometres, straight line; only with `near`.', example: '25' },
  from: { description: 'Earliest first day.', example: '2026-11-23', format: 'date' },
  to: { description: 'Latest first day.', example: '2027-12-31', format: 'date' },
  topic: {
    description: 'Keys of topics; narrower topics are included.',
    example: 'pflege-gesundheit',
  },
  provider: { description: 'Slugs of providers.', example: 'werkhof-kranichmund' },
  format: { description: 'Form of teaching.', example: 'onsite' },
  time: { description: 'Time models: any of the chosen.', example: 'evening' },
  weekday: {
    description: 'Days on which one can come: all meetings of the run lie on chosen days.',
    example: 'sat',
  },
  starts_after: { description: 'No meeting of the run begins earlier; `HH:MM`.', example: '08:00' },
  ends_by: { description: 'No meeting of the run ends later; `HH:MM`.', example: '12:30' },
  duration: {
    description: 'Steps up to 1, 5, 20, 60, 180, 365 days (`d0` to `d5`) and longer (`d6`).',
    example: 'd0',
  },
  price: {
    description:
      'Steps: free (`p0`), up to 50, 100, 250, 500, 1000 euros (`p1` to `p5`), more (`p6`). With `price_max` a run meets either.',
    example: 'p0',
  },
  share: {
    description:
      'Steps of what a person pays if the stated funding is granted: nothing (`s0`), up to 50, 100, 250, 500, 1000 euros (`s1` to `s5`), more (`s6`). Only runs of offers with funding that takes something off the price have one.',
    example: 's0',
  },
  price_max: {
    description: 'Greatest price in euros; a run whose price is not known does not meet it.',
    example: '200',
  },
  funding: {
    description: 'Keys of funding programmes that the provider states.',
    example: 'bildungsscheck',
  },
  certificate: { description: 'Keys of certificates.', example: 'teilnahme' },
  language: { description: 'Languages of teaching (BCP 47), or `unknown`.', example: 'de' },
  level: { description: 'German level needed; `none` = no German needed.', example: 'B1' },
  target: { description: 'Keys of groups that the offer is made for.', example: 'wiedereinstieg' },
  access: {
    description:
      'Barrier facts that must all be a plain yes; with `unknown` none of the chosen may be a plain no.',
    example: 'step_free',
  },
  childcare: { description: 'Childcare during the run.', example: 'on_site' },
  status: {
    description:
      'All chosen must hold: runs for sure, has free seats; `waiting_list` adds full runs, `unknown` those whose seats are not known.',
    example: 'free_seats',
  },
  also: {
    description:
      'What exact conditions leave out otherwise: `online` beside a radius, `unplaced` runs without a known position, `undated` starts by agreement, `untimed` unknown hours.',
    example: 'online',
  },
  past: { description: '`1` adds runs that have begun.', example: '1' },
  sort: {
    description: 'Order; by default relevance where there are words, else the start.',
    example: 'start',
  },
  page: { description: 'Page of the hits, from 1.', example: '1' },
  size: { description: 'Hits per page.', example: '5' },
  facet_size: {
    description:
      'Values listed per facet, the most frequent first; every chosen value that has offers is listed besides. `0` lists no others.',
    example: '20',
  },
  explain: {
    description: '`1` adds how the words were understood and why each hit is a hit.',
    example: '1',
  },
};

export const SUGGEST_PARAMETERS: Readonly<Record<'q' | 'kind', ParameterText>> = {
  q: { description: 'What has been typed so far.', example: 'pfle' },
  kind: {
    description: `Only these kinds (${SUGGESTION_KINDS.join(', ')}). With \`place\` alone: every place that \`near\` understands, postal codes included, from the gazetteer.`,
    example: 'topic',
  },
};
