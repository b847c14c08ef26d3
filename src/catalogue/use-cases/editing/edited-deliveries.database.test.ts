import { describe, expect, test } from 'vitest';
import { deliver, manyOffers, offerOf, runOf } from '../../../../tests/support/deliveries.ts';
import { act, editingDatabase, NOW } from '../../../../tests/support/editing.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { randomId } from '../../../platform/ids.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { changeLive } from './change-live.ts';
import { discardDraft } from './discard-draft.ts';
import { followDelivery } from './follow-delivery.ts';
import { openCourse } from './open-course.ts';
import { publishCourse } from './publish-course.ts';
import { saveCourse } from './save-course.ts';
import { withdrawCourse } from './withdraw-course.ts';

const { db } = await editingDatabase();
await db.updateTable('member').set({ trusted: true }).execute();
let members = 0;

const HTML =
  '<h3>Inhalt</h3><p>Mit <b>Herz</b> und <a href="https://demo.example/">Plan</a>.</p><ul><li>eins</li><li>zwei</li></ul>';
const offer = (title: string) =>
  offerOf('a', {
    title,
    descriptionHtml: HTML,
    topics: [],
    runs: [runOf('r1', { startKind: 'fixed', startsOn: '2027-03-01' })],
  });

/** A member of its own with one delivered offer. */
async function delivered() {
  members += 1;
  const memberId = `source-${members}`;
  await addProvider(db, memberId);
  await db.updateTable('member').set({ trusted: true }).where('id', '=', memberId).execute();
  await deliver(db, memberId, [offer('Geliefert')], { now: NOW });
  const { id: offerId } = await db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .select('id')
    .executeTakeFirstOrThrow();
  const open = async () => {
    const course = await openCourse(db, { memberId, offerId });
    if (course === null) throw new Error('not there');
    return course;
  };
  const by = act(offerId, { memberId });
  const edit = (document: CourseDocument, { version, seen }: { version: number; seen: string }) =>
    saveCourse(db, { ...by, document, baseVersion: version, seen, receiptId: randomId() });
  return { memberId, offerId, open, by, edit };
}

const html = async (offerId: string) =>
  (
    await db
      .selectFrom('course')
      .where('offer_id', '=', offerId)
      .select('description_html')
      .executeTakeFirst()
  )?.description_html;
const EDITED = expect.objectContaining({
  record: 1,
  reason: expect.stringContaining('von Hand geändert'),
});

describe('a delivered course', () => {
  test('opens with its description as text; as long as its words stay, bold words and links stay', async () => {
    const { offerId, open, by, edit } = await delivered();
    const course = await open();
    expect(course).toMatchObject({
      version: 0,
      state: 'published',
      editedAt: null,
      source: { name: 'Test' },
      document: { description: 'Inhalt\n\nMit Herz und Plan.\n\n- eins\n- zwei' },
    });
    const before = await html(offerId);
    const saved = await edit({ ...course.document, subtitle: 'neu' }, course);
    expect(saved).toMatchObject({ kind: 'saved', version: 1 });
    expect(await publishCourse(db, { ...by, version: 1, geocode: () => null })).toMatchObject({
      kind: 'published',
    });
    expect(await html(offerId)).toBe(before);
  });

  test('edited by hand it is kept, counted unchanged and named, also when the same file comes again', async () => {
    const { memberId, open, by } = await delivered();
    const [run] = (await open()).document.runs;
    expect(
      await changeLive(db, { ...by, runId: run?.id ?? '', change: { seatsFree: 2 } }),
    ).toMatchObject({ kind: 'changed', version: 1 });
    for (const title of ['Neuer Titel', 'Neuer Titel']) {
      expect(await deliver(db, memberId, [offer(title), offerOf('b')])).toMatchObject({
        warnings: [EDITED],
        updated: 0,
        withdrawn: 0,
      });
    }
    expect(await open()).toMatchObject({
      document: { title: 'Geliefert', runs: [{ seatsFree: 2 }] },
    });
  });

  test('gone from the delivery it stays online and is named; taken offline by hand it stays so', async () => {
    const { memberId, open, by, edit } = await delivered();
    const course = await open();
    await edit({ ...course.document, title: 'Von Hand' }, course);
    expect(await deliver(db, memberId, [offerOf('b')])).toMatchObject({
      created: 1,
      withdrawn: 0,
      warnings: [{ record: 0, reason: expect.stringContaining('fehlt in der Lieferung') }],
    });
    expect((await open()).publication).toBe('published');
    await withdrawCourse(db, by);
    expect(await deliver(db, memberId, [offer('Neu'), offerOf('b')])).toMatchObject({
      unchanged: 2,
      warnings: [EDITED],
    });
    expect((await open()).publication).toBe('withdrawn');
  });

  test('what a delivery changed while the form was open is not overwritten silently', async () => {
    const { memberId, open, edit } = await delivered();
    const course = await open();
    await deliver(db, memberId, [offer('Inzwischen geliefert')]);
    const answer = await edit({ ...course.document, title: 'Von Hand' }, course);
    expect(answer).toMatchObject({
      kind: 'conflict',
      base: null,
      mine: { title: 'Von Hand' },
      theirs: { title: 'Inzwischen geliefert' },
      conflicts: [{ part: 'title' }],
    });
    if (answer.kind !== 'conflict') throw new Error('no conflict');
    expect(
      await edit(answer.merged, { version: answer.version, seen: (await open()).seen }),
    ).toMatchObject({ kind: 'saved', version: 1 });
  });

  test('whoever throws the draft away, or says so, leaves it to the deliveries again', async () => {
    const { memberId, open, by, edit } = await delivered();
    const course = await open();
    await edit({ ...course.document, title: 'Versehen' }, course);
    await discardDraft(db, { ...by, version: 1 });
    expect(await deliver(db, memberId, [offer('Zweite Lieferung')])).toMatchObject({
      updated: 1,
      warnings: [],
    });
    const [run] = (await open()).document.runs;
    await changeLive(db, { ...by, runId: run?.id ?? '', change: { seatsFree: 1 } });
    const { version } = await open();
    expect(await followDelivery(db, { ...by, version })).toEqual({ kind: 'following' });
    expect(await deliver(db, memberId, [offer('Dritte Lieferung')])).toMatchObject({
      updated: 1,
      warnings: [],
    });
    expect(await open()).toMatchObject({
      document: { title: 'Dritte Lieferung', runs: [{ seatsFree: null }] },
      editedAt: null,
    });
  });

  test('a delivery that is on its way does not run over an edit', async () => {
    const { memberId, open, edit } = await delivered();
    const course = await open();
    const offers = [offer('Lieferung'), ...manyOffers(200)];
    const [report] = await Promise.all([
      deliver(db, memberId, offers),
      edit({ ...course.document, title: 'Von Hand' }, course),
    ]);
    const after = await open();
    // Whoever came first: either the delivery kept the edit, or the edit was told of the delivery.
    if (after.editedAt === null) expect(after.document.title).toBe('Lieferung');
    else expect(after.document.title).toBe('Von Hand');
    expect(report.updated).toBe(after.published?.title === 'Lieferung' ? 1 : 0);
  });
});
