import { describe, expect, test } from 'vitest';
import { full, info, one, service } from '../../../../tests/support/openqcat-files.ts';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import { openqcat } from './openqcat.ts';

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
