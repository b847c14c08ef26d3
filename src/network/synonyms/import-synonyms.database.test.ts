import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { importSynonyms } from './import-synonyms.ts';

const { db } = await testDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synonyms-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await db.deleteFrom('synonym_source').execute();
});

async function fileOf(text: string, name = 'list.csv'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}
const groups = () =>
  db.selectFrom('synonym_group').orderBy('key').select(['key', 'labels', 'kldb', 'isco']).execute();

const ESCO = `uri,art,isco08,bezeichnung,synonyme,oberbegriff_uri
http://esco/C4321,isco-gruppe,4321,Lagerverwalter,,
http://esco/a,beruf,4321,Lagerist/Lageristin,Lagerarbeiter|Lagerarbeiterin|Lagerist,http://esco/C4321
`;

describe('an official list is known by its headings', () => {
  test('ESCO: one group per occupation, women and men apart, with the ISCO code', async () => {
    const imported = await importSynonyms(db, await fileOf(ESCO, 'esco.csv.gz'), null);
    expect(imported).toMatchObject({
      format: 'esco',
      rows: 2,
      groups: 1,
      labels: 4,
      written: true,
    });
    expect(imported.attribution).toContain('ESCO');
    expect(await groups()).toEqual([
      {
        key: 'http://esco/a',
        labels: ['Lagerist', 'Lageristin', 'Lagerarbeiter', 'Lagerarbeiterin'],
        kldb: [],
        isco: ['4321'],
      },
    ]);
  });

  test('ESCO as the European Commission publishes it', async () => {
    const file = await fileOf(`conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
Occupation,http://esco/a,4321,Lagerist,"Lagerarbeiter
Lagerkraft"
`);
    expect(await importSynonyms(db, file, null)).toMatchObject({ format: 'esco', labels: 3 });
  });

  test('auxco: one label with KldB and ISCO codes', async () => {
    const file = await fileOf(`auxco_id,title,task,default_kldb_id,default_isco_id
1012,Landwirt/in,Felder,11102,6130
9910,Studentische Hilfskraft,Tutorien,-0030,-030
`);
    await importSynonyms(db, file, null);
    expect(await groups()).toEqual([
      { key: '1012', labels: ['Landwirt/in'], kldb: ['11102'], isco: ['6130'] },
      { key: '9910', labels: ['Studentische Hilfskraft'], kldb: [], isco: [] },
    ]);
  });

  test('KldB: the fields of work without the words around them', async () => {
    const file = await fileOf(`code,ebene,kurztitel,titel,oberbegriff
513,3,Lager,"Lagerwirtschaft, Post",51
5131,4,Lager,Berufe in der Lagerwirtschaft,513
8210,4,Alten,Berufe in der Altenpflege (ohne Spezialisierung),821
51311,5,Lager,Berufe in der Lagerwirtschaft – Helfer,5131
`);
    await importSynonyms(db, file, null);
    expect((await groups()).map((group) => group.labels[0])).toEqual([
      'Lagerwirtschaft',
      'Altenpflege',
    ]);
  });
});

test('the same file again writes nothing; a changed one replaces what was there', async () => {
  const file = await fileOf(ESCO);
  expect((await importSynonyms(db, file, 'esco')).written).toBe(true);
  expect((await importSynonyms(db, file, 'esco')).written).toBe(false);
  const changed = await fileOf(ESCO.replace('http://esco/a', 'http://esco/b'));
  expect((await importSynonyms(db, changed, 'esco')).written).toBe(true);
  expect((await groups()).map((group) => group.key)).toEqual(['http://esco/b']);
});

test.each([
  ['a,b\n1,2\n', null, 'die erste Zeile nennt nicht die nötigen Spalten'],
  [ESCO, 'kldb', 'die erste Zeile nennt nicht die nötigen Spalten'],
  ['uri,art,isco08,bezeichnung,synonyme\n', null, 'sie enthält keine Berufe'],
] as const)('another file is refused with a sentence', async (text, format, reason) => {
  await expect(importSynonyms(db, await fileOf(text), format)).rejects.toThrow(reason);
  expect(await groups()).toEqual([]);
});

test('a file that is not there is refused with what is allowed', async () => {
  await expect(importSynonyms(db, '/nowhere/list.csv', null)).rejects.toThrow('Erlaubt ist');
});
