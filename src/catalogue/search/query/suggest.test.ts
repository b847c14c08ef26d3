import { describe, expect, test } from 'vitest';
import {
  INDEX_TODAY,
  indexOf,
  indexOffer,
  indexRun,
} from '../../../../tests/support/index-rows.ts';
import { buildSegment } from '../segment/build-segment.ts';
import { findOffer } from '../segment/offer-ids.ts';
import type { OfferRow } from '../segment/rows.ts';
import type { SuggestionKind } from '../types.ts';
import type { IndexState } from './state.ts';
import { suggestCompletions } from './suggest.ts';

const terms = {
  topicParents: new Map([['marketing', 'beruf']]),
  topicLabels: new Map([
    ['marketing', ['Online-Marketing', 'Digital advertising']],
    ['beruf', ['Beruf und Karriere']],
  ]),
  certificateLabels: new Map(),
  synonyms: [
    { source: 'esco', labels: ['Onlineredakteurin', 'Onlineredakteur'], topics: ['marketing'] },
    { source: 'esco', labels: ['Online-Bergmann'], topics: ['bergbau'] },
    { source: 'network', labels: ['Onlinekram', 'Netzkram'], topics: ['marketing'] },
  ],
};
const inWesel = (id: string) => ({ runs: [indexRun(id, { place: 'Wesel' })] });
const state = await indexOf(
  [
    indexOffer('a', 'Schweißen für Anfänger', { description: 'Schweinebraten gibt es nicht.' }),
    indexOffer('b', 'Schweißen mit MAG'),
    indexOffer('c', 'Schwimmen', {
      provider: { slug: 'vhs-niederrhein', name: 'VHS Niederrhein (Demo)' },
    }),
    indexOffer('d', 'Werbung', { topics: ['marketing'] }),
    indexOffer('e', 'Erste Hilfe am Kind', inWesel('e1')),
    indexOffer('f', 'Erste Hilfe im Betrieb', inWesel('f1')),
    indexOffer('g', 'Töpfern', {
      runs: [indexRun('g1', { startKind: 'fixed', startsOn: '2026-08-31' })],
    }),
    indexOffer('h', 'Englisch für Anfänger', { keywords: ['Bildungsurlaub'] }),
  ],
  terms,
);

const suggest = (typed: string, limit = 10, of: IndexState = state) =>
  suggestCompletions(of, typed, limit, { today: INDEX_TODAY });
const texts = (typed: string, kind?: SuggestionKind, of: IndexState = state) =>
  suggest(typed, 10, of)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ text }) => text);

test('the most usual word of titles first, then titles; words of descriptions not at all', () => {
  expect(texts('schw', 'word')).toEqual(['Schweißen', 'Schwimmen']);
  expect(texts('schw', 'title')).toEqual(['Schweißen für Anfänger', 'Schweißen mit MAG']);
});

test('a topic carries its key and the offers that choosing it finds, those of narrower topics included', () => {
  expect(suggest('online m')).toEqual([
    { kind: 'topic', text: 'Online-Marketing', value: 'marketing', offers: 1 },
  ]);
  expect(suggest('beruf')).toContainEqual({
    kind: 'topic',
    text: 'Beruf und Karriere',
    value: 'beruf',
    offers: 1,
  });
});

test('a topic is found by its label in another language', () => {
  expect(texts('digital adv', 'topic')).toEqual(['Online-Marketing']);
});

test('an occupation is suggested once, and only where it is taught', () => {
  expect(suggest('onlin').filter(({ kind }) => kind === 'occupation')).toEqual([
    { kind: 'occupation', text: 'Onlineredakteur', value: null, offers: null },
  ]);
});

test('forms of a word and what is a topic stand once', async () => {
  const forms = await indexOf(
    [
      indexOffer('a', 'Online-Marketing lernen', { topics: ['marketing'] }),
      indexOffer('b', 'Schweißer', {}),
      indexOffer('c', 'Schweißen und Löten'),
      indexOffer('d', 'Beruf', { topics: ['beruf'] }),
    ],
    { ...terms, topicLabels: new Map([['beruf', ['Berufe']]]) },
  );
  expect(texts('schwei', 'word', forms)).toHaveLength(1);
  expect(texts('beru', 'topic', forms)).toEqual(['Berufe']);
  expect(texts('beru', 'word', forms)).toEqual([]);
});

test('providers and places are found by any word of their name', () => {
  expect(suggest('nieder')).toContainEqual({
    kind: 'provider',
    text: 'VHS Niederrhein (Demo)',
    value: 'vhs-niederrhein',
    offers: 1,
  });
  expect(suggest('wes')).toContainEqual({
    kind: 'place',
    text: 'Wesel',
    value: 'Wesel',
    offers: null,
  });
});

test('a word inside of a title finds it, stop words do not', () => {
  expect(texts('hilf', 'title')).toEqual(['Erste Hilfe am Kind', 'Erste Hilfe im Betrieb']);
  expect(texts('für')).toEqual([]);
});

test('keywords are words', () => {
  expect(texts('bildungsu', 'word')).toEqual(['Bildungsurlaub']);
});

test('several words may leave out what stands between them', () => {
  expect(texts('englisch anf', 'title')).toEqual(['Englisch für Anfänger']);
});

test('the last of several words is completed', () => {
  expect(texts('Abendkurs schwei')).toEqual(['Abendkurs Schweißen']);
});

test('umlauts and capitals do not matter, the limit does', () => {
  expect(suggest('SCHWEISS', 1)).toEqual([
    { kind: 'word', text: 'Schweißen', value: null, offers: null },
  ]);
});

describe('one mistake', () => {
  test.each([
    ['another letter', 'schwaiss', 'Schweißen'],
    ['a missing one', 'schwiss', 'Schweißen'],
    ['a superfluous one', 'schwweiss', 'Schweißen'],
    ['two swapped', 'shcwimm', 'Schwimmen'],
    ['in the last of several words', 'Abendkurs schwimen', 'Abendkurs Schwimmen'],
    ['in several words', 'erste hlfe am', 'Erste Hilfe am Kind'],
  ])('%s', (_name, typed, meant) => {
    expect(texts(typed)).toContain(meant);
  });

  test('is not looked for where something begins as typed', () => {
    expect(texts('schwe')).not.toContain('Schwimmen');
  });

  test('two are too many', () => {
    expect(texts('schwaaass')).toEqual([]);
  });
});

test('nothing for nothing', () => {
  expect(suggest('  ')).toEqual([]);
  expect(suggest('qqq')).toEqual([]);
  expect(suggest('schw', 0)).toEqual([]);
});

test('what is past is not suggested', () => {
  expect(texts('töpf')).toEqual([]);
  const before = suggestCompletions(state, 'töpf', 10, { today: '2026-08-31' });
  expect(before.map(({ text }) => text)).toEqual(['Töpfern']);
});

test('only the kinds that were asked for', () => {
  const found = suggestCompletions(state, 'we', 10, { today: INDEX_TODAY, kinds: ['place'] });
  expect(found.map(({ kind }) => kind)).toEqual(['place']);
});

test('the kind whose text is what was typed comes first', () => {
  expect(suggest('wesel')[0]?.kind).toBe('place');
});

test('each kind has its share of a short list', () => {
  const kinds = new Set(suggest('s', 4).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['word', 'title']));
});

/** The state after these offers were replaced by the rows (or are gone), as following the log makes it. */
async function changed(before: IndexState, ids: string[], rows: OfferRow[]): Promise<IndexState> {
  const { dictionaries, lexicon } = before;
  const { segment } = await buildSegment([rows], { dictionaries, terms, lexicon });
  for (const { live, offerIds } of before.segments) {
    for (const id of ids) {
      const offer = findOffer(offerIds, id);
      if (offer >= 0) live[offer] = 0;
    }
  }
  return { ...before, segments: [...before.segments, segment] };
}

test('an offer that changed or is gone is not suggested by its old texts, and counts are exact at once', async () => {
  const before = await indexOf(
    [
      indexOffer('a', 'Löten', { topics: ['marketing'] }),
      indexOffer('b', 'Nähen', { topics: ['marketing'] }),
      indexOffer('c', 'Stricken', { topics: ['marketing'] }),
    ],
    terms,
  );
  expect(suggest('online', 10, before)[0]?.offers).toBe(3);
  const now = await changed(
    before,
    ['a', 'b'],
    [indexOffer('a', 'Weichlöten', { topics: ['marketing'] })],
  );
  expect(texts('löt', undefined, now)).toEqual([]);
  expect(texts('näh', undefined, now)).toEqual([]);
  expect(texts('weich', 'word', now)).toEqual(['Weichlöten']);
  expect(suggest('online', 10, now)[0]?.offers).toBe(2);
});

test('a phrase whose first witnesses died is still suggested if others have it', async () => {
  const many = Array.from({ length: 20 }, (_, at) => indexOffer(`o${at}`, 'Häkeln'));
  const before: IndexState = await indexOf(many, terms);
  const gone = many.slice(0, 19).map(({ id }) => id);
  const one = await changed(before, gone, []);
  expect(texts('häk', 'word', one)).toEqual(['Häkeln']);
  const none = await changed(one, ['o19'], []);
  expect(texts('häk', undefined, none)).toEqual([]);
});
