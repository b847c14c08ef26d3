import { createHash } from 'node:crypto';
import { localDate } from '../../../platform/clock.ts';
import { isKnownEtag } from '../../../platform/http/etag.ts';
import { toSearchParams } from '../../model/offer-query.ts';
import { CARD_LIFE_MS } from '../../queries/card-store.ts';
import type { SearchRequest } from '../../search/types.ts';
import { offersQuestion } from '../api/offers-answer.ts';
import { PREPARING } from '../api/offers-route.ts';
import { problemResponse } from '../api/problem.ts';
import type { QueryParameters } from '../api/read-parameters.ts';
import type { WebParts } from '../web-parts.ts';

/** What an address of a search file asks for. */
export type AskedSearch =
  | { readonly kind: 'refused'; readonly response: Response }
  | {
      readonly kind: 'asked';
      readonly request: SearchRequest;
      /** Whether it has any condition; without one everything is meant, past runs included. */
      readonly isEverything: boolean;
      /** The question in its one form. */
      readonly name: string;
    };

/** Reads the search of an address as the public API does: what it does not know is refused, so that no condition is lost. */
export function readSearch(
  { places, reader, shell }: WebParts,
  parameters: QueryParameters,
  now: Date,
  { alwaysSearches = false } = {},
): AskedSearch {
  const question = offersQuestion({ places, now }, parameters);
  if (question.kind === 'refused') {
    const { problems } = question;
    const detail = problems.map(({ parameter, reason }) => `${parameter}: ${reason}`).join(' ');
    const response = problemResponse(shell.publicUrl, 'invalid-query', detail, problems);
    return { kind: 'refused', response };
  }
  const { request } = question;
  const name = toSearchParams({ ...request.query, page: 1, size: 20 }).toString();
  const isEverything = name === '';
  if ((alwaysSearches || !isEverything) && !reader.index.isReady) {
    return {
      kind: 'refused',
      response: problemResponse(shell.publicUrl, 'unavailable', PREPARING),
    };
  }
  return { kind: 'asked', request, isEverything, name };
}

/**
 * The validator of an answer made of the catalogue as it is now: weak, since what is streamed is not hashed. Like the pages it is
 * good for a change in the catalogue, a day, or the life of a card.
 */
export function validatorOf({ reader }: WebParts, name: string, now: Date): string {
  const life = Math.floor(now.getTime() / CARD_LIFE_MS);
  const { position, isReady } = reader.index;
  const parts = [name, position, isReady, localDate(now), life].join(' ');
  return `W/"${createHash('sha256').update(parts).digest('base64url').slice(0, 27)}"`;
}

/** Headers of every answer that leaves the portal as data. */
export function exportHeaders(
  { shell, reader }: WebParts,
  etag: string,
  mediaType: string,
): Record<string, string> {
  return {
    'content-type': mediaType,
    'cache-control': 'public, no-cache',
    etag,
    // Licence and name to mention stand at each record; this says where the rule is.
    link: `<${shell.publicUrl}/daten#lizenz>; rel="license"`,
    'x-catalogue-position': String(reader.index.position),
    // The same courses have pages; those are what search engines should show.
    'x-robots-tag': 'noindex',
  };
}

/** 304 for whoever has this version; else null. */
export function unchanged(
  request: Request,
  etag: string,
  headers: Readonly<Record<string, string>>,
): Response | null {
  if (!isKnownEtag(request.headers.get('if-none-match'), etag)) return null;
  const { 'content-type': _type, ...rest } = headers;
  return new Response(null, { status: 304, headers: rest });
}
