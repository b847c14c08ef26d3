import path from 'node:path';
import { expect, test } from 'vitest';
import { isTest, readSources, withoutComments } from '../../../tests/architecture/source-graph.ts';
import { ACTIONS } from '../../accounts/index.ts';
import { NAMED_ACTS } from './audit-act.ts';

/** Names of acts in the files that write to the audit log. */
function notedActs(): ReadonlySet<string> {
  const acts = readSources(path.resolve(import.meta.dirname, '../../..'), ['src'])
    .filter((file) => !isTest(file) && /\bnote\w*\(/.test(file.text))
    .flatMap((file) => withoutComments(file.text).split('\n'))
    .filter((line) => /\baction\b|\bnote[A-Z]\w*\(/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act))
    .filter((act) => !(act in ACTIONS));
  return new Set(acts);
}

test('every act that is noted has words in the audit log', () => {
  const noted = notedActs();
  expect(noted.size).toBeGreaterThan(40);
  expect([...noted].filter((act) => !NAMED_ACTS.has(act))).toEqual([]);
});
