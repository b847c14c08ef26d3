import { expect, test } from 'vitest';
import { editingDatabase, NOW } from '../../../../tests/support/editing.ts';
import { csvFile, delivered, fileRow, received } from '../../../../tests/support/intake.ts';
import { careForDeliveries } from './care-for-deliveries.ts';

const { db } = await editingDatabase();
const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

test('files and former raw records go after 180 days; what is online keeps its record, what is open stays', async () => {
  const first = await delivered(db, csvFile(2));
  await delivered(db, csvFile(2).replace('Kurs 0', 'Kurs neu'), { now: daysLater(1) });
  const open = await received(db, csvFile(3), { now: daysLater(1) });
  const raw = () => db.selectFrom('source_record').select('source_key').execute();
  expect(await raw()).toHaveLength(3);
  await careForDeliveries(db, daysLater(179));
  expect((await fileRow(db, first.id)).id).toBe(first.id);
  await careForDeliveries(db, daysLater(200));
  expect(await db.selectFrom('delivery_file').select('id').execute()).toEqual([{ id: open }]);
  expect(await raw()).toHaveLength(2);
  expect(await db.selectFrom('delivery').select('id').execute()).toHaveLength(2);
});
