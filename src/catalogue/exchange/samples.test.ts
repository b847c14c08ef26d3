import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../tests/support/pieces.ts';
import { EXCHANGE_FORMATS, sniffFormat } from './formats.ts';

const sampleOf = (name: string): string => readFileSync(`docs/formats/${name}`, 'utf8');

// Name of the file for providers, its format, and what is read of it.
const SAMPLES = [
  ['schema-org-beispiel.jsonld', 'jsonld', ['Excel – Grundlagen: 4 Termine 120 €, 1 Termine null']],
  [
    'schema-org-beispiel.html',
    'jsonld',
    ['Nähen für Einsteigerinnen und Einsteiger: 1 Termine 45 €'],
  ],
  [
    'schema-org-mikrodaten-beispiel.html',
    'jsonld',
    ['Kleine Holzarbeiten für den Alltag: 0 Termine 85 €'],
  ],
  ['open-vhs-1.0-beispiel.xml', 'open-vhs', ['Buchführung Grundlagen: 2 Termine 54 €']],
  ['open-vhs-1.1-beispiel.xml', 'open-vhs', ['Buchführung Grundlagen: 2 Termine 54 €']],
  ['open-vhs-belegung-beispiel.xml', 'open-vhs', ['delta', 'occupancy', 'occupancy']],
  [
    'kufer-beispiel.xml',
    'kufer',
    [
      'Tabellenkalkulation im Büro: 3 Termine 78 € (ermäßigt 48,00 €)',
      'Deutsch B1 am Vormittag: 0 Termine 220 €',
    ],
  ],
  ['amb-beispiel.json', 'amb', ['Rechnen im Alltag: 0 Termine null']],
  ['moochub-beispiel.json', 'moochub', ['Sicher im Netz: 0 Termine Zertifikat: 30 €']],
  [
    'icalendar-beispiel.ics',
    'ics',
    ['Deutsch B1: 23 Termine null', 'Erste Hilfe im Betrieb: 1 Termine null, 1 Termine null'],
  ],
] as const;

/** Formats whose samples are held by tests of their own. */
const SAMPLED_ELSEWHERE = ['openqcat', 'xcri-cap', 'berlin-vhs', 'xlsx', 'csv'];

describe('what providers are told', () => {
  test('every format has a page and a sample', () => {
    const sampled = [...SAMPLES.map(([, format]) => format), ...SAMPLED_ELSEWHERE];
    expect([...new Set(sampled)].sort()).toEqual(EXCHANGE_FORMATS.map(({ name }) => name).sort());
    const pages = readdirSync('docs/formats')
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`docs/formats/${name}`, 'utf8'))
      .join('\n');
    const isTold = (words: string) => pages.includes(words);
    expect(EXCHANGE_FORMATS.filter(({ name }) => !isTold(`\`${name}\``))).toEqual([]);
    const files = readdirSync('docs/formats').filter((file) => !file.endsWith('.md'));
    expect(files.filter((name) => !isTold(`](${name})`))).toEqual([]);
  });

  test.each(['docs/operations.md', 'src/cli/import.ts'])('%s names all formats', (file) => {
    const [, list = ''] =
      /\[--format (auto(?:\\?\|[a-z-]+)+)\] \[--dry-run\]/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(list.split(/\\?\|/)).toEqual(['auto', ...EXCHANGE_FORMATS.map(({ name }) => name)]);
  });

  test.each(
    readdirSync('docs/how-to')
      .filter((name) => name.startsWith('connect-'))
      .map((name) => `docs/how-to/${name}`),
  )('%s leads to pages that are there', (file) => {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /\]\(([^)#:]+)(?:#[^)]*)?\)/g,
    ))
      expect(existsSync(path.join(path.dirname(file), target)), target).toBe(true);
  });
});

describe('the samples for providers', () => {
  test.each(SAMPLES)('%s is %s and is read without a remark', async (name, formatName, offers) => {
    const text = sampleOf(name);
    const format = sniffFormat(text);
    if (format === null) throw new Error(`${name} is of no known format`);
    expect(format.name).toBe(formatName);
    const records = await readAll(format, text);
    expect(
      records.flatMap((record): unknown[] =>
        'warnings' in record ? [...record.warnings] : record.kind === 'delta' ? [] : [record],
      ),
    ).toEqual([]);
    expect(
      records.map((record) =>
        record.kind === 'offer'
          ? `${record.offer.title}: ${record.offer.runs.map((run) => `${run.sessions.length} Termine ${run.price.text}`).join(', ')}`
          : record.kind,
      ),
    ).toEqual(offers);
  });

  test.each(SAMPLES)(
    '%s is recognised whatever stands before it and however it is spaced',
    (name, formatName) => {
      const text = sampleOf(name);
      const variants = [`\ufeff${text}`, ` \r\n\t${text}`, text.slice(0, 64_000)];
      if (/json/.test(name))
        variants.push(
          JSON.stringify(JSON.parse(text)),
          JSON.stringify(JSON.parse(text), null, '\t'),
        );
      if (name === 'schema-org-beispiel.jsonld') variants.push(`[${text}]`);
      // A course may speak of other formats.
      if (/json/.test(name))
        variants.push(text.replace('Kurs', '{\\"veranstaltungen\\": {}} <veranstaltungen> Kurs'));
      for (const variant of variants) expect(sniffFormat(variant)?.name).toBe(formatName);
    },
  );
});
