import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from './architecture/source-graph.ts';
import {
  brokenMessages,
  type Catalogue,
  differentPlaceholders,
  emptyOrPaddedTexts,
  forbiddenWords,
  keysWithoutTwin,
  missingKeys,
  untranslated,
  unusedKeys,
} from './texts/catalogue-rules.ts';

const root = path.resolve(import.meta.dirname, '..');

function catalogue(domain: string, language: string): Catalogue {
  const parsed: unknown = JSON.parse(
    readFileSync(path.join(root, 'src', domain, 'texts', `${language}.json`), 'utf8'),
  );
  if (typeof parsed !== 'object' || parsed === null) throw new Error('not a catalogue');
  return Object.fromEntries(Object.entries(parsed).map(([key, text]) => [key, String(text)]));
}

const domains = readdirSync(path.join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => {
    const folder = path.join(root, 'src', name);
    return (
      readdirSync(folder).includes('texts') &&
      readdirSync(path.join(folder, 'texts')).includes('de.json')
    );
  });

/** Words and names that are the same in German and English. */
const SAME_IN_BOTH = [
  /^(?:Online|Name|Status|Start|Hybrid|International|Information|Service|Region|Filter)$/,
  /^(?:PLZ|QR|iCal|RSS|EUR|km|CEFR)\b/,
];

const FORBIDDEN_IN_GERMAN = [
  // Nobody is promised money: whether funding is granted, the office that pays decides.
  /\bAnspruch\b/,
  /\bAntragsteller/i,
  /\bmittels\b/i,
  /\bseitens\b/i,
  // People are addressed with "Sie".
  /\b(?:du|dein|deine|deinen|deinem|deiner|dir|dich)\b/i,
];

test('there are catalogues to check', () => {
  expect(domains).toEqual(
    expect.arrayContaining(['catalogue', 'home', 'members', 'network', 'ui']),
  );
});

describe.each(domains)('texts of %s', (domain) => {
  const de = catalogue(domain, 'de');
  const en = catalogue(domain, 'en');
  const sources = readSources(root, [`src/${domain}`])
    .map((file) => file.text)
    .join('\n');

  test('German and English have the same keys', () => {
    expect(keysWithoutTwin(de, en)).toEqual([]);
  });

  test('no text is empty or padded', () => {
    expect([...emptyOrPaddedTexts(de), ...emptyOrPaddedTexts(en)]).toEqual([]);
  });

  test('both languages need the same values', () => {
    expect(
      differentPlaceholders({ language: 'de', texts: de }, { language: 'en', texts: en }),
    ).toEqual([]);
  });

  test('every message is one, with all plural forms of its language', () => {
    expect([...brokenMessages(de, 'de'), ...brokenMessages(en, 'en')]).toEqual([]);
  });

  test('no key is unused', () => {
    expect(unusedKeys(de, sources)).toEqual([]);
  });

  test('no key is missing', () => {
    expect(missingKeys(de, sources)).toEqual([]);
  });

  test('English is English', () => {
    expect(untranslated(de, en, SAME_IN_BOTH)).toEqual([]);
  });

  test('German is plain and promises nothing', () => {
    expect(forbiddenWords(de, FORBIDDEN_IN_GERMAN)).toEqual([]);
  });
});
