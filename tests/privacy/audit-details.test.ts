import path from 'node:path';
import { expect, test } from 'vitest';
import { isTest, readSources, withoutComments } from '../architecture/source-graph.ts';

const sources = readSources(path.resolve(import.meta.dirname, '../..'), ['src']);

/** What a line of the audit log may hold besides who, what and when: numbers, days, closed lists. Looked at one by one. */
const FACTS = new Set([
  ...['bySelf', 'found', 'tables', 'offers', 'mandates', 'letters', 'lines', 'page', 'parts'],
  ...['fields', 'role', 'role_before', 'from', 'to', 'to_before', 'leaves_on', 'secondFactor'],
  ...['kind', 'holder', 'wasConfirmed', 'reason', 'fee_class', 'fee_class_before'],
  ...['voting_right', 'voting_right_before', 'kind_before', 'everyHours', 'hasSecret'],
  ...['programme', 'state', 'outcome', 'expiresOn'],
]);

/** The names of facts that calls of `note` write down, as `file: name`. */
function notedFacts(): readonly string[] {
  return sources
    .filter((file) => !isTest(file) && /\bnote\(/.test(file.text))
    .flatMap((file) =>
      [...withoutComments(file.text).matchAll(/\bdetails: \{([^{}]*)\}/g)].flatMap((match) =>
        (match[1] ?? '')
          .split(/,(?![^(]*\))/)
          .map((entry) => /^\s*(\w+)/.exec(entry)?.[1])
          .flatMap((name) => (name === undefined ? [] : [`${file.path}: ${name}`])),
      ),
    );
}

test('the audit log holds facts of closed lists, never data about people (ASVS 16.2.5)', () => {
  const noted = notedFacts();
  expect(noted.length).toBeGreaterThan(15);
  expect(noted.filter((line) => !FACTS.has(line.split(': ')[1] ?? ''))).toEqual([]);
});
