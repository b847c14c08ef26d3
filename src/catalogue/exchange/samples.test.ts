import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COPIES, expectHardened } from '../../../tests/hostile-input/mutated-records.ts';
import { readAll } from '../../../tests/support/pieces.ts';
import { sniffFormat } from './formats.ts';

const sampleOf = (name: string): string => readFileSync(`docs/formats/${name}`, 'utf8');

// Name of the file for providers, its format, and what is read of it.
const SAMPLES = [
  ['schema-org-beispiel.jsonld', 'jsonld', ['Excel – Grundlagen: 4 Termine 120 €, 1 Termine null']],
  [
    'schema-org-beispiel.html',
    'jsonld',
    ['Nähen für Einsteigerinnen und Einsteiger: 1 Termine 45 €'],
  ],
  ['amb-beispiel.json', 'amb', ['Rechnen im Alltag: 0 Termine null']],
  ['moochub-beispiel.json', 'moochub', ['Sicher im Netz: 0 Termine Zertifikat: 30 €']],
  [
    'icalendar-beispiel.ics',
    'ics',
    ['Deutsch B1: 23 Termine null', 'Erste Hilfe im Betrieb: 1 Termine null, 1 Termine null'],
  ],
] as const;

describe('the samples for providers', () => {
  test.each(SAMPLES)('%s is %s and is read without a remark', async (name, formatName, offers) => {
    const text = sampleOf(name);
    const format = sniffFormat(text);
    if (format === null) throw new Error(`${name} is of no known format`);
    expect(format.name).toBe(formatName);
    const records = await readAll(format, text);
    expect(
      records.flatMap((record): unknown[] =>
        record.kind === 'offer' ? [...record.warnings] : [record],
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

  test.each(SAMPLES)(
    `%s: ${COPIES} damaged copies are read or refused, nothing else`,
    { timeout: 900_000 },
    async (name) => {
      const format = sniffFormat(sampleOf(name));
      if (format === null) throw new Error(`${name} is of no known format`);
      await expectHardened(format, sampleOf(name));
    },
  );
});
