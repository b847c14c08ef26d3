import { expect, test } from 'vitest';
import {
  act,
  editingDatabase,
  eveningRun,
  publishedCourse,
  save,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import { bulk } from './bulk-change.ts';
import { changeLive } from './change-live.ts';
import { discardDraft } from './discard-draft.ts';
import { followDelivery } from './follow-delivery.ts';
import { listVersions } from './list-versions.ts';
import { openCourse } from './open-course.ts';
import { planNextTerm } from './plan-next-term.ts';
import { publishCourse } from './publish-course.ts';
import { restoreVersion } from './restore-version.ts';
import { withdrawCourse } from './withdraw-course.ts';

const { db } = await editingDatabase();
const { offerId, version } = await publishedCourse(
  db,
  wholeCourse('Fremd', [eveningRun('x1')]),
  'other',
);
const MISSING = { kind: 'missing' };

// ASVS 8.2.2: whoever acts for one member cannot reach another's course by its id.
test.each([
  ['openCourse', () => openCourse(db, act(offerId)), null],
  ['listVersions', () => listVersions(db, act(offerId)), null],
  ['saveCourse', () => save(db, offerId, wholeCourse('Meins'), version), MISSING],
  [
    'changeLive',
    () => changeLive(db, { ...act(offerId), runId: 'x1', change: { seatsFree: 0 } }),
    MISSING,
  ],
  [
    'publishCourse',
    () => publishCourse(db, { ...act(offerId), version, geocode: () => null }),
    MISSING,
  ],
  ['withdrawCourse', () => withdrawCourse(db, act(offerId)), MISSING],
  ['discardDraft', () => discardDraft(db, { ...act(offerId), version }), MISSING],
  ['followDelivery', () => followDelivery(db, { ...act(offerId), version }), MISSING],
  [
    'restoreVersion',
    () => restoreVersion(db, { ...act(offerId), version: 1, baseVersion: version }),
    MISSING,
  ],
  ['planNextTerm', () => planNextTerm(db, { ...act(offerId), weeks: 26 }), MISSING],
  [
    'bulk',
    () => bulk(db, { ...act(offerId), offerIds: [offerId], act: { kind: 'withdraw' } }),
    { done: [], leftOut: [{ offerId, title: null, reason: 'missing' }] },
  ],
])("%s does not know another member's course", async (_name, attempt, answer) => {
  const before = await state();
  expect(await attempt()).toEqual(answer);
  expect(await state()).toEqual(before);
});

async function state(): Promise<unknown> {
  return Promise.all([
    db.selectFrom('offer').selectAll().execute(),
    db.selectFrom('course_run').selectAll().execute(),
    db.selectFrom('course_draft').selectAll().execute(),
    db.selectFrom('course_version').select(['offer_id', 'version']).execute(),
  ]);
}
