import { createHash } from 'node:crypto';
import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { overrideOf } from '../../../platform/texts/overrides.ts';
import {
  type CheckWord,
  type CheckWords,
  QUESTION_WORDS,
  RESULT_WORDS,
} from '../../model/check/check-words.ts';
import { laterWordsOf, withoutLaterWords } from '../../model/check/later-words.ts';
import type { ResultFile, RulesFile } from '../../model/check/rules-file.ts';
import { rulesForAsker } from '../../model/check/rules-for-asker.ts';
import type { Voice } from '../../model/localized.ts';
import type { RuleBook } from '../../model/programme.ts';
import { resultWordsInVoice, rulesInVoice } from '../../model/rules-in-voice.ts';
import de from '../../texts/de.json' with { type: 'json' };
import einfach from '../../texts/einfach.json' with { type: 'json' };
import en from '../../texts/en.json' with { type: 'json' };

type Addresses = Readonly<Record<Voice, string>>;

/** Where the check of a page gets its rules, for one day. */
export interface CheckRules {
  /** The day for which the check says what counts. */
  readonly today: string;
  /** Day on which all rules had been looked at. */
  readonly checkedOn: string;
  readonly addresses: Addresses;
  /** The same with all programmes and all words, for companies. */
  readonly employerAddresses: Addresses;
  /** What a result says besides. */
  readonly wordsAddresses: Addresses;
  /** The files behind the addresses, by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** What counts now by what follows the hash in a file name. */
  readonly latest: ReadonlyMap<string, string>;
}

/** Rules for the check on a day; null where the deployment has no programmes. */
export type CheckRulesOn = (now: Date) => CheckRules | null;

export const RULES_PATH = '/foerderung/regeln';

const WORDS: Readonly<Record<Voice, Readonly<Record<string, string>>>> = { de, einfach, en };
const HASH_SIGNS = 16;

/** The rules as files whose name is their content, so that browsers may keep them for ever; made anew once a day. */
export function createCheckRules(book: RuleBook): CheckRulesOn {
  let kept: CheckRules | null = null;
  return (now) => {
    if (book.programmes.length === 0) return null;
    const today = localDate(now);
    if (kept?.today !== today) kept = makeRules(book, today);
    return kept;
  };
}

function makeRules(book: RuleBook, today: string): CheckRules {
  const files = new Map<string, string>();
  const latest = new Map<string, string>();
  const written = (kind: string, file: RulesFile | ResultFile) => {
    const text = JSON.stringify(file);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_SIGNS);
    const name = `${hash}.${kind}.json`;
    files.set(name, text);
    latest.set(kind, `${RULES_PATH}/${name}`);
    return `${RULES_PATH}/${name}`;
  };
  const inVoices = (kind: string, make: (voice: Voice) => RulesFile | ResultFile): Addresses =>
    inVoicesOf((voice) => written(`${voice}${kind}`, make(voice)));
  const forPersons = inVoicesOf((voice) =>
    rulesForAsker(rulesInVoice(book, voice, today), 'person'),
  );
  const ids = new Set(forPersons.de.programmes.map(({ id }) => id));
  const theirBook = { ...book, programmes: book.programmes.filter(({ id }) => ids.has(id)) };
  return {
    today,
    checkedOn: book.programmes.map(({ geprueft }) => geprueft).reduce((a, b) => (a < b ? a : b)),
    addresses: inVoices('', (voice) => ({
      words: wordsIn(voice, QUESTION_WORDS),
      rules: withoutLaterWords(forPersons[voice]),
    })),
    employerAddresses: inVoices('-betrieb', (voice) => ({
      words: checkWords(voice),
      rules: rulesForAsker(rulesInVoice(book, voice, today), 'betrieb'),
    })),
    wordsAddresses: inVoices('-worte', (voice) => ({
      words: wordsIn(voice, RESULT_WORDS),
      results: resultWordsInVoice(theirBook, voice, today),
      later: laterWordsOf(forPersons[voice]),
    })),
    files,
    latest,
  };
}

function inVoicesOf<T>(make: (voice: Voice) => T): Readonly<Record<Voice, T>> {
  return { de: make('de'), einfach: make('einfach'), en: make('en') };
}

/** The words of the check in a voice, as the office has worded them; simple German is worded in the files only. */
export function checkWords(voice: Voice): CheckWords {
  return wordsIn(voice, [...QUESTION_WORDS, ...RESULT_WORDS]);
}

function wordsIn(voice: Voice, keys: readonly CheckWord[]): CheckWords {
  const language: Language = voice === 'en' ? 'en' : 'de';
  const wordOf = (key: string) => {
    const own = voice === 'einfach' ? undefined : overrideOf('funding', key, language);
    return own ?? WORDS[voice][key] ?? WORDS[language][key] ?? key;
  };
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)]));
}

/** The address of the file that counts now instead of an older one of the same kind and voice; null if the name is none. */
export function latestOf({ latest }: CheckRules, name: string): string | null {
  const kind = /^[0-9a-f]{16}\.([a-z-]+)\.json$/.exec(name)?.[1];
  return latest.get(kind ?? '') ?? null;
}
