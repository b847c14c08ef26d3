import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(path.sep).join('/')}`),
];

/** Text in backticks, block by block and word by word. */
const code = (text: string) =>
  [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map((match) => match[0]);

test('there are documents', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/privacy.md']),
  );
});

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('links lead somewhere', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => (match[1] ?? '').split('#')[0] ?? '')
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(path.join(root, path.dirname(file), target)),
    );
    expect(missing).toEqual([]);
  });

  test('files it names exist', () => {
    const named = code(text)
      .flatMap(
        (block) =>
          block.match(
            /(?<![\w./<-])(?:src|tests|journeys|bench|scripts|deploy|migrations|docs)\/[\w./-]+\.(?:ts|tsx|js|sql|md|sh|css|service)\b/g,
          ) ?? [],
      )
      // Names with a gap to fill are examples, and how-to recipes tell what to create.
      .filter((name) => !/NN/.test(name) && !file.startsWith('docs/how-to/'));
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  test('commands it names exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = code(text).flatMap((block) =>
      [...block.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('every setting stands in the table of docs/operations.md, and no other', () => {
  const settings = [
    ...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z$|^ {2}([A-Z][A-Z_]+): z\./gm),
  ].map((match) => match[1] ?? match[2]);
  const documented = [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(
    (match) => match[1],
  );
  expect(settings.length).toBeGreaterThan(8);
  expect([...documented].sort()).toEqual([...settings].sort());
});

test('every command stands in docs/operations.md', () => {
  const names = readdirSync(path.join(root, 'src/cli')).flatMap((file) => {
    const name = /^ {2}name: '([^']+)',$/m.exec(read(`src/cli/${file}`))?.[1];
    return name === undefined ? [] : [name];
  });
  const operations = read('docs/operations.md');
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !operations.includes(`| \`${name}`))).toEqual([]);
});

test('decisions are numbered once each and dated', () => {
  const records = readdirSync(path.join(root, 'docs/decisions')).filter((name) =>
    /^\d{4}-/.test(name),
  );
  const numbers = records.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
  const broken = records.filter((name) => {
    const text = read(`docs/decisions/${name}`);
    return (
      !/^# \d+\. .+\n\n20\d\d-\d\d-\d\d · (?:accepted|rejected|replaced)/.test(text) ||
      !['Context', 'Options', 'Decision', 'Consequence'].every((part) =>
        text.includes(`## ${part}`),
      )
    );
  });
  expect(broken).toEqual([]);
});
