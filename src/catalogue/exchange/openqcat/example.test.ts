import { describe, expect, test } from 'vitest';
import { CHANGES, EXAMPLE, kinds } from '../../../../tests/support/openqcat-files.ts';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import { openqcat } from './openqcat.ts';

describe('the example', () => {
  test('is read without a remark, wherever its pieces end', async () => {
    const records = await readAll(openqcat, EXAMPLE);
    expect(records.flatMap((record) => remarksOf(record))).toEqual([]);
    expect(
      records.map((record) =>
        record.kind === 'offer' ? record.offer.runs.map(({ key }) => key) : record.kind,
      ),
    ).toEqual([
      ['DA-1000', 'DA-1000-2'],
      ['DA-2000', 'DA-2000-2'],
      ['DA-3000'],
      ['DA-4000'],
      ['DA-5000'],
    ]);
    expect(await readAll(openqcat, EXAMPLE, 7)).toEqual(records);
  });

  test('a full record, field by field', async () => {
    const [record] = await readAll(openqcat, EXAMPLE);
    if (record?.kind !== 'offer') throw new Error('no offer');
    expect(record.offer).toMatchObject({
      key: 'DA-1000',
      kind: 'course',
      title: 'MAG-Schweißen: Kehlnahtprüfung',
      descriptionHtml: expect.stringMatching(/^<p>Sie lernen das <b>Metall-Aktivgas/),
      requirements: 'Handwerkliches Geschick. Eine Sehhilfe bringen Sie bitte mit.',
      audience: 'Arbeitsuchende und Berufstätige in der Metallverarbeitung',
      categories: ['C 8968-g32'],
      keywords: ['Metall', 'MAG-Schweißen', 'Metallschweißer - Lichtbogenschweißer'],
      funding: ['bildungsgutschein', 'qualifizierungschancengesetz', 'bildungsurlaub'],
      fundingText: 'Maßnahmenummer: 0357/12/2027',
      learningAim: null,
      occupations: [],
      teacherProfile: null,
      cancelTerms: null,
      certificates: ['Schweißer-Prüfungsbescheinigung DIN EN ISO 9606-1', 'Schweißerprüfung'],
      languages: ['de'],
      durationDays: 54,
      teachingUnits: 320,
      url: 'https://www.demo-akademie.example/kurse/mag',
      contact: {
        name: 'Kursbüro Metall',
        role: 'Ansprechperson',
        phone: '+49 281 5550111',
        email: 'metall@demo-akademie.example',
      },
    });
    expect(record.offer.runs[0]).toMatchObject({
      number: 'M-27-01',
      startKind: 'fixed',
      startsOn: '2027-02-01',
      endsOn: '2027-03-26',
      // The program repeats the start: nothing is known.
      registrationEndsOn: null,
      format: 'onsite',
      times: ['fulltime'],
      venue: {
        name: 'Lehrwerkstatt Demo',
        street: 'Schweißerstraße 3',
        postalCode: '46483',
        place: 'Wesel',
        locality: 'Fusternberg',
        note: 'Halle 2, Parkplätze im Hof',
        access: { step_free: 'yes' },
      },
      price: { state: 'known', cents: 348_000, text: '3.480 € (inkl. Prüfungsgebühr)' },
      seats: { min: 4, max: 10, free: null },
    });
    expect(record.raw).not.toMatch(/Kursbüro|5550111|metall@/);
  });

  test('the delta names deletions first, then offers and sessions of others', async () => {
    const records = await readAll(openqcat, CHANGES);
    expect(kinds(records)).toEqual([
      'delta',
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'offer',
      'runs',
      'offer',
    ]);
    expect(records[5]).toMatchObject({
      offerKey: 'DA-1000',
      runs: [{ key: 'DA-1000-3', startsOn: '2027-08-30', times: ['fulltime'] }],
    });
    expect(records.flatMap((record) => remarksOf(record))).toEqual([]);
  });
});

test('is found by its content', () => {
  expect(openqcat.sniff(EXAMPLE)).toBe(true);
  expect(openqcat.sniff('<x:OPENQCAT xmlns:x="y">')).toBe(true);
  expect(openqcat.sniff('<veranstaltungen>')).toBe(false);
});
