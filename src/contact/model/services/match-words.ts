import type { EverydayWords, Matter } from '../../../network/index.ts';
import { isCommon } from './common-words.ts';
import { soundOf, wordsOf } from './sound.ts';
import { beginsNearly, isNearly } from './typo.ts';

/** One word of an entry of the list, as it sounds. */
interface Part {
  readonly kind: 'begins' | 'inside' | 'whole';
  readonly sound: string;
}

/** An entry of the list: words that stand near each other. */
interface Entry {
  readonly matter: Matter;
  readonly parts: readonly Part[];
  readonly weight: number;
}

/** A matter that a text speaks of, and how clearly: 1 = one clear word. */
export interface MatchedMatter {
  readonly matter: Matter;
  readonly strength: number;
}

/** What a matter counts that everything else is also about, beside a clear one. */
const BESIDE_OTHERS = 0.35;
/** Words further apart than this do not belong together. */
const NEAR = 5;
const WEAK = 0.35;
/** Several words together say more than one: every further one adds this. */
const EACH_FURTHER_PART = 0.35;
/** A word that was only guessed counts less. */
const GUESSED = 0.8;
/** What a second, third … entry of the same matter adds. */
const EACH_FURTHER_ENTRY = 0.3;
const MOST_STRENGTH = 2.2;

const prepared = new WeakMap<EverydayWords, readonly Entry[]>();

/** Whether a word, as it sounds, is a frequent one or says by itself what somebody asks about. */
export function isListed(sound: string, words: EverydayWords): boolean {
  return (
    isCommon(sound) ||
    entriesOf(words).some(
      ({ parts: [part, ...more] }) => part && more.length === 0 && isExact(sound, part),
    )
  );
}

/** The matters that a text speaks of, the clearest first. */
export function matchMatters(text: string, words: EverydayWords): readonly MatchedMatter[] {
  const entries = entriesOf(words);
  const sounds = wordsOf(text).map(soundOf);
  if (sounds.length === 0) return [];
  const find = finder(sounds, entries);
  const hits = new Map<Matter, number[]>();
  for (const entry of entries) {
    const strength = Math.max(strengthOf(entry, find), inCompound(entry, sounds));
    if (strength > 0) hits.set(entry.matter, [...(hits.get(entry.matter) ?? []), strength]);
  }
  const matched = [...hits].map(([matter, strengths]) => ({ matter, strength: summed(strengths) }));
  const isClear = matched.some(
    ({ matter, strength }) => !matter.isGeneral && matter.topics.length > 0 && strength >= 0.8,
  );
  return matched
    .map(({ matter, strength }) => ({
      matter,
      strength: isClear && matter.isGeneral ? strength * BESIDE_OTHERS : strength,
    }))
    .sort((a, b) => b.strength - a.strength || (a.matter.key < b.matter.key ? -1 : 1));
}

function entriesOf(words: EverydayWords): readonly Entry[] {
  const entries = prepared.get(words) ?? prepare(words);
  prepared.set(words, entries);
  return entries;
}

function prepare(words: EverydayWords): readonly Entry[] {
  return words.flatMap((matter) =>
    matter.words.map((written) => {
      const isWeak = written.startsWith('?');
      const parts = (isWeak ? written.slice(1) : written).split(/[\s-]+/).map(partOf);
      const weight = (isWeak ? WEAK : 1) + EACH_FURTHER_PART * (parts.length - 1);
      return { matter, parts, weight };
    }),
  );
}

function partOf(written: string): Part {
  const sign = written[0];
  const kind = sign === '~' ? 'inside' : sign === '=' ? 'whole' : 'begins';
  const word = kind === 'begins' ? written : written.slice(1);
  return { kind, sound: soundOf(word.toLocaleLowerCase('de')) };
}

function isExact(sound: string, part: Part): boolean {
  if (part.kind === 'inside') return sound.includes(part.sound);
  // A word of two letters begins too many others.
  if (part.kind === 'whole' || part.sound.length < 3) return sound === part.sound;
  return sound.startsWith(part.sound) || withoutPrefix(sound)?.startsWith(part.sound) === true;
}

/** "gesucht" is a form of "suchen", "auszufüllen" and "ausgefüllt" of "ausfüllen"; null = no such form. */
function withoutPrefix(sound: string): string | null {
  const [, separable = '', stem] =
    /^(ab|an|auf|aus|ein|for|los|mit|naX|um|weiter|wider|zu)?(?:ge|zu)(.{3,})$/.exec(sound) ?? [];
  return stem === undefined ? null : separable + stem;
}

/** Where a part stands in the text, and whether that was a guess. */
type Find = (part: Part) => readonly { readonly at: number; readonly isGuess: boolean }[];

function finder(sounds: readonly string[], entries: readonly Entry[]): Find {
  const known = new Map<string, ReturnType<Find>>();
  // What is a word of the list is not a slip of the hand for another one.
  const isKnown = sounds.map(
    (sound) =>
      sound.length < 4 ||
      isCommon(sound) ||
      entries.some(({ parts }) => parts.some((part) => isExact(sound, part))),
  );
  return (part) => {
    const key = `${part.kind} ${part.sound}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const places = sounds.flatMap((sound, at) => {
      if (isExact(sound, part)) return [{ at, isGuess: false }];
      // "Meister Schule" for "Meisterschule".
      if (part.sound.length > 6 && part.kind === 'begins' && sound.length > 3) {
        if ((sound + (sounds[at + 1] ?? '')).startsWith(part.sound))
          return [{ at, isGuess: false }];
      }
      if (isKnown[at] === true || part.kind === 'inside') return [];
      const isNear =
        part.kind === 'whole' ? isNearly(sound, part.sound) : beginsNearly(sound, part.sound);
      return isNear ? [{ at, isGuess: true }] : [];
    });
    known.set(key, places);
    return places;
  };
}

/** 0 = the text does not have all of its parts near each other. */
function strengthOf({ parts, weight }: Entry, find: Find): number {
  const places = parts.map(find);
  const [first, ...others] = places;
  let best = 0;
  for (const start of first ?? []) {
    const taken = new Set([start.at]);
    let guesses = start.isGuess ? 1 : 0;
    const isWhole = others.every((candidates) => {
      const next = candidates
        .filter(({ at }) => !taken.has(at) && Math.abs(at - start.at) <= NEAR)
        .sort((a, b) => Math.abs(a.at - start.at) - Math.abs(b.at - start.at))[0];
      if (next === undefined) return false;
      taken.add(next.at);
      guesses += next.isGuess ? 1 : 0;
      return true;
    });
    if (isWhole) best = Math.max(best, weight * GUESSED ** guesses);
  }
  return best;
}

/** "Kurskosten" says "kurs kost" in one word. */
function inCompound({ parts, weight }: Entry, sounds: readonly string[]): number {
  const [first, second, ...more] = parts;
  if (first === undefined || second === undefined || more.length > 0) return 0;
  const isThere = sounds.some(
    (sound) => sound.startsWith(first.sound) && sound.indexOf(second.sound, first.sound.length) > 0,
  );
  return isThere ? weight : 0;
}

function summed(strengths: readonly number[]): number {
  const [best = 0, ...others] = [...strengths].sort((a, b) => b - a);
  const more = others.reduce((sum, strength) => sum + strength * EACH_FURTHER_ENTRY, 0);
  return Math.min(MOST_STRENGTH, best + more);
}
