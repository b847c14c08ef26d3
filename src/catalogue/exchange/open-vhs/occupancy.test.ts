import { expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { sniffFormat } from '../formats.ts';
import { openVhs } from './open-vhs.ts';

const root = (attributes: string, ...courses: string[]): string =>
  `<?xml version="1.0"?><openvhs:veranstaltungen xmlns:openvhs="http://www.dvv-vhs.de/Open-VHS"${attributes}><export><ersteller><guid>1</guid></ersteller></export>${courses
    .map((course) => `<veranstaltung>${course}</veranstaltung>`)
    .join('\n')}</openvhs:veranstaltungen>`;
const COUNTS =
  '<minimale_teilnehmerzahl>6</minimale_teilnehmerzahl><aktuelle_teilnehmerzahl>9</aktuelle_teilnehmerzahl><maximale_teilnehmerzahl>12</maximale_teilnehmerzahl>';
const kindsOf = async (text: string) => (await readAll(openVhs, text)).map(({ kind }) => kind);

test('a file of keys and counts is a delta that tells nothing else', async () => {
  const text = root(
    '',
    `<guid>a</guid>${COUNTS}`,
    '<nummer>27-1</nummer><aktuelle_teilnehmerzahl>-1</aktuelle_teilnehmerzahl>',
  );
  expect(sniffFormat(text)).toBe(openVhs);
  expect(await readAll(openVhs, text)).toEqual([
    { kind: 'delta' },
    {
      kind: 'occupancy',
      record: 1,
      line: 1,
      key: 'a',
      number: null,
      counts: { min: '6', current: '9', max: '12' },
      warnings: [],
    },
    {
      kind: 'occupancy',
      record: 2,
      line: 2,
      key: null,
      number: '27-1',
      counts: { min: null, current: '-1', max: null },
      warnings: [],
    },
  ]);
});

test.each([
  ['by its root', '<belegungsstatus version="1.0">'],
  ['by its root with a prefix', '<b:belegungsstatus xmlns:b="http://www.dvv-vhs.de/Open-VHS">'],
])('a file may say so itself: %s', async (_name, opening) => {
  const name = /^<([\w:]+)/.exec(opening)?.[1] ?? '';
  const text = `${opening}<veranstaltung><guid>a</guid>${COUNTS}</veranstaltung></${name}>`;
  expect(sniffFormat(text)).toBe(openVhs);
  expect(await kindsOf(text)).toEqual(['delta', 'occupancy']);
});

test('by its namespace: other fields beside the counts are left alone, with a remark', async () => {
  const text = root(
    ' xmlns:b="http://www.dvv-vhs.de/openvhs-belegungsstatus-1.0"',
    `<guid>a</guid><name>Anderer Titel</name>${COUNTS}`,
  );
  const [, record] = await readAll(openVhs, text);
  expect(record).toMatchObject({
    kind: 'occupancy',
    key: 'a',
    warnings: [{ reason: expect.stringContaining('Übernommen wurden nur sie') }],
  });
});

test('an unreadable record before the first readable one does not make it a full delivery', async () => {
  const broken = '<guid>a & b</guid>';
  expect(await kindsOf(root('', broken, `<guid>a</guid>${COUNTS}`))).toEqual([
    'delta',
    'rejected',
    'occupancy',
  ]);
  expect(await kindsOf(root('', broken, '<guid>a</guid><name>Kurs</name>'))).toEqual([
    'rejected',
    'offer',
  ]);
  expect(await kindsOf(root('', broken))).toEqual(['rejected']);
});

test('a stub in a full delivery is a course without a title, and a count without a key is nobody’s', async () => {
  expect(
    await kindsOf(root('', '<guid>a</guid><name>Kurs</name>', `<guid>b</guid>${COUNTS}`)),
  ).toEqual(['offer', 'rejected']);
  expect(await kindsOf(root('', `<guid>a</guid>${COUNTS}`, COUNTS))).toEqual([
    'delta',
    'occupancy',
    'rejected',
  ]);
});
