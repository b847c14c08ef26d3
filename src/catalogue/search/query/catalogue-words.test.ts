import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGenerator, rowsOf, termsOf } from '../../../../bench/search-generated.ts';
import {
  ask,
  idsFor,
  indexOf,
  indexOffer,
  NO_TERMS,
} from '../../../../tests/support/index-rows.ts';
import { stem } from '../text/stem.ts';
import { nameTerm } from '../text/terms-of-word.ts';
import type { IndexState } from './state.ts';
import { understandWords } from './understand-words.ts';

const shared = path.resolve(process.env.SHARED_DIR ?? '../shared');
const CATALOGUE = { courses: 1500, region: 'wesel', seed: 3 };

/** A generated catalogue; null where the generator is not beside the repository. */
async function generatedIndex(): Promise<IndexState | null> {
  if (!existsSync(path.join(shared, 'bench', 'gen.mjs'))) return null;
  const generator = await loadGenerator(shared);
  const meta = generator.meta(CATALOGUE);
  const portions = rowsOf(generator.courses({ ...CATALOGUE, meta }), meta);
  return indexOf([...portions].flat(), termsOf(meta));
}
const index = await generatedIndex();

/** All words of the catalogue as they are shown, the same few thousand in each run. */
function shownWords({ segments }: IndexState): string[] {
  const { shown } = segments[0]?.spellings ?? { shown: { length: 0, get: () => '' } };
  return Array.from({ length: shown.length }, (_, at) => shown.get(at));
}

describe.skipIf(index === null)('in a generated catalogue (needs ../shared/bench)', () => {
  const state = index ?? { segments: [], dictionaries: null };
  if (!('lexicon' in state)) return;
  const words = shownWords(state);

  test('none of 5,000 words of the catalogue is corrected, and each finds something', () => {
    const step = Math.max(1, Math.floor(words.length / 5000));
    const asked = words.filter((_, at) => at % step === 0).slice(0, 5000);
    expect(asked).toHaveLength(5000);
    const wrong = asked.filter((word) => {
      const understood = understandWords(state, word);
      const isEmpty = understood.words?.groups.some((group) => group.length === 0) ?? false;
      return understood.corrected !== null || isEmpty;
    });
    expect(wrong).toEqual([]);
  });

  const usual = usualWords(state, 50);

  test('at least 97 in 100 words with one mistake are understood', () => {
    const found = usual.flatMap((word) => oneMistake(word).map((typo) => finds(state, typo, word)));
    expect(found.length).toBeGreaterThan(2000);
    expect(share(found)).toBeGreaterThan(0.97);
  });

  test('at least 93 in 100 words with two mistakes are understood', () => {
    const found = usual.flatMap((word) =>
      oneMistake(word)
        .filter((_, at) => at % 7 === 0)
        .flatMap((typo, at) => oneMistake(typo).filter((_, other) => other % 31 === at % 31))
        .map((typo) => finds(state, typo, word)),
    );
    expect(found.length).toBeGreaterThan(500);
    expect(share(found)).toBeGreaterThan(0.93);
  });
});

const share = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;

/** The folded words of six letters or more in most headings. */
function usualWords({ segments }: IndexState, count: number): string[] {
  const spellings = segments[0]?.spellings;
  if (spellings === undefined) return [];
  return Array.from({ length: spellings.words.length }, (_, at) => at)
    .filter((at) => spellings.words.bytesOf(at) >= 6)
    .sort((a, b) => (spellings.prominent[b] ?? 0) - (spellings.prominent[a] ?? 0))
    .slice(0, count)
    .map((at) => spellings.words.get(at));
}

/** A word with a letter missing, two swapped, one wrong and one too many at each place. */
function oneMistake(word: string): string[] {
  return Array.from(word).flatMap((letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const next = after.charAt(0);
    const other = 'etaoinsrh'.charAt((at * 5 + word.length) % 9);
    const swapped = next === '' || next === letter ? [] : [before + next + letter + after.slice(1)];
    const wrong = other === letter ? [] : [before + other + after];
    return [before + after, ...swapped, ...wrong, before + letter + letter + after];
  });
}

/** Whether a typo finds the offers that have the word; a typo that is another word of the catalogue is no mistake. */
function finds(state: IndexState, typo: string, word: string): boolean {
  const { words, corrected } = understandWords(state, typo);
  const [group = []] = words?.groups ?? [];
  if (corrected === null && group.length > 0) return true;
  return group.some(({ terms }) => terms.includes(stem(word)) || terms.includes(nameTerm(word)));
}

describe('in any catalogue', () => {
  const vocabulary = [
    'Schweißen',
    'Pflegehelfer',
    'Excel',
    'Erste',
    'Hilfe',
    'IT',
    'Lohn',
    'Kurs',
    'Online',
    'B2',
    'Kind',
    'Büro',
    'Abrechnung',
  ];
  const word = fc.constantFrom(...vocabulary);
  const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const catalogue = fc.array(title, { minLength: 1, maxLength: 8 });
  const build = (titles: readonly string[]) =>
    indexOf(
      titles.map((text, at) => indexOffer(`${at}`, text)),
      NO_TERMS,
    );

  test('every word of a title finds it', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (titles) => {
        const state = await build(titles);
        for (const [at, text] of titles.entries()) {
          for (const q of text.split(' ')) expect(idsFor(state, { q }), q).toContain(`${at}`);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('no hit has an excluded word, and without it nothing else is missing', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, word, word, async (titles, wanted, excluded) => {
        const state = await build(titles);
        const all = idsFor(state, { q: wanted });
        const left = idsFor(state, { q: `${wanted} -${excluded}` });
        const banned = new Set(idsFor(state, { q: `"${excluded}"` }));
        expect(left.filter((id) => banned.has(id))).toEqual([]);
        expect(all).toEqual(expect.arrayContaining(left));
      }),
      { numRuns: 60 },
    );
  });

  test('a phrase is found where its words stand one behind the other, and only there', async () => {
    await fc.assert(
      fc.asyncProperty(
        catalogue,
        fc.array(word, { minLength: 1, maxLength: 3 }),
        async (titles, words) => {
          const state = await build(titles);
          const phrase = words.join(' ');
          const expected = titles.flatMap((text, at) =>
            ` ${text} `.includes(` ${phrase} `) ? [`${at}`] : [],
          );
          expect(idsFor(state, { q: `"${phrase}"` }).sort()).toEqual(expected.sort());
          expect(idsFor(state, { q: phrase })).toEqual(expect.arrayContaining(expected));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any text is a question that can be answered', async () => {
    const state = await build(['Schweißen mit MAG', 'Erste Hilfe']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (q) => {
        expect(ask(state, { q }).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
