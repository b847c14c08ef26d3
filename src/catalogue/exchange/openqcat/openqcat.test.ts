import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import type { OfferRecord, ParsedRecord } from '../record.ts';
import { openqcat } from './openqcat.ts';

const EXAMPLE = readFileSync('docs/formats/openqcat-beispiel.xml', 'utf8');
const CHANGES = readFileSync('docs/formats/openqcat-aenderung-beispiel.xml', 'utf8');

interface Parts {
  readonly id?: string;
  readonly course?: string;
  readonly details?: string;
  readonly education?: string;
  readonly module?: string;
  readonly rest?: string;
  readonly title?: string;
}

function service({
  id = 'A',
  course = id,
  details,
  education,
  module,
  rest,
  title,
}: Parts): string {
  const kind = course === id ? 'true' : 'false';
  return `<SERVICE mode="new"><PRODUCT_ID>${id}</PRODUCT_ID><COURSE_TYPE>5</COURSE_TYPE><SERVICE_DETAILS>
<TITLE>${title ?? (course === id ? `Kurs ${id}` : '')}</TITLE>${details ?? ''}
<SERVICE_MODULE><EDUCATION type="${kind}"><COURSE_ID>${course}</COURSE_ID>${education ?? ''}<MODULE_COURSE>${module ?? '<DURATION type="0"/>'}</MODULE_COURSE></EDUCATION></SERVICE_MODULE></SERVICE_DETAILS>${rest ?? ''}</SERVICE>`;
}

const full = (...services: string[]): string =>
  `<?xml version="1.0"?><OPENQCAT version="1.1"><HEADER><CATALOG/></HEADER><NEW_CATALOG FULLCATALOG="true">${services.join('\n')}</NEW_CATALOG></OPENQCAT>`;
const delta = (content: string): string =>
  `<OPENQCAT version="1.1"><UPDATE_CATALOG seq_number="1">${content}</UPDATE_CATALOG></OPENQCAT>`;

const kinds = (records: readonly ParsedRecord[]): string[] => records.map(({ kind }) => kind);

async function one(parts: Parts): Promise<{ offer: OfferRecord; remarks: string[] }> {
  const [record] = await readAll(openqcat, full(service(parts)));
  if (record?.kind !== 'offer') throw new Error(JSON.stringify(record));
  return {
    offer: record.offer,
    remarks: record.warnings.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

const info = (content: string): string => `<EXTENDED_INFO>${content}</EXTENDED_INFO>`;

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

describe('offers and sessions', () => {
  test('a session inherits what it leaves empty, also if it stands before its offer', async () => {
    const offer = service({
      education: info('<INSTRUCTION_FORM type="303"/><INSTRUCTION_TIME type="2"/>'),
    });
    const session = service({
      id: 'A-2',
      course: 'A',
      education: '<CERTIFICATE><CERTIFICATE_STATUS>1</CERTIFICATE_STATUS></CERTIFICATE>',
    });
    for (const file of [full(offer, session), full(session, offer)]) {
      const records = await readAll(openqcat, file);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        kind: 'offer',
        warnings: [],
        offer: {
          title: 'Kurs A',
          funding: ['bildungsgutschein'],
          runs: [
            { key: 'A', format: 'hybrid', times: ['parttime'] },
            { key: 'A-2', format: 'hybrid', times: ['parttime'] },
          ],
        },
      });
    }
  });

  test('a title of its own is a remark', async () => {
    const [record] = await readAll(
      openqcat,
      full(service({}), service({ id: 'A-2', course: 'A', title: 'Gruppe B' })),
    );
    expect(record && remarksOf(record)).toMatchObject([
      { record: 2, line: 4, field: 'TITLE', reason: expect.stringMatching(/„Gruppe B“.*„Kurs A“/) },
    ]);
  });

  test('a session without its offer is rejected in a full delivery and stands alone in a delta', async () => {
    const session = service({ id: 'A-2', course: 'A' });
    expect(await readAll(openqcat, full(session))).toMatchObject([
      {
        kind: 'rejected',
        problems: [{ field: 'COURSE_ID', reason: expect.stringMatching(/„A“/) }],
      },
    ]);
    expect(await readAll(openqcat, delta(`<NEW>${session}</NEW>`))).toMatchObject([
      { kind: 'delta' },
      { kind: 'runs', offerKey: 'A', runs: [{ key: 'A-2' }] },
    ]);
  });

  test('a repeated key is passed on for the publisher to reject', async () => {
    const records = await readAll(openqcat, full(service({}), service({})));
    expect(kinds(records)).toEqual(['offer', 'offer']);
  });

  test('without a key or, as an offer, a title it is rejected', async () => {
    expect(
      await readAll(openqcat, full(service({ id: ' ' }), service({ title: 'Keine Angabe' }))),
    ).toMatchObject([
      { kind: 'rejected', problems: [{ record: 1, field: 'PRODUCT_ID' }] },
      { kind: 'rejected', problems: [{ record: 2, field: 'TITLE' }] },
    ]);
  });

  test('a record that is not well-formed does not stop the others', async () => {
    const records = await readAll(
      openqcat,
      full('<SERVICE><PRODUCT_ID>A & B</PRODUCT_ID></SERVICE>', service({})),
    );
    expect(kinds(records)).toEqual(['offer', 'rejected']);
  });
});

describe('a delta', () => {
  test('deletions come first even if they stand behind', async () => {
    const records = await readAll(
      openqcat,
      delta(
        `<NEW>${service({})}</NEW><DELETE><SERVICE><PRODUCT_ID>A</PRODUCT_ID></SERVICE></DELETE>`,
      ),
    );
    expect(kinds(records)).toEqual(['delta', 'withdrawn', 'offer']);
  });

  test('may be empty', async () => {
    expect(await readAll(openqcat, delta(''))).toEqual([{ kind: 'delta' }]);
    expect(
      await readAll(openqcat, '<OPENQCAT><UPDATE_CATALOG seq_number="3"/></OPENQCAT>'),
    ).toEqual([{ kind: 'delta' }]);
  });

  test('a deletion without a key is rejected', async () => {
    const records = await readAll(
      openqcat,
      delta('<DELETE><SERVICE><PRODUCT_ID/></SERVICE></DELETE>'),
    );
    expect(kinds(records)).toEqual(['delta', 'rejected']);
  });
});

describe('traps', () => {
  test.each([
    ['99990.0', 'auf Anfrage', { state: 'on_request', cents: null }, []],
    ['99990.0', '', { state: 'unknown', cents: null }, [/PRICE_AMOUNT: .*Platzhalter/]],
    ['0.0', 'auf Anfrage', { state: 'on_request', cents: null }, []],
    ['0.0', '', { state: 'unknown', cents: null }, [/PRICE_AMOUNT: .*0/]],
    ['0.0', 'gebührenfrei', { state: 'free', cents: null }, []],
    ['1250.5', '', { state: 'known', cents: 125_050 }, []],
  ])('price %s with %j', async (amount, words, price, expected) => {
    const { offer, remarks } = await one({
      rest: `<SERVICE_PRICE_DETAILS><SERVICE_PRICE><PRICE_AMOUNT>${amount}</PRICE_AMOUNT></SERVICE_PRICE><REMARKS>${words}</REMARKS></SERVICE_PRICE_DETAILS>`,
    });
    expect(offer.runs[0]?.price).toMatchObject(price);
    expect(remarks).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  test('a price in another currency stays in words', async () => {
    const { offer, remarks } = await one({
      rest: '<SERVICE_PRICE_DETAILS><SERVICE_PRICE><PRICE_AMOUNT>100</PRICE_AMOUNT><PRICE_CURRENCY>CHF</PRICE_CURRENCY></SERVICE_PRICE></SERVICE_PRICE_DETAILS>',
    });
    expect(offer.runs[0]?.price).toEqual({ state: 'unknown', cents: null, text: '100 CHF' });
    expect(remarks).toEqual([expect.stringMatching(/^PRICE_CURRENCY/)]);
  });

  test.each([
    ['2026-02-18+01:00', '2026-02-18'],
    ['2026-02-18T00:00:00+01:00', '2026-02-18'],
    ['2026-02-17T23:00:00Z', '2026-02-18'],
    ['2026-07-17T22:00:00.000Z', '2026-07-18'],
    ['2026-02-18T00:00:00', '2026-02-18'],
  ])('the day of %s is the local one', async (text, day) => {
    const { offer } = await one({
      details: `<SERVICE_DATE><START_DATE>${text}</START_DATE></SERVICE_DATE>`,
    });
    expect(offer.runs[0]).toMatchObject({ startKind: 'fixed', startsOn: day });
  });

  test('no date, an end before the start, an open start', async () => {
    expect((await one({})).offer.runs[0]).toMatchObject({ startKind: 'on_request' });
    const wrong = await one({
      details:
        '<SERVICE_DATE><START_DATE>2027-02-01</START_DATE><END_DATE>2027-01-01</END_DATE></SERVICE_DATE>',
    });
    expect(wrong.offer.runs[0]).toMatchObject({ startsOn: '2027-02-01', endsOn: null });
    expect(wrong.remarks).toEqual([expect.stringMatching(/^END_DATE: .*vor dem Beginn/)]);
    const open = await one({
      details:
        '<SERVICE_DATE><START_DATE>2027-02-01</START_DATE><END_DATE>2027-12-31</END_DATE></SERVICE_DATE>',
      module: '<FLEXIBLE_START>true</FLEXIBLE_START>',
    });
    expect(open.offer.runs[0]).toMatchObject({
      startKind: 'rolling',
      startsOn: null,
      scheduleText: 'Einstieg laufend, 01.02.2027 bis 31.12.2027',
    });
  });

  test.each([
    ['1', 'onsite', ['fulltime']],
    ['2', 'onsite', ['parttime']],
    ['3', 'unknown', ['weekend']],
    ['5', 'hybrid', []],
    ['6', 'unknown', ['block']],
    ['104', 'onsite', []],
    ['201', 'online', []],
    ['204', 'selfpaced', []],
    ['302', 'hybrid', []],
    ['402', 'selfpaced', []],
  ])('form %s of the old or new list', async (code, format, times) => {
    const { offer, remarks } = await one({ education: info(`<INSTRUCTION_FORM type="${code}"/>`) });
    expect(offer.runs[0]).toMatchObject({ format, times });
    expect(remarks).toEqual([]);
  });

  test('unknown codes are remarks, never errors', async () => {
    const { remarks } = await one({
      education: `<CERTIFICATE><CERTIFICATE_STATUS>ja</CERTIFICATE_STATUS></CERTIFICATE>${info(
        '<INSTITUTION type="38"/><INSTRUCTION_FORM type="999"/><INSTRUCTION_TIME type="7"/><EXECUTION_FORM type="8"/><FUNDING_TYPES_FEDERAL type="77"/><FUNDING_TYPES_REGIONAL type="999"/><TEACHING_LANGUAGES>qq1</TEACHING_LANGUAGES><EDUCATION_TYPE type="14"/>',
      )}`,
      module: '<DURATION type="55"/><EXTENDED_INFO><SEGMENT_TYPE type="9"/></EXTENDED_INFO>',
    });
    expect(remarks.map((remark) => remark.split(':')[0]).sort()).toEqual([
      'CERTIFICATE_STATUS',
      'DURATION',
      'EDUCATION_TYPE',
      'EXECUTION_FORM',
      'FUNDING_TYPES_FEDERAL',
      'FUNDING_TYPES_REGIONAL',
      'INSTRUCTION_FORM',
      'INSTRUCTION_TIME',
      'SEGMENT_TYPE',
      'TEACHING_LANGUAGES',
    ]);
  });

  test('codes of the system: blanks, label and code turned round, damaged umlauts, our own topics', async () => {
    const feature = (system: string, name: string, value: string): string =>
      `<SERVICE_CLASSIFICATION><REFERENCE_CLASSIFICATION_SYSTEM_NAME>${system}</REFERENCE_CLASSIFICATION_SYSTEM_NAME><FEATURE><FNAME>${name}</FNAME><FVALUE>${value}</FVALUE></FEATURE></SERVICE_CLASSIFICATION>`;
    const { offer } = await one({
      rest:
        feature('Kurssystematik', 'C  8968-g32', 'Einzelmaﬂnahme in Pr‰senz') +
        feature('Kurssystematik', 'Bürokaufleute', 'B 71402-90200') +
        feature('Bildungsnetz-Themen', 'pflegeassistenz', 'Pflegehilfe'),
    });
    expect(offer).toMatchObject({
      categories: ['C 8968-g32', 'B 71402-90200'],
      keywords: ['Einzelmaßnahme in Präsenz', 'Bürokaufleute'],
      topics: ['pflegeassistenz'],
    });
  });

  test('umlauts damaged twice are mended and reported', async () => {
    const { offer, remarks } = await one({ title: 'SchweiÃŸen fÃ¼r AnfÃ¤nger' });
    expect(offer.title).toBe('Schweißen für Anfänger');
    expect(remarks).toEqual([expect.stringMatching(/^TITLE: Umlaute waren beschädigt/)]);
  });

  test('what stands for "nothing" and words of the title are left out', async () => {
    const { offer } = await one({
      title: 'Excel Aufbaukurs',
      details:
        '<DESCRIPTION_LONG>Keine Angabe</DESCRIPTION_LONG><SUPPLIER_ALT_PID>-</SUPPLIER_ALT_PID><REQUIREMENTS>k. A.</REQUIREMENTS><KEYWORD>Excel</KEYWORD><KEYWORD>Aufbaukurs</KEYWORD><KEYWORD>Tabellen</KEYWORD><KEYWORD>keine Angaben</KEYWORD>',
    });
    expect(offer).toMatchObject({
      descriptionHtml: null,
      requirements: null,
      keywords: ['Tabellen'],
    });
    expect(offer.runs[0]?.number).toBeNull();
  });

  test('funding of federation and state, measure numbers as text', async () => {
    const { offer } = await one({
      education: `<SUBSIDY><SUBSIDY_DESCRIPTION>Auch Bundeswehr</SUBSIDY_DESCRIPTION></SUBSIDY>${info(
        '<FUNDING_TYPES_FEDERAL type="1"/><FUNDING_TYPES_FEDERAL type="10"/><FUNDING_TYPES_REGIONAL type="40"/><FUNDING_TYPES_REGIONAL type="53"/><MEASURE_NUMBER>007/0815/27</MEASURE_NUMBER>',
      )}`,
    });
    expect(offer.funding).toEqual(['aufstiegs_bafoeg', 'bildungsurlaub']);
    expect(offer.fundingText).toBe(
      'KOMPASS\nBildungsurlaub oder Bildungszeit in einem anderen Bundesland\nAuch Bundeswehr\nMaßnahmenummer: 007/0815/27',
    );
  });

  test('persons: the contact by role, nobody else, nothing of it in what is kept', async () => {
    const contact = (role: number, name: string): string =>
      `<CONTACT><CONTACT_ROLE type="${role}"/><FIRST_NAME>Demo</FIRST_NAME><LAST_NAME>${name}</LAST_NAME><MOBILE>0170 1</MOBILE><STREET>Privatweg 1</STREET></CONTACT>`;
    const [record] = await readAll(
      openqcat,
      full(
        service({
          details: contact(3, 'Leitung') + contact(1, 'Beratung') + contact(5, 'Sonst'),
          module: '<INSTRUCTOR><LAST_NAME>Lehrende</LAST_NAME></INSTRUCTOR>',
        }),
      ),
    );
    if (record?.kind !== 'offer') throw new Error('no offer');
    expect(record.offer.contact).toMatchObject({ name: 'Demo Beratung', phone: null });
    expect(record.raw).not.toMatch(/Leitung|Beratung|Sonst|Lehrende|0170|Privatweg/);
    expect(JSON.stringify(record)).not.toMatch(/Lehrende|0170|Privatweg/);
    expect(record.warnings).toEqual([]);
  });

  test('elements nobody knows are named and go no further', async () => {
    const [record] = await readAll(
      openqcat,
      full(service({ rest: '<UDX.TEILNEHMER>Anna Demo</UDX.TEILNEHMER>' })),
    );
    expect(record && remarksOf(record)).toMatchObject([{ field: 'UDX.TEILNEHMER' }]);
    expect(JSON.stringify(record)).not.toMatch(/Anna/);
  });
});

test('is found by its content', () => {
  expect(openqcat.sniff(EXAMPLE)).toBe(true);
  expect(openqcat.sniff('<x:OPENQCAT xmlns:x="y">')).toBe(true);
  expect(openqcat.sniff('<veranstaltungen>')).toBe(false);
});
