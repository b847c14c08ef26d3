import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import type { OfferRecord } from '../record.ts';
import { xcriCap } from './xcri-cap.ts';

const SHARED = path.resolve(
  process.env.SHARED_DIR ?? '../shared',
  'data/courses/xcri-cap/PG_Generic_XCRI-CAP-1.2.xml',
);

const file = (...courses: string[]): string =>
  `<?xml version="1.0"?><catalog xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:mlo="http://purl.org/net/mlo" xmlns:xsi="x" generated="2026-11-01T00:00:00"><provider><dc:title>Demo</dc:title>${courses.map((course) => `<course>${course}</course>`).join('')}</provider></catalog>`;

const NAMED = '<dc:identifier>K1</dc:identifier><dc:title>Kurs</dc:title>';
const run = (content: string): string => `${NAMED}<presentation>${content}</presentation>`;

async function one(course: string): Promise<{ offer: OfferRecord; remarks: string[] }> {
  const [record] = await readAll(xcriCap, file(course));
  if (record?.kind !== 'offer') throw new Error(JSON.stringify(record));
  return {
    offer: record.offer,
    remarks: record.warnings.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

describe('xcri-cap', () => {
  test('reads a full record, all on one line', async () => {
    const { offer, remarks } = await one(
      `<dc:identifier>https://demo.example/k1</dc:identifier><dc:identifier xsi:type="a:internalID">K1</dc:identifier>
<dc:title>Schweißen</dc:title><dc:description xsi:type="t:targetAudience">Berufstätige</dc:description><dc:description><xhtml:div xmlns:xhtml="x"><xhtml:p>Von <xhtml:b>Grund</xhtml:b> auf.</xhtml:p></xhtml:div></dc:description>
<dc:subject>Metall</dc:subject><dc:subject identifier="schweissen">Schweißen</dc:subject><mlo:url>https://demo.example/k1</mlo:url><abstract>Kurz</abstract><learningOutcome>Sie können schweißen.</learningOutcome><mlo:prerequisite>Gute Augen</mlo:prerequisite>
<mlo:qualification><dc:title>Schweißerpass</dc:title><awardedBy>Demo-Prüfstelle</awardedBy></mlo:qualification>
<presentation><dc:identifier>T1</dc:identifier><dc:identifier>27-01</dc:identifier><mlo:start dtf="2027-01-11T00:00:00">11.01.2027</mlo:start><end dtf="2027-01-15">15.01.2027</end><mlo:duration interval="P5D">5 Tage</mlo:duration><applyUntil dtf="2027-01-04">4. Januar 2027</applyUntil><applyTo>https://demo.example/k1/buchen</applyTo><studyMode identifier="FT">Vollzeit</studyMode><attendanceMode identifier="CM">vor Ort</attendanceMode><attendancePattern identifier="DT">tags</attendancePattern><mlo:languageOfInstruction>de</mlo:languageOfInstruction><mlo:places>12</mlo:places><mlo:cost>1.250 € (ermäßigt 900 €)</mlo:cost>
<venue><provider><dc:title>Haus 1</dc:title><mlo:location><mlo:town>Wesel</mlo:town><mlo:postcode>46483</mlo:postcode><mlo:address>Demoweg 1 (Hof)</mlo:address><mlo:phone>0281 1</mlo:phone></mlo:location></provider></venue></presentation>`.replaceAll(
        '\n',
        '',
      ),
    );
    expect(remarks).toEqual([]);
    expect(offer).toMatchObject({
      key: 'K1',
      title: 'Schweißen',
      descriptionHtml: '<div xmlns:xhtml="x"><p>Von <b>Grund</b> auf.</p></div>',
      learningAim: 'Sie können schweißen.',
      audience: 'Berufstätige',
      requirements: 'Gute Augen',
      topics: ['schweissen'],
      keywords: ['Metall'],
      certificates: ['Schweißerpass'],
      certificateText: 'Schweißerpass, Demo-Prüfstelle',
      languages: ['de'],
      durationDays: 5,
      durationText: null,
      url: 'https://demo.example/k1',
    });
    expect(offer.runs).toMatchObject([
      {
        key: 'T1',
        number: '27-01',
        startKind: 'fixed',
        startsOn: '2027-01-11',
        endsOn: '2027-01-15',
        registrationEndsOn: '2027-01-04',
        format: 'onsite',
        times: ['fulltime'],
        venue: {
          name: 'Haus 1',
          street: 'Demoweg 1',
          note: 'Hof',
          postalCode: '46483',
          place: 'Wesel',
        },
        price: { state: 'known', cents: 125_000, text: '1.250 € (ermäßigt 900 €)' },
        seats: { max: 12 },
        bookingUrl: 'https://demo.example/k1/buchen',
      },
    ]);
  });

  test.each([
    ['<start dtf="2012-11-03">Samstag</start>', { startsOn: '2012-11-03' }],
    ['<start>3 November 2012</start>', { startsOn: '2012-11-03' }],
    ['<start>2027-01-11T00:00:00</start>', { startsOn: '2027-01-11' }],
    [
      '<start dtf="2014-09">September 2014</start>',
      { startKind: 'on_request', scheduleText: 'September 2014' },
    ],
    ['<start>laufend</start>', { startKind: 'rolling', startsOn: null, scheduleText: null }],
    ['<start>on demand</start>', { startKind: 'on_request', scheduleText: 'on demand' }],
    ['', { startKind: 'on_request', startsOn: null }],
  ])('start %s', async (start, expected) => {
    expect((await one(run(start))).offer.runs[0]).toMatchObject(expected);
  });

  test.each([
    ['250.00', { state: 'known', cents: 25_000 }, null],
    ['0.0000', { state: 'unknown', cents: null }, /^cost: .*0/],
    ['kostenlos', { state: 'free' }, null],
    ['auf Anfrage', { state: 'on_request' }, null],
    ['GBP6,000 per stage', { state: 'unknown', text: 'GBP6,000 per stage' }, /nicht|kein/],
    ['UK: £500, Rest der EU: 700 €', { state: 'unknown' }, /kein Betrag in Euro/],
  ])('cost %s', async (cost, price, remark) => {
    const { offer, remarks } = await one(run(`<mlo:cost>${cost}</mlo:cost>`));
    expect(offer.runs[0]?.price).toMatchObject(price);
    expect(remarks).toEqual(remark === null ? [] : [expect.stringMatching(remark)]);
  });

  test('presentations without identifiers of their own are told apart', async () => {
    const { offer } = await one(
      `<dc:identifier>https://demo.example/k</dc:identifier><dc:title>Kurs</dc:title><presentation><dc:identifier>https://demo.example/k</dc:identifier><start dtf="2027-01-01"/></presentation><presentation><start dtf="2027-02-01"/></presentation><presentation><start dtf="2027-02-01"/></presentation>`,
    );
    expect(offer.runs.map(({ key }) => key)).toEqual([
      'https://demo.example/k/2027-01-01',
      'https://demo.example/k/2027-02-01',
      'https://demo.example/k/3',
    ]);
  });

  test('1.1: places left, requirements and an address in the venue itself', async () => {
    const { offer } = await one(
      `${NAMED}<entryRequirements>Keine</entryRequirements><presentation><placesAvailable>3</placesAvailable><venue><title>Haus</title><street>Demoweg 1</street><town>Wesel</town><postcode>46483</postcode></venue></presentation>`,
    );
    expect(offer).toMatchObject({
      requirements: 'Keine',
      runs: [
        {
          seats: { free: 3 },
          venue: { street: 'Demoweg 1', postalCode: '46483' },
          format: 'onsite',
        },
      ],
    });
  });

  test('persons and foreign elements go no further', async () => {
    const [record] = await readAll(
      xcriCap,
      file(
        run('<engagement>Anna Demo</engagement><lecturer>Karl Demo</lecturer><!-- Erna Demo -->'),
      ),
    );
    expect(record && remarksOf(record)).toMatchObject([{ field: 'lecturer' }]);
    expect(JSON.stringify(record)).not.toMatch(/Anna|Karl|Erna/);
  });

  test('without key or title, or marked as deleted: rejected', async () => {
    const records = await readAll(
      xcriCap,
      file('<dc:title>A</dc:title>', '<dc:identifier>1</dc:identifier>').replace(
        '</provider>',
        `<course recstatus="3">${NAMED}</course></provider>`,
      ),
    );
    expect(records.map((record) => remarksOf(record)[0]?.field)).toEqual([
      'identifier',
      'title',
      'recstatus',
    ]);
  });

  test('is found by its content', () => {
    expect(xcriCap.sniff(file())).toBe(true);
    expect(xcriCap.sniff('<catalog><book/></catalog>')).toBe(false);
  });

  test('our sample is read without a remark', async () => {
    const records = await readAll(
      xcriCap,
      readFileSync('docs/formats/xcri-cap-beispiel.xml', 'utf8'),
    );
    expect(records.map(({ kind }) => kind)).toEqual(['offer', 'offer']);
    expect(records.flatMap((record) => remarksOf(record))).toEqual([]);
  });
});

describe.skipIf(!existsSync(SHARED))('a real file (skipped without the shared data)', () => {
  test('of a university is read with all it says', async () => {
    const [record, ...others] = await readAll(xcriCap, readFileSync(SHARED, 'utf8'), 997);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      kind: 'offer',
      offer: {
        key: 'PG064',
        title: 'Business and Marketing',
        descriptionHtml: expect.stringMatching(/<li>Business Studies<\/li>/),
        languages: ['en'],
        runs: [
          {
            startsOn: '2015-09-01',
            endsOn: '2017-07-01',
            times: ['parttime'],
            venue: { place: 'Poppleton', country: 'GB' },
            price: { state: 'unknown', text: 'GBP6,000 per stage' },
          },
        ],
      },
      warnings: [{ field: 'cost' }],
    });
  });
});
