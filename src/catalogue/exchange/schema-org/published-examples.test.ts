import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { reasonsOf } from '../../../../tests/support/schema-org-files.ts';
import { schemaOrg } from './schema-org.ts';

const samples = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/schema-org');

describe.skipIf(!existsSync(samples))(
  'samples of schema.org (skipped without the shared data)',
  () => {
    test('each is read or refused with the right reason', async () => {
      const answers: Record<string, string> = {};
      for (const name of readdirSync(samples).filter((one) => one.endsWith('.jsonld'))) {
        const text = readFileSync(path.join(samples, name), 'utf8');
        expect(schemaOrg.sniff(text)).toBe(true);
        const [record, ...rest] = await readAll(schemaOrg, text);
        expect(rest).toEqual([]);
        answers[name] =
          record?.kind === 'offer'
            ? `${record.offer.title}: ${record.offer.runs.map((run) => `${run.format} ${run.startsOn} ${run.price.text}`).join('; ')}`
            : reasonsOf(record).join();
      }
      expect(answers).toEqual({
        'eg-0278.jsonld':
          'Undergraduate CS degree from ACME College: unknown null Resident Tuition: 16278 USD; International Tuition: 37344 USD; Other Tuition: 35599 USD; Room and Board: 13588 USD',
        'eg-0294.jsonld': 'ACME University Basketweaving Program: unknown null null',
        'eg-0332.jsonld': 'name: Der Titel (name) fehlt oder ist leer.',
        'eg-0334.jsonld': 'Basic Proofreading: online null 395 GBP; online null 440 GBP',
        'eg-0336.jsonld': 'Basic Proofreading: unknown null null',
        'eg-0338.jsonld': 'Physics: unknown null null',
      });
    });
  },
);
