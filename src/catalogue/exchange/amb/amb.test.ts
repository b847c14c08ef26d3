import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { sniffFormat } from '../formats.ts';
import { amb } from './amb.ts';

const COURSE = {
  '@context': ['https://w3id.org/kim/amb/context.jsonld', { '@language': 'de' }],
  id: 'https://demo-akademie.example/oer/kurs-1',
  type: ['LearningResource', 'Course'],
  name: 'Rechnen im <b>Alltag</b>',
  description: 'Brüche & Prozente',
  creator: [{ type: 'Person', name: 'Anna Demo' }],
  about: [
    { id: 'http://w3id.org/kim/schulfaecher/s1017', prefLabel: { en: 'Maths', de: 'Mathematik' } },
  ],
  audience: [{ id: 'https://x.example/a', prefLabel: { de: 'Lernende' } }],
  teaches: [{ id: 'https://x.example/t', prefLabel: { de: 'Brüche kürzen' } }],
  competencyRequired: [{ id: 'https://x.example/c', prefLabel: { de: 'Lesen' } }],
  keywords: ['Grundbildung'],
  inLanguage: ['de'],
  duration: 'PT2H',
  isAccessibleForFree: true,
};

describe('amb', () => {
  test('a course, field by field; its authors are left out', async () => {
    const [record] = await readAll(amb, JSON.stringify([COURSE]));
    expect(record).toMatchObject({
      kind: 'offer',
      offer: {
        key: COURSE.id,
        title: 'Rechnen im Alltag',
        descriptionHtml: '<p>Brüche &amp; Prozente</p>',
        learningAim: 'Brüche kürzen',
        requirements: 'Lesen',
        audience: 'Lernende',
        keywords: ['Grundbildung', 'Mathematik'],
        languages: ['de'],
        durationText: '2 Stunden',
        url: COURSE.id,
        runs: [{ startKind: 'on_request', format: 'unknown', price: { state: 'free' } }],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toContain('Anna');
  });

  test('other resources are no courses; broken ones are told every rule; foreign fields are named', async () => {
    const { name: _name, ...nameless } = COURSE;
    const records = await readAll(
      amb,
      JSON.stringify([
        { ...COURSE, type: ['LearningResource', 'VideoObject'] },
        { ...COURSE, type: ['LearningResource'] },
        { ...nameless, id: 7, keywords: 'x' },
        { ...COURSE, teilnehmer: ['Berta Demo'] },
        { ...COURSE, name: ' ' },
      ]),
    );
    expect(records).toMatchObject([
      {
        kind: 'rejected',
        problems: [{ field: 'type', reason: /^Der Eintrag \(„VideoObject“\) ist kein Kurs/ }],
      },
      { kind: 'rejected', problems: [{ reason: /nur „LearningResource“\) ist kein Kurs/ }] },
      {
        kind: 'rejected',
        problems: [
          { field: 'id', reason: /„7“ passt nicht/ },
          { field: 'name', reason: /fehlt/ },
          { field: 'keywords' },
        ],
      },
      { kind: 'offer', warnings: [{ field: 'teilnehmer' }] },
      { kind: 'rejected', problems: [{ field: 'name' }] },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Anna|Berta/);
  });

  test('names of the prototype and repeated keys do no harm', async () => {
    const text = JSON.stringify(COURSE).replace(
      '{',
      '{"__proto__":{"type":"x"},"constructor":1,"name":"Alt",',
    );
    expect(await readAll(amb, text)).toMatchObject([
      { kind: 'offer', offer: { title: 'Rechnen im Alltag' } },
    ]);
  });
});

const samples = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/amb');

describe.skipIf(!existsSync(samples))(
  'files of the profile (skipped without the shared data)',
  () => {
    const files = (kind: string): [string, string][] =>
      readdirSync(path.join(samples, kind)).map((name) => [
        name,
        readFileSync(path.join(samples, kind, name), 'utf8'),
      ]);

    test('valid ones: courses are taken over, everything else is called no course', async () => {
      for (const [name, text] of files('valid')) {
        expect(sniffFormat(text)?.name, name).toBe('amb');
        const types: readonly string[] = JSON.parse(text).type;
        const records = await readAll(amb, text);
        expect(records, name).toMatchObject([
          types.includes('Course')
            ? { kind: 'offer' }
            : { kind: 'rejected', problems: [{ field: 'type', reason: /ist kein Kurs/ }] },
        ]);
      }
    });

    test('invalid ones are refused for the field that their name says', async () => {
      const fields: Record<string, string> = {};
      for (const [name, text] of files('invalid')) {
        expect(sniffFormat(text)?.name, name).toBe('amb');
        const [record] = await readAll(amb, text);
        if (record?.kind !== 'rejected') throw new Error(`${name} was not refused`);
        expect(
          record.problems.every(({ reason }) => !reason.includes('kein Kurs')),
          name,
        ).toBe(true);
        fields[name] = record.problems.map(({ field }) => field).join(', ');
      }
      expect(fields).toEqual({
        'about.json': 'about',
        'assessesWithoutURI.json': 'assesses[0].id',
        'competencyRequiredAsObject.json': 'competencyRequired',
        'conceptWithMonolingualLabels.json':
          'about[0].prefLabel, learningResourceType[0].prefLabel, audience[0].prefLabel',
        'funderInvalidType.json': 'funder[0].type',
        'isAccessibleForFree.json': 'isAccessibleForFree',
        'isBasedOn_noArray.json': 'isBasedOn, mainEntityOfPage[0].type',
        'learningResourceType-wihtout-any-valid-id.json': 'learningResourceType',
        'license-as-string.json': 'license',
        'lrtWithoutArray.json': 'learningResourceType',
        'mainEntityOf.json': 'mainEntityOfPage',
        'missingDefaultLanguage.json': '@context',
        'missingDefaultLanguage2.json': '@context',
        'noContext.json': '@context',
        'partWithoutId.json': 'isPartOf[0].id, hasPart[0].id',
        'typeAsURI.json': 'type[1]',
        'typeWithoutArray.json': 'type',
        'typeWithoutLearningResource.json': 'type',
        'wrongContextLink.json': '@context',
        'wrongDateTime.json':
          'dateCreated, dateModified, mainEntityOfPage[0].type, mainEntityOfPage[0].dateCreated, mainEntityOfPage[0].dateModified',
        'wrongDuration.json': 'duration',
      });
    });
  },
);
