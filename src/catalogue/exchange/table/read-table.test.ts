import { describe, expect, test } from 'vitest';
import { listOf } from '../../../../tests/support/pieces.ts';
import type { OfferRecord } from '../record.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { ColumnsUnknown } from './columns-unknown.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';

async function* rowsOf(table: readonly (readonly string[])[]): AsyncGenerator<TableRow> {
  for (const [index, cells] of table.entries()) yield { line: index + 1, cells, isTooLong: false };
}

async function offersOf(
  table: readonly (readonly string[])[],
  mapping: ColumnMapping | null = null,
): Promise<OfferRecord[]> {
  const source = { rows: rowsOf(table), remarks: [], isText: false };
  const records = await listOf(readTable(source, { mappingFor: async () => mapping }));
  return records.flatMap((record) => (record.kind === 'offer' ? [record.offer] : []));
}

describe('readTable', () => {
  test('an export as administration programs write it', async () => {
    const heading =
      'Kursnr;Haupttitel;Untertitel;Inhalt;Beginndat;Endedat;Beginnuhr;Endeuhr;Wochentag;Ortname;Ortstr;Ortplz;Stadt;Gebühr;TNMin;TNMax;UStd';
    const row =
      '271-4401;Englisch A1;am Abend;Text;11.01.2027;15.03.2027;18:00;19:30;Mo;Haus Demo;Weg 1;46483;Wesel;86,00;6;12;20';
    const [offer] = await offersOf([heading.split(';'), row.split(';')]);
    expect(offer).toMatchObject({
      key: '271-4401',
      title: 'Englisch A1',
      subtitle: 'am Abend',
      teachingUnits: 20,
      runs: [
        {
          number: '271-4401',
          startsOn: '2027-01-11',
          endsOn: '2027-03-15',
          times: ['evening'],
          scheduleText: 'Mo 18:00–19:30 Uhr',
          venue: { name: 'Haus Demo', street: 'Weg 1', postalCode: '46483', place: 'Wesel' },
          price: { cents: 8600 },
          seats: { min: 6, max: 12 },
          sessions: [],
        },
      ],
    });
  });

  test('a list as people make it: by title, in any order, with rows that go on below', async () => {
    const offers = await offersOf([
      ['Titel', 'Datum', 'Ort', 'Kosten'],
      ['Nähen', '11.–15.01.2027', '46483 Wesel', '50'],
      ['Löten', '12.01.2027', 'Moers', 'kostenlos'],
      ['', '', '', ''],
      ['Nähen', '01.02.2027', 'Wesel', '50'],
      ['', '08.02.2027', 'Wesel', '50'],
    ]);
    expect(offers.map(({ key, runs }) => [key, runs.length])).toEqual([
      ['Nähen', 3],
      ['Löten', 1],
    ]);
    expect(offers[0]?.runs[0]).toMatchObject({
      startsOn: '2027-01-11',
      endsOn: '2027-01-15',
      venue: { postalCode: '46483', place: 'Wesel' },
    });
  });

  test('rows with the same number are runs of one course', async () => {
    const [offer] = await offersOf([
      ['Nr.', 'Titel', 'Datum'],
      ['7', 'Nähen', '11.01.2027'],
      ['7', 'Nähen', '12.01.2027'],
    ]);
    expect(offer?.runs).toHaveLength(2);
  });

  test('beyond 5,000 rows the rows of a course have to be next to each other, and none is lost', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => [`K${Math.floor(index / 2)}`, 'T']);
    const offers = await offersOf([['kurs_schluessel', 'titel'], ...rows, ['K0', 'T']]);
    expect(offers).toHaveLength(6001);
    expect(new Set(offers.map(({ key }) => key)).size).toBe(6000);
  });

  test('columns that nobody knows are asked about before courses get a key', async () => {
    const table = [
      ['Titel', 'Unser Zeichen'],
      ['Nähen', 'N1'],
    ];
    await expect(offersOf(table)).rejects.toBeInstanceOf(ColumnsUnknown);
    const mapping: ColumnMapping = { columns: { 'unser zeichen': 'courseKey' }, words: {} };
    expect(await offersOf(table, mapping)).toMatchObject([{ key: 'N1' }]);
  });

  test('a mapping says what columns and words mean, also that they mean nothing', async () => {
    const mapping: ColumnMapping = {
      columns: { was: 'title', form: 'times', preis: null, a: 'keywords', b: 'keywords' },
      words: { times: { ganztags: 'Vollzeit', 'nach absprache': null } },
    };
    const [offer] = await offersOf(
      [
        ['Was', 'Form', 'Preis', 'A', 'B'],
        ['Nähen', 'ganztags, nach Absprache', '50', 'Stoff', 'Garn'],
      ],
      mapping,
    );
    expect(offer).toMatchObject({ keywords: ['Stoff', 'Garn'] });
    const [run] = await offersOf(
      [
        ['Was', 'Form', 'Beginn'],
        ['Nähen', 'ganztags, nach Absprache', '11.01.2027'],
      ],
      mapping,
    );
    expect(run?.runs[0]?.times).toEqual(['fulltime']);
  });

  test('names that every object has are names like others', async () => {
    const mapping: ColumnMapping = { columns: {}, words: { times: {} } };
    const [offer] = await offersOf(
      [
        ['kurs_schluessel', 'titel', 'constructor', '__proto__', 'zeiten', 'beginn'],
        ['K', 'T', 'x', 'y', 'constructor', '11.01.2027'],
      ],
      mapping,
    );
    expect(offer?.runs[0]?.times).toEqual([]);
  });
});
