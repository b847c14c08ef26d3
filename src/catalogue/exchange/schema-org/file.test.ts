import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { file, offersOf, reasonsOf } from '../../../../tests/support/schema-org-files.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { schemaOrg } from './schema-org.ts';

describe('contexts', () => {
  test.each([
    ['https', { '@context': 'https://schema.org', '@type': 'Course', name: 'Kurs' }],
    [
      'http with a slash',
      { '@context': 'http://schema.org/', '@type': ['Course', 'Thing'], name: 'Kurs' },
    ],
    [
      'prefix',
      {
        '@context': { schema: 'https://schema.org/' },
        '@type': 'schema:Course',
        'schema:name': 'Kurs',
      },
    ],
    [
      'own prefix',
      {
        '@context': ['https://w3id.org/x', { bildung: 'http://schema.org/' }],
        '@type': 'bildung:Course',
        'bildung:name': { '@value': 'Kurs', '@language': 'de' },
      },
    ],
    [
      'words of its own',
      {
        '@context': {
          '@vocab': 'https://schema.org/',
          art: '@type',
          titel: 'https://schema.org/name',
        },
        art: 'Course',
        titel: 'Kurs',
      },
    ],
    [
      'full addresses',
      {
        '@type': 'https://schema.org/Course',
        'http://schema.org/name': [
          { '@value': 'Course', '@language': 'en' },
          { '@value': 'Kurs', '@language': 'de' },
        ],
      },
    ],
    [
      'language map',
      { '@context': 'https://schema.org', '@type': 'Course', name: { en: 'Course', de: 'Kurs' } },
    ],
  ])('%s', async (_name, course) => {
    expect((await offersOf(JSON.stringify(course))).map(({ title }) => title)).toEqual(['Kurs']);
    // The same with the context at the root of a file.
    const { '@context': context, ...bare } = { '@context': undefined, ...course };
    const graph = JSON.stringify({ '@context': context, '@graph': [bare] });
    expect((await offersOf(graph)).map(({ title }) => title)).toEqual(['Kurs']);
    expect(schemaOrg.sniff(JSON.stringify(course)) || _name === 'words of its own').toBe(true);
  });
});

describe('how a file may be built', () => {
  const course = (id: string) => ({ '@type': 'Course', '@id': id, name: `Kurs ${id}` });
  test.each([
    ['one object', course('a'), ['Kurs a']],
    ['a list', [course('a'), [course('b')]], ['Kurs a']],
    [
      'a graph',
      { '@graph': [course('a'), { '@type': 'Organization', name: 'Demo' }, course('b')] },
      ['Kurs a', 'Kurs b'],
    ],
    [
      'an ItemList',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: course('a') }],
      },
      ['Kurs a'],
    ],
    [
      'a DataFeed',
      { '@type': 'DataFeed', dataFeedElement: { '@type': 'DataFeedItem', item: course('a') } },
      ['Kurs a'],
    ],
    [
      'a catalogue',
      {
        '@type': 'Organization',
        hasOfferCatalog: { itemListElement: [{ '@type': 'Offer', itemOffered: course('a') }] },
      },
      ['Kurs a'],
    ],
    ['a page', { '@type': 'WebPage', mainEntity: course('a') }, ['Kurs a']],
    [
      'an instance alone',
      { '@type': 'CourseInstance', name: 'Kurs a', startDate: '2027-01-11' },
      ['Kurs a'],
    ],
    ['a program', { '@type': 'EducationalOccupationalProgram', name: 'Kurs a' }, ['Kurs a']],
  ])('%s', async (_name, content, titles) => {
    for (const length of [1, 64_000]) {
      const records = await readAll(schemaOrg, ` \n${JSON.stringify(content)}`, length);
      const found = records.flatMap((record) =>
        record.kind === 'offer' ? [record.offer.title] : [],
      );
      expect(found).toEqual(titles);
    }
  });

  test('references lead to objects before and behind; what leads nowhere is remarked', async () => {
    const records = await readAll(
      schemaOrg,
      file(
        { '@type': 'Place', '@id': '#ort', name: 'Demohaus', address: 'Demoweg 1, 46483 Wesel' },
        { ...course('a'), hasCourseInstance: [{ '@id': '#1' }, { '@id': '#weg' }] },
        course('b'),
        {
          '@type': 'CourseInstance',
          '@id': '#1',
          startDate: '2027-01-11',
          location: { '@id': '#ort' },
        },
        { '@type': 'CourseInstance', '@id': '#2', name: 'Allein' },
      ),
    );
    expect(
      records.map((record) => (record.kind === 'offer' ? record.offer.title : record.kind)),
    ).toEqual(['Kurs b', 'Kurs a', 'Allein']);
    expect(records[1]).toMatchObject({
      offer: {
        runs: [
          {
            key: '#1',
            startsOn: '2027-01-11',
            venue: { name: 'Demohaus', street: 'Demoweg 1', postalCode: '46483', place: 'Wesel' },
          },
          {},
        ],
      },
      warnings: [{ reason: 'Der Verweis auf „#weg“ führt zu keinem Eintrag der Datei.' }],
    });
  });

  test('objects that refer to themselves come to an end', async () => {
    const [offer] = await offersOf(
      file(
        { ...course('a'), hasCourseInstance: { '@id': '#1' } },
        { '@type': 'CourseInstance', '@id': '#1', subEvent: { '@id': '#1' } },
      ),
    );
    expect(offer?.runs).toHaveLength(1);
  });

  test('other things are refused one by one, a file of nothing else as a whole', async () => {
    const [event, , kurs] = await readAll(
      schemaOrg,
      file(
        { '@type': 'Event', name: 'Fest' },
        { '@type': 'LearningResource', name: 'Buch' },
        course('a'),
      ),
    );
    expect(reasonsOf(event)).toEqual([expect.stringMatching(/^@type: „Event“ ist kein Kurs/)]);
    expect(kurs?.kind).toBe('offer');
    await expect(
      readAll(schemaOrg, file({ '@type': 'Organization', '@id': '#o', name: 'Demo' })),
    ).rejects.toThrow(/enthält keinen Kurs.*Organization/);
    await expect(readAll(schemaOrg, '{}')).rejects.toThrow(UnreadableDelivery);
  });
});
