import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '../../search/types.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { PREPARING } from './offers-route.ts';
import { SUGGEST_PARAMETERS } from './parameters.ts';
import { readParameters } from './read-parameters.ts';
import type { SuggestionsJson } from './schemas/suggestions-schema.ts';

const MOST_SUGGESTIONS = 10;
/** Completions may be a few minutes old: what people choose is searched anew. */
const MAX_AGE_SECONDS = 300;

/** Checked by the same rules as the query of the catalogue: empty = not given, lists repeat the name. */
export const SuggestQuerySchema = z.object({
  q: z.preprocess(
    (value) => (Array.isArray(value) ? value.at(-1) : value),
    z.string().max(200).default(''),
  ),
  kind: z.preprocess(
    (value) => [value ?? []].flat().filter((kind) => kind !== ''),
    z.array(z.enum(SUGGESTION_KINDS)).max(SUGGESTION_KINDS.length),
  ),
});

/** `GET /api/v1/suggest`: completions while somebody types. */
export function suggestRoute({ reader, places }: WebParts, api: ApiParts) {
  const { index } = reader;
  const placesLike = (text: string): SuggestionsJson =>
    toJson(
      places
        .suggest(text, MOST_SUGGESTIONS)
        .map((label) => ({ kind: 'place', text: label, value: label, offers: null })),
    );
  return apiRoute(api, {
    path: '/api/v1/suggest',
    maxAgeSeconds: MAX_AGE_SECONDS,
    question({ parameters, now }) {
      const read = readParameters(parameters, SuggestQuerySchema, Object.keys(SUGGEST_PARAMETERS));
      if (read.kind === 'refused') return read;
      const { q } = read.query;
      const kinds = new Set<SuggestionKind>(read.query.kind);
      return {
        kind: 'asked',
        name: `suggest ${[...kinds].sort().join('+')} ${q}`,
        answer() {
          // What `near` takes is known without the catalogue.
          if (kinds.size === 1 && kinds.has('place')) return { kind: 'found', body: placesLike(q) };
          if (!index.isReady) return { kind: 'unavailable', detail: PREPARING };
          const found = index.suggest(q, MOST_SUGGESTIONS, {
            today: localDate(now),
            ...(kinds.size > 0 ? { kinds: [...kinds] } : {}),
          });
          return { kind: 'found', body: toJson(found) };
        },
      };
    },
  });
}

const toJson = (suggestions: readonly SuggestionsJson['suggestions'][number][]) => ({
  suggestions: suggestions.map(({ kind, text, value, offers }) => ({ kind, text, value, offers })),
});
