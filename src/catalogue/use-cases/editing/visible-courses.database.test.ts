import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import {
  act,
  editingDatabase,
  eveningRun,
  NOW,
  save,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import { createLog } from '../../../platform/log.ts';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { openCatalogueIndex } from '../../search/index.ts';
import { changeLive } from './change-live.ts';
import { createCourse } from './create-course.ts';
import { publishCourse } from './publish-course.ts';
import { withdrawCourse } from './withdraw-course.ts';

const { db, pool } = await editingDatabase();
const catalogue = openCatalogueIndex({ db, pool, log: createLog('silent') });
afterAll(() => catalogue.stop());
await catalogue.start();

const hits = (words: string, more: Record<string, unknown> = {}): string[] =>
  catalogue.index
    .search({
      query: OfferQuerySchema.parse({ q: words, ...more }),
      centre: null,
      today: '2027-01-11',
    })
    .hits.map(({ offerId }) => offerId);

/** Waits for what must become true by itself: nobody tells the index but the database. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(10);
}

test('drafts are found nowhere; what is published, changed or withdrawn is so for the search without being told', async () => {
  const { offerId } = await createCourse(db, {
    memberId: 'own',
    title: 'Falknerei',
    actorId: 'anna',
    now: NOW,
  });
  await save(db, offerId, wholeCourse('Falknerei', [eveningRun('f1')]), 1);
  await catalogue.refresh();
  expect(hits('Falknerei')).toEqual([]);
  await publishCourse(db, { ...act(offerId), version: 2, geocode: () => null });
  await until(() => hits('Falknerei').includes(offerId));
  await save(db, offerId, wholeCourse('Imkerei', [eveningRun('f1')]), 3);
  await catalogue.refresh();
  expect(hits('Imkerei')).toEqual([]);
  expect(hits('Falknerei')).toEqual([offerId]);
  await changeLive(db, { ...act(offerId), runId: 'f1', change: { status: 'cancelled' } });
  await until(() => hits('Falknerei', { from: '2027-01-12' }).length === 0);
  await withdrawCourse(db, act(offerId));
  await until(() => hits('Falknerei').length === 0);
});
