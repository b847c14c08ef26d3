import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import de from '../../texts/de.json' with { type: 'json' };
import simple from '../../texts/einfach.json' with { type: 'json' };
import en from '../../texts/en.json' with { type: 'json' };
import { QUESTION_WORDS, RESULT_WORDS } from './check-words.ts';

const KEYS: readonly string[] = [...QUESTION_WORDS, ...RESULT_WORDS];
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, simple, en };
const client = path.resolve(import.meta.dirname, '../../../client');

const placeholders = (message: string) => [...message.matchAll(/\{[^}]*\}/g)].map(String).sort();

test.each(Object.entries(CATALOGUES))('every word of the check exists: %s', (_name, catalogue) => {
  expect(KEYS.filter((key) => !catalogue[key])).toEqual([]);
});

test.each(Object.entries(CATALOGUES))('the browser can fill in the values: %s', (_name, texts) => {
  const broken = KEYS.filter((key) => {
    const rest = (texts[key] ?? '').replace(/\{\w+\}/g, '');
    const isSame =
      placeholders(texts[key] ?? '').join() === placeholders(de[key as keyof typeof de]).join();
    return /[{}']/.test(rest) || !isSame;
  });
  expect(broken).toEqual([]);
});

test('simple German says it in short sentences and without the words of offices', () => {
  const long = Object.values(simple).filter((text) =>
    text.split(/[.!?:–]/).some((sentence) => sentence.trim().split(/\s+/).length > 14),
  );
  expect(long).toEqual([]);
  expect(
    Object.values(simple).filter((text) => /Anspruch|voraussichtlich|zuständig/i.test(text)),
  ).toEqual([]);
});

test('no word is left over', () => {
  const sources = readdirSync(client, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(client, file), 'utf8'))
    .join('\n');
  // Some are put together from the values of the rules: `check.op.${op}`.
  const patterns = [...sources.matchAll(/`(check\.[\w.]+)\$\{/g)].map(([, start]) => start ?? '');
  const unused = KEYS.filter(
    (key) => !sources.includes(`'${key}'`) && !patterns.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
  const extra = Object.keys(simple).filter((key) => !KEYS.includes(key));
  expect(extra).toEqual([]);
});
