import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.js';
import { createCheckRules, loadFunding, type RuleBook } from '../../src/funding/index.ts';
import type { ResultFile, RulesFile } from '../../src/funding/model/check/rules-file.ts';
import type { FactValue } from '../../src/funding/model/condition.ts';
import { costSheet } from '../../src/funding/model/cost-sheet.ts';
import { evaluateForPage } from '../../src/funding/model/evaluate-for-page.ts';
import type { Answers, Fact } from '../../src/funding/model/fact.ts';
import { type Spoken, VOICES } from '../../src/funding/model/localized.ts';
import type { PageEvaluation } from '../../src/funding/model/outcome.ts';
import { type Random, randomOf } from '../support/random-numbers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const now = new Date('2026-11-23T08:00:00Z');
const today = '2026-11-23';
const PERSONS = 1000;

let book: RuleBook;
let rulesOf: (voice: (typeof VOICES)[number]) => { rules: string; words: string };
let scripts: Readonly<Record<string, string>>;

beforeAll(async () => {
  await build();
  const { modules } = JSON.parse(readFileSync(path.join(root, 'dist/assets.json'), 'utf8'));
  scripts = modules;
  book = await loadFunding(path.join(root, 'network/wesel'));
  const made = createCheckRules(book)(now);
  if (made === null) throw new Error('the network has no programmes');
  const text = (address: string) => made.files.get(path.basename(address)) ?? '';
  rulesOf = (voice) => ({
    rules: text(made.addresses[voice]),
    words: text(made.wordsAddresses[voice]),
  });
}, 120_000);

const scriptFile = (name: string) => path.join(root, 'dist/assets', scripts[name] ?? '');
const bytesOf = (text: string | Buffer) => brotliCompressSync(text).length;

describe.each(VOICES)('in the voice %s', (voice) => {
  test('what asks and decides weighs 25 kB at most, the words of a result 12.5 kB', () => {
    const { rules, words } = rulesOf(voice);
    expect(bytesOf(readFileSync(scriptFile('funding'))) + bytesOf(rules)).toBeLessThanOrEqual(
      25_000,
    );
    expect(bytesOf(words)).toBeLessThanOrEqual(12_500);
  });
});

test('the screens of a result weigh 8 kB at most', () => {
  expect(bytesOf(readFileSync(scriptFile('funding-result')))).toBeLessThanOrEqual(8_000);
});

const NUMBERS = [0, 1, 9, 26, 49, 50, 120, 121, 499, 780, 50_000] as const;
const DAYS = ['2026-11-22', today, '2026-11-24', '2027-09-01', '2031-02-01'] as const;

/** What somebody could answer to a question; null = "weiß ich nicht". */
function randomAnswer(fact: Fact<Spoken>, random: Random): FactValue | null {
  if (random.chance(0.1)) return null;
  if (fact.typ === 'ja_nein') return random.chance(0.5);
  if (fact.typ === 'zahl') return random.pick(NUMBERS);
  if (fact.typ === 'datum') return random.pick(DAYS);
  const options = fact.optionen ?? [];
  return options[random.below(options.length)]?.wert ?? null;
}

function randomAnswers({ facts }: RuleBook, random: Random): Answers {
  const asked = Object.entries(facts).filter(
    ([name]) => !name.startsWith('abgeleitet.') && random.chance(0.7),
  );
  return Object.fromEntries(asked.map(([name, fact]) => [name, randomAnswer(fact, random)]));
}

/** All that a result says but its words. */
function essence<T>({ outcomes, conflicts }: PageEvaluation<T>, ids: ReadonlySet<string>) {
  return {
    conflicts: conflicts.filter(({ one, other }) => ids.has(one) && ids.has(other)),
    outcomes: outcomes
      .filter(({ programme }) => ids.has(programme.id) && programme.kategorie !== 'beendet')
      .map(
        ({ programme, status, missing, assumed, amounts, offices, reasons, isBeingChecked }) => ({
          id: programme.id,
          from: programme.gueltig_von,
          status,
          missing,
          assumed,
          offices,
          isBeingChecked,
          reasons: reasons.map((reason) => [
            reason.kind,
            reason.kind === 'condition' ? [reason.leaf.fakt, reason.leaf.op, reason.given] : null,
          ]),
          amounts: amounts.map(({ key, value, unit, per, missing: open }) => [
            key,
            value,
            unit,
            per,
            open,
          ]),
        }),
      ),
  };
}

test('1,000 random people get the same from the built bundle as from the server', async () => {
  const bundle: { evaluateForPage: typeof evaluateForPage } = await import(
    pathToFileURL(scriptFile('funding')).href
  );
  const screens: {
    costSheet: typeof costSheet;
    wholeRules: (rules: RulesFile['rules'], file: ResultFile) => RulesFile['rules'];
  } = await import(pathToFileURL(scriptFile('funding-result')).href);
  const { rules, words } = rulesOf('de');
  const sent: RulesFile = JSON.parse(rules);
  const results: ResultFile = JSON.parse(words);
  const complete = screens.wholeRules(sent.rules, results);
  const ids = new Set(sent.rules.programmes.map(({ id }) => id));
  const random = randomOf(20261123);
  const seen = new Set<string>();
  for (let person = 0; person < PERSONS; person++) {
    const answers = randomAnswers(book, random);
    const here = evaluateForPage(book, { answers, today });
    const there = bundle.evaluateForPage(complete, { answers, today });
    const [expected, found] = [essence(here, ids), essence(there, ids)];
    // Comparing texts is cheap; only a difference is worth a readable one.
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
    expect(screens.costSheet(there, answers, 'person')).toEqual(costSheet(here, answers, 'person'));
    for (const { status } of found.outcomes) seen.add(status);
  }
  expect([...seen].sort()).toEqual(['applicable', 'needs_advice', 'not_applicable', 'unknown']);
});
