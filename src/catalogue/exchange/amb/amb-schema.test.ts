import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsAbout } from './complaints-about.ts';

const VALID = {
  '@context': ['https://w3id.org/kim/amb/context.jsonld', { '@language': 'de' }],
  id: 'https://demo-akademie.example/kurs/1',
  type: ['LearningResource', 'Course'],
  name: 'Demokurs',
};

describe('the rules of the profile', () => {
  test('a record with what must be there has no complaint', () => {
    expect(complaintsAbout(VALID)).toEqual([]);
  });

  test.each([
    [{ name: undefined }, 'name', 'Die Angabe fehlt; erwartet wird ein Text.'],
    [
      { id: 'kein Verweis' },
      'id',
      '„kein Verweis“ passt nicht. Erwartet wird eine Adresse (URI) wie „https://beispiel.example/kurs“.',
    ],
    [{ type: ['Course'] }, 'type', 'Es fehlt der Typ „LearningResource“.'],
    [
      { type: ['LearningResource', 'Kurs'] },
      'type[1]',
      '„Kurs“ passt nicht. Erwartet wird ein Werktyp von schema.org wie „Course“.',
    ],
    [
      { isAccessibleForFree: 'no' },
      'isAccessibleForFree',
      '„no“ passt nicht. Erwartet wird true oder false (ohne Anführungszeichen).',
    ],
    [
      { dateCreated: '10.09.2022' },
      'dateCreated',
      '„10.09.2022“ passt nicht. Erwartet wird ein Datum wie „2027-01-11“ oder ein Zeitpunkt wie „2027-01-11T08:00:00Z“.',
    ],
    [{ dateCreated: '2027-02-30' }, 'dateCreated', /passt nicht/],
    [
      { teaches: [{ id: 'https://x.example', prefLabel: { deutsch: 'x' } }] },
      'teaches[0].prefLabel.deutsch',
      '„x“ passt nicht. „deutsch“ ist kein Sprachkürzel aus zwei Buchstaben.',
    ],
    [{ hasPart: [{ name: 'x' }] }, 'hasPart[0].id', /Die Angabe fehlt/],
  ])('%j', (change, field, reason) => {
    const [first, ...rest] = complaintsAbout({ ...VALID, ...change });
    expect(rest).toEqual([]);
    expect(first).toEqual({
      field,
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    });
  });
});

const amb = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/amb');

describe.skipIf(!existsSync(amb))(
  'against the published schema (skipped without the shared data)',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-amb-'));
    let validate: (value: unknown) => boolean;
    beforeAll(() => {
      execFileSync('tar', ['xzf', path.join(amb, 'amb-draft-schemas.tar.gz'), '-C', folder]);
      const ajv = new Ajv({ strict: false, allErrors: true });
      // The formats as RFC 3986 and RFC 3339 have them (a zone may be missing, as in the samples of the profile).
      ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=%])*$/i);
      ajv.addFormat(
        'date',
        (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
      );
      ajv.addFormat(
        'date-time',
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/i,
      );
      const schemas = path.join(folder, 'draft/schemas');
      for (const name of readdirSync(schemas))
        ajv.addSchema(JSON.parse(readFileSync(path.join(schemas, name), 'utf8')));
      const published = ajv.getSchema('https://w3id.org/kim/amb/draft/schemas/schema.json');
      validate = (value) => published?.(value) === true;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const filesIn = (kind: string): object[] =>
      existsSync(amb)
        ? readdirSync(path.join(amb, kind)).map((name): object =>
            JSON.parse(readFileSync(path.join(amb, kind, name), 'utf8')),
          )
        : [];

    test.each([
      ['valid', true],
      ['invalid', false],
    ])('both say of each file in %s: %s', (kind, verdict) => {
      const files = filesIn(kind);
      expect(files.length).toBeGreaterThan(20);
      for (const file of files) {
        expect(validate(file), JSON.stringify(file)).toBe(verdict);
        expect(complaintsAbout(file).length === 0, JSON.stringify(file)).toBe(verdict);
      }
    });

    test('both agree on files with a value changed', () => {
      const values = fc.constantFrom<unknown>(
        null,
        7,
        true,
        'x',
        '',
        'de',
        'https://x.example',
        [],
        {},
        ['x'],
        [{}],
        [{ id: 'https://w3id.org/kim/hcrt/x' }],
        { id: 'x:y' },
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...filesIn('valid')),
          fc.nat(),
          values,
          fc.boolean(),
          (file, index, value, isInner) => {
            const copy: object = structuredClone(file);
            replaceAt(copy, index, value, isInner);
            expect(complaintsAbout(copy).length === 0, JSON.stringify(copy)).toBe(validate(copy));
          },
        ),
        { numRuns: 1_500 },
      );
    });
  },
);

/** Puts a value in place of another: at the root or somewhere further in. */
function replaceAt(holder: object, index: number, value: unknown, isInner: boolean): void {
  const entries = Object.entries(holder);
  const [name, inner] = entries[index % Math.max(1, entries.length)] ?? [];
  if (name === undefined) return;
  if (isInner && typeof inner === 'object' && inner !== null)
    replaceAt(inner, index, value, index % 3 > 0);
  else
    Object.defineProperty(holder, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
