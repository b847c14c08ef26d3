import { dayNumber } from '../segment/days.ts';
import type { ReadAsNear, SearchAnswer, SearchRequest } from '../types.ts';
import { answerCounts } from './answer-counts.ts';
import { BestHits } from './best-hits.ts';
import { workingCounts } from './counts.ts';
import { describeHit } from './describe-hit.ts';
import { explainRank } from './explain-rank.ts';
import { explainHit, explainWords } from './explain-words.ts';
import { facetCut } from './facet-cut.ts';
import { planOf } from './plan.ts';
import { profileVerdicts } from './profile-verdicts.ts';
import { rankHits } from './rank-hits.ts';
import { readAsNear } from './read-as-near.ts';
import { scanSegment } from './scan.ts';
import type { IndexState } from './state.ts';
import { understandWords } from './understand-words.ts';

/**
 * Answers a query from one state of the index: hits of the wanted page, exact counts of all facets, places for the map. Where no
 * offer has all words and one of them is the name of a place, the answer is that of the search around it.
 */
export function searchCatalogue(state: IndexState, request: SearchRequest): SearchAnswer {
  const answer = answerAsAsked(state, request);
  const near = answer.total > 0 ? null : readAsNear(state, request, answerAsAsked);
  if (near === null) return answer;
  return withPlace(answerAsAsked(state, near.request), near.read);
}

function withPlace(answer: SearchAnswer, readAsNear: ReadAsNear): SearchAnswer {
  const { explanation } = answer;
  if (explanation === undefined) return { ...answer, readAsNear };
  const { word } = readAsNear;
  const place = { word, role: 'place', searchedInstead: null, meanings: [] } as const;
  const words = [...explanation.words, place];
  return { ...answer, readAsNear, explanation: { ...explanation, words } };
}

function answerAsAsked(state: IndexState, request: SearchRequest): SearchAnswer {
  const { dictionaries, segments } = state;
  const words = understandWords(state, request.query.q, request.places);
  const plan = planOf(state, request, words);
  const verdicts = segments.map((segment) =>
    profileVerdicts(segment.profiles, plan, dictionaries.runValues),
  );
  const counts = workingCounts(dictionaries);
  const { page, size } = request.query;
  const offers = segments.reduce((sum, segment) => sum + segment.offerCount, 0);
  const best = new BestHits(Math.min(page * size, offers));
  const facetOf = dictionaries.offerValues.facetNumbers();
  const wantsPlaces = request.withPlaces !== false;
  const scan = { plan, dictionaries, counts, best, facetOf, wantsPlaces };
  for (const [number, segment] of segments.entries()) {
    const verdict = verdicts[number];
    if (verdict !== undefined) scanSegment(segment, number, verdict, scan);
  }
  const ranked = rankHits(state, best, { skip: (page - 1) * size, size }, dayNumber(request.today));
  const hits = ranked.flatMap(({ segment, offer }) => {
    const columns = segments[segment];
    const verdict = verdicts[segment];
    if (columns === undefined || verdict === undefined) return [];
    return [describeHit(columns, offer, plan, verdict)];
  });
  return {
    ...answerCounts(state, plan, counts, { cut: facetCut(request), wantsPlaces }),
    position: state.position,
    correctedQuery: words.corrected,
    didYouMean: words.perhaps,
    readAsNear: null,
    hits,
    ...(request.explain === true
      ? {
          explanation: {
            words: explainWords(state, words),
            hits: ranked.flatMap(({ segment, offer }) => {
              const columns = segments[segment];
              return columns === undefined ? [] : [explainHit(state, columns, offer, words)];
            }),
            sort: plan.sort,
            ranks: explainRank(state, ranked, plan),
          },
        }
      : {}),
  };
}
