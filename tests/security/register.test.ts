import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../architecture/source-graph.ts';
import { ASVS_SECTIONS, asvsNumbersIn, isRequirement, numbersOf } from './asvs-sections.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = new Map(
  readSources(root, ['src', 'tests', 'journeys']).map((file) => [file.path, file.text]),
);
const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

interface Proof {
  readonly file: string;
  readonly title: string;
}

/** `file`: "title", "title"; `file`: "title" */
function proofsIn(cell: string): Proof[] {
  return [...cell.matchAll(/`([^`]+)`: ((?:"[^"]+"(?:, )?)+)/g)].flatMap(([, file = '', titles]) =>
    [...(titles ?? '').matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ file, title })),
  );
}

const rows = page.split('\n').flatMap((line) => {
  const [, numbers = '', , , proofs = ''] = line.split(' | ').join('|').split('|');
  return /^\d/.test(numbers.trim())
    ? [{ numbers: numbersOf(numbers.trim()), proofs: proofsIn(proofs) }]
    : [];
});

/**
 * Whether a file holds a test or group of this name. One that stands for many (`%s`) is named by its pattern or by one of the many,
 * whose words then stand in the file.
 */
function holds(text: string, title: string): boolean {
  const titles = [...text.matchAll(/(['`])((?:(?!\1).)*ASVS(?:(?!\1).)*)\1/g)].map((found) =>
    (found[2] ?? '').trim(),
  );
  return titles.some((known) => {
    if (known === title) return true;
    if (!/%[sij]/.test(known)) return false;
    const pattern = known.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[sij]/g, '(.+)');
    const words = new RegExp(`^${pattern}$`).exec(title)?.slice(1);
    return words?.every((word) => text.includes(`'${word}'`)) ?? false;
  });
}

describe('docs/security.md', () => {
  test('names a test for everything that holds', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  test('names tests that there are', () => {
    const missing = rows
      .flatMap(({ proofs }) => proofs)
      .filter(({ file, title }) => !holds(files.get(file) ?? '', title));
    expect(missing).toEqual([]);
  });

  test('each number stands in the name of one of its tests, and each test has one of the numbers', () => {
    const wrong = rows.flatMap(({ numbers, proofs }) => {
      const named = proofs.map(({ title }) => ({ title, own: asvsNumbersIn(title) }));
      return [
        ...numbers.filter((number) => !named.some(({ own }) => own.includes(number))),
        ...named
          .filter(({ own }) => !own.some((number) => numbers.includes(number)))
          .map(({ title }) => title),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

test('every number of the standard that the project names is one', () => {
  const total = Object.values(ASVS_SECTIONS).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(345);
  const texts = [['docs/security.md', page] as const, ...files];
  const wrong = texts
    .filter(([file]) => file !== 'tests/security/register.test.ts')
    .flatMap(([file, text]) =>
      [...asvsNumbersIn(text), ...(text === page ? rows.flatMap(({ numbers }) => numbers) : [])]
        .filter((number) => !isRequirement(number))
        .map((number) => `${file}: ${number}`),
    );
  expect(wrong).toEqual([]);
});

test.each([
  ['x (ASVS 3.4.3–3.4.5, 3.4.8)', ['3.4.3', '3.4.4', '3.4.5', '3.4.8']],
  ['(OWASP ASVS 5.0, 6.5.1)', ['6.5.1']],
  ['ASVS 7.5.1 and 7.5.3: y', ['7.5.1', '7.5.3']],
  ['version 1.2.3 of it', []],
])('%j names %j', (text, numbers) => {
  expect(asvsNumbersIn(text)).toEqual(numbers);
});

test('a test that is gone, renamed or has another number is found', () => {
  const text = "test('ASVS 3.5.1: nothing', () => {});\n['10.5.1', 'a nonce'])('ASVS %s: with %s')";
  expect(holds(text, 'ASVS 3.5.1: nothing')).toBe(true);
  expect(holds(text, 'ASVS 3.5.1: something')).toBe(false);
  expect(holds(text, 'ASVS 10.5.1: with a nonce')).toBe(true);
  expect(holds(text, 'ASVS 10.5.2: with a nonce')).toBe(false);
  expect([isRequirement('3.4.8'), isRequirement('3.4.9'), isRequirement('18.1.1')]).toEqual([
    true,
    false,
    false,
  ]);
});
