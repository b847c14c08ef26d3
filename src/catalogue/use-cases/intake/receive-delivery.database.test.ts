import { expect, test } from 'vitest';
import { editingDatabase, NOW } from '../../../../tests/support/editing.ts';
import { bytesOf, csvFile, fileRow, received } from '../../../../tests/support/intake.ts';
import { storedBytes } from '../../queries/intake/delivery-pieces.ts';
import { receiveDelivery } from './receive-delivery.ts';

const { db } = await editingDatabase();
const given = {
  memberId: 'own',
  channel: 'upload',
  fileName: 'x',
  mediaType: null,
  format: 'auto',
  actorId: 'anna',
  now: NOW,
} as const;

test('the bytes are kept as they came, in pieces, with a job that reads them', async () => {
  const text = csvFile(60_000);
  const id = await received(db, text, { fileName: 'C:\\Programme\\kurse \u202egnp.csv' });
  const kept: Uint8Array[] = [];
  for await (const piece of storedBytes(db, id)) kept.push(piece);
  expect(kept.length).toBeGreaterThan(1);
  expect(Buffer.concat(kept).toString()).toBe(text);
  expect(await fileRow(db, id)).toMatchObject({
    state: 'received',
    format: 'csv',
    encoding: 'utf-8',
    file_name: 'kurse gnp.csv',
    file_bytes: String(text.length),
  });
});

test.each([
  ['empty', '', 'auto', /leer/],
  ['unknown_format', 'Liebe Grüße', 'auto', /keines der bekannten Formate/],
  ['no_such_format', 'x', 'html', /„html“ gibt es nicht/],
])('%s is refused at once and leaves nothing', async (reason, text, format, message) => {
  const before = await db.selectFrom('delivery_file').select('id').execute();
  const answer = await receiveDelivery(db, { ...given, format, body: bytesOf(text) });
  expect(answer).toEqual({ kind: 'refused', reason, message: expect.stringMatching(message) });
  expect(await db.selectFrom('delivery_file').select('id').execute()).toEqual(before);
});

test('a file that is too large is refused while it arrives', async () => {
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 1;
      yield Buffer.alloc(1000);
    }
  }
  const answer = await receiveDelivery(db, { ...given, body: endless() }, 5000);
  expect(answer).toMatchObject({ kind: 'refused', reason: 'too_large' });
  expect(sent).toBe(6);
});

test('a body that breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from(csvFile(3));
    throw new Error('aborted');
  }
  await expect(receiveDelivery(db, { ...given, body: broken() })).rejects.toThrow('aborted');
  const left = await db.selectFrom('delivery_file').where('state', '=', 'arriving').execute();
  expect(left).toEqual([]);
});

test('a double click is one delivery, the same file a minute later another', async () => {
  const text = csvFile(2);
  const both = await Promise.all([received(db, text), received(db, text)]);
  expect(both[0]).toBe(both[1]);
  const later = await received(db, text, { now: new Date(NOW.getTime() + 61_000) });
  expect(later).not.toBe(both[0]);
});
