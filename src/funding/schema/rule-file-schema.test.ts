import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Fact } from '../model/fact.ts';
import type { Spoken } from '../model/localized.ts';
import type { Benefit, OfficeEntry, ProgrammeVersion } from '../model/programme.ts';
import type { BenefitSchema } from './benefit-schema.ts';
import type { FactsFileSchema } from './fact-schema.ts';
import type { OfficesFileSchema } from './office-schema.ts';
import type { ProgrammeVersionSchema } from './programme-schema.ts';
import { ruleFileSchema } from './rule-file-schema.ts';

const FILE = path.resolve(
  import.meta.dirname,
  '../../../docs/formats/funding-programme.schema.json',
);

test('the published schema is that of the loader; npm run --silent cli -- funding schema prints it', async () => {
  expect(JSON.parse(await readFile(FILE, 'utf8'))).toEqual(ruleFileSchema());
});

/** Fields of a type that its schema does not know: there are none, or this file does not compile. */
type Unknown<Type, Schema extends z.ZodType> = Exclude<keyof Type, keyof z.output<Schema>>;
type Entry<Values> = Values extends Record<string, infer Value> ? Value : never;

test('schemas know every field of the types', () => {
  const unknown: readonly (
    | Unknown<ProgrammeVersion, typeof ProgrammeVersionSchema>
    | Unknown<Benefit<Spoken>, typeof BenefitSchema>
    | Exclude<keyof Fact<Spoken>, keyof Entry<z.output<typeof FactsFileSchema>['facts']>>
    | Exclude<keyof OfficeEntry, keyof Entry<z.output<typeof OfficesFileSchema>['offices']>>
  )[] = [];
  const none: readonly never[] = unknown;
  expect(none).toEqual([]);
});
