import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { courseRow, offerRow } from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { addPerson, someSender } from '../../../../tests/support/sign-in-app.ts';
import { somePdf } from '../../../../tests/support/some-files.ts';
import { addSeal, SOME_SEAL_RULES } from '../../../../tests/support/some-seals.ts';
import type { CheckedFile } from '../../../platform/uploads/index.ts';
import type { SealStatement } from '../../model/seals/seal-statement.ts';
import { findSeal } from '../../queries/seals/find-seal.ts';
import { validSeals } from '../../queries/seals/valid-seals.ts';
import { waitingSeals } from '../../queries/seals/waiting-seals.ts';
import { changeSeal } from './change-seal.ts';
import { decideSeal } from './decide-seal.ts';
import { pruneProofs } from './prune-proofs.ts';
import { remindOfSeals } from './remind-of-seals.ts';
import { removeSeal } from './remove-seal.ts';
import { sendInSeal } from './send-in-seal.ts';
import { settleSeals } from './settle-seals.ts';
import { syncSealKinds } from './sync-seal-kinds.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const TODAY = '2026-11-23';
const file: CheckedFile = {
  mediaType: 'application/pdf',
  bytes: somePdf(),
  sha256: 'a'.repeat(64),
  name: 'nachweis.pdf',
};
const statement: SealStatement = {
  number: '4711',
  scope: null,
  issuer: 'Demo-Prüfstelle',
  validFrom: '2026-01-01',
  validUntil: '2030-12-31',
};
let owner: string;
let office: string;
const byOwner = () => ({ personId: owner, isOffice: false });
const byOffice = () => ({ personId: office, isOffice: true });

beforeAll(async () => {
  await syncSealKinds(db, SOME_SEAL_RULES);
  await addProvider(db, 'haus');
  await addProvider(db, 'verlassen');
  await db.insertInto('offer').values(offerRow('o1', 'haus')).execute();
  await db.insertInto('course').values(courseRow('o1')).execute();
  office = await addPerson(db, { email: 'buero@netz.example' });
  for (const role of ['owner', 'editor', 'viewer'] as const) {
    const id = await addPerson(db, { email: `${role}@haus.example`, name: `Demo ${role}` });
    if (role === 'owner') owner = id;
    const row = { id: role, person_id: id, member_id: 'haus', role, from_on: '2026-01-01' };
    await db
      .insertInto('mandate')
      .values({ ...row, created_at: now })
      .execute();
  }
});
beforeEach(async () => {
  await db.deleteFrom('seal').execute();
  await db.deleteFrom('stored_file').execute();
  await db.deleteFrom('letter').execute();
  await db.deleteFrom('catalogue_change').execute();
});

const common = { memberId: 'haus', kind: 'azav', offerId: null, statement, corrects: null };
async function sent(): Promise<string> {
  const answer = await sendInSeal(db, { ...common, proof: file, by: byOwner(), now });
  if (answer.kind !== 'sent') throw new Error(answer.kind);
  return answer.sealId;
}
async function decided(sealId: string, version: number, kind: 'confirm' | 'refuse' = 'confirm') {
  const verdict = kind === 'confirm' ? { kind } : { kind, reason: 'Die Nummer fehlt.' };
  return decideSeal(db, { sealId, version, verdict, sender: someSender, by: byOffice(), now });
}
const letters = () =>
  db.selectFrom('letter').select(['email', 'kind', 'content']).orderBy('email').execute();
const files = () => db.selectFrom('stored_file').select('id').execute();
const shown = async (day = TODAY) =>
  (await validSeals(db, 'haus', null, day)).map(({ kind }) => kind);

describe('sending in', () => {
  test('what a member says of itself waits and is not shown', async () => {
    const id = await sent();
    expect((await waitingSeals(db)).map((seal) => seal.id)).toEqual([id]);
    expect(await shown()).toEqual([]);
    expect(await db.selectFrom('catalogue_change').selectAll().execute()).toEqual([]);
  });

  test('the same twice is one, with one certificate', async () => {
    await sent();
    const again = await sendInSeal(db, { ...common, proof: file, by: byOwner(), now });
    expect(again).toEqual({ kind: 'exists' });
    expect(await files()).toHaveLength(1);
  });

  test('a member has a limited number of files (ASVS 5.2.4)', async () => {
    const row = { member_id: 'haus', media_type: file.mediaType, bytes: 1, sha256: 'x', name: 'x' };
    const many = Array.from({ length: 300 }, (_, at) => ({
      ...row,
      id: `f${at}`,
      content: Buffer.from('x'),
      created_by: null,
      created_at: now,
    }));
    await db.insertInto('stored_file').values(many).execute();
    const answer = await sendInSeal(db, { ...common, proof: file, by: byOwner(), now });
    expect(answer).toEqual({ kind: 'full' });
  });
});

describe('the office', () => {
  test('confirms: the seal is shown, offers are read anew, owners and editors get a letter', async () => {
    const id = await sent();
    expect(await decided(id, 1)).toBe('decided');
    expect(await shown()).toEqual(['azav']);
    const changes = await db.selectFrom('catalogue_change').select('offer_id').execute();
    expect(new Set(changes.map(({ offer_id }) => offer_id))).toEqual(new Set(['o1']));
    expect((await letters()).map(({ email }) => email)).toEqual([
      'editor@haus.example',
      'owner@haus.example',
    ]);
    const acts = await db
      .selectFrom('audit_entry')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(acts.map(({ action }) => action)).toEqual(['seal.sent', 'seal.confirmed']);
  });

  test('refuses with a reason, which the letter tells; the member sends it in again', async () => {
    const id = await sent();
    expect(await decided(id, 1, 'refuse')).toBe('decided');
    expect(JSON.stringify(await letters())).toContain('Die Nummer fehlt.');
    const change = { memberId: 'haus', sealId: id, statement, proof: null, by: byOwner(), now };
    expect(await changeSeal(db, { ...change, version: 2 })).toEqual({ kind: 'sent', sealId: id });
    expect(await findSeal(db, { sealId: id })).toMatchObject({ state: 'waiting', reason: null });
  });

  test('does not decide on what the member has changed meanwhile', async () => {
    const id = await sent();
    const change = { memberId: 'haus', sealId: id, statement, proof: null, by: byOwner(), now };
    await changeSeal(db, { ...change, version: 1 });
    expect(await decided(id, 1)).toBe('conflict');
    expect(await decided(id, 2)).toBe('decided');
    expect(await decided(id, 2)).toBe('conflict');
    expect(await decided('nothing', 1)).toBe('gone');
  });

  test('may take a confirmation back', async () => {
    const id = await sent();
    await decided(id, 1);
    expect(await decided(id, 2, 'refuse')).toBe('decided');
    expect(await shown()).toEqual([]);
  });
});

describe('changing', () => {
  test('what is confirmed goes on counting until its correction is confirmed', async () => {
    const id = await sent();
    await decided(id, 1);
    const change = { memberId: 'haus', sealId: id, proof: null, by: byOwner(), now };
    const corrected = { ...statement, number: '4712' };
    const answer = await changeSeal(db, { ...change, version: 2, statement: corrected });
    const correction = answer.kind === 'sent' ? answer.sealId : '';
    expect(correction).not.toBe(id);
    const numbers = async () =>
      (await validSeals(db, 'haus', null, TODAY)).map(({ number }) => number);
    expect(await numbers()).toEqual(['4711']);
    expect(await decided(correction, 1)).toBe('decided');
    expect(await numbers()).toEqual(['4712']);
    expect(await findSeal(db, { sealId: id })).toBeNull();
    expect(await files()).toHaveLength(1);
  });

  test('of an old version or of another member changes nothing', async () => {
    const id = await sent();
    const change = { sealId: id, statement, proof: null, by: byOwner(), now };
    const answer = async (memberId: string, version: number) =>
      (await changeSeal(db, { ...change, memberId, version })).kind;
    expect(await answer('haus', 7)).toBe('conflict');
    expect(await answer('verlassen', 1)).toBe('gone');
  });

  test('a new certificate takes the place of the old one', async () => {
    const id = await sent();
    const [before] = await files();
    const change = { memberId: 'haus', sealId: id, version: 1, statement, by: byOwner(), now };
    await changeSeal(db, { ...change, proof: { ...file, name: 'neu.pdf' } });
    const after = await files();
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(before?.id);
  });
});

describe('removing', () => {
  test('takes the certificate along; that it was confirmed stays on record', async () => {
    const id = await sent();
    await decided(id, 1);
    const removal = { memberId: 'haus', sealId: id, by: byOwner(), now };
    expect(await removeSeal(db, { ...removal, version: 1 })).toBe('conflict');
    expect(await removeSeal(db, { ...removal, version: 2 })).toBe('removed');
    expect(await shown()).toEqual([]);
    expect(await files()).toEqual([]);
    const rows = await db.selectFrom('seal').select(['id', 'standing']).execute();
    expect(rows).toEqual([{ id, standing: 'over' }]);
  });

  test('leaves nothing of what was never confirmed', async () => {
    const id = await sent();
    const removal = { memberId: 'haus', sealId: id, version: 1, by: byOwner(), now };
    expect(await removeSeal(db, removal)).toBe('removed');
    expect(await db.selectFrom('seal').select('id').execute()).toEqual([]);
    expect(await files()).toEqual([]);
  });
});

describe('which seals count', () => {
  test('those of the offer only where the offer is named; each kind once', async () => {
    await addSeal(db, { memberId: 'haus', until: '2027-01-01' });
    await addSeal(db, { memberId: 'haus', until: null });
    await addSeal(db, { memberId: 'haus', offerId: 'o1', until: null });
    await addSeal(db, { memberId: 'haus', kind: 'unknown_kind', until: null });
    const holders = async (offerId: string | null) =>
      (await validSeals(db, 'haus', offerId, TODAY)).map(({ holder }) => holder);
    expect(await holders(null)).toEqual(['provider']);
    expect(await holders('o1')).toEqual(['provider', 'measure']);
    expect(await holders('o2')).toEqual(['provider']);
  });

  test('the day after the last one is not among them', async () => {
    await addSeal(db, { memberId: 'haus', until: TODAY });
    expect(await shown(TODAY)).toEqual(['azav']);
    expect(await shown('2026-11-24')).toEqual([]);
  });

  test('the daily care notes what begins and ends, and tells the catalogue, once', async () => {
    await addSeal(db, { memberId: 'haus', until: TODAY });
    await addSeal(db, { memberId: 'haus', from: '2026-11-24', until: null, standing: 'coming' });
    expect(await settleSeals(db, TODAY)).toBe(0);
    await db.deleteFrom('catalogue_change').execute();
    expect(await settleSeals(db, '2026-11-24')).toBe(2);
    expect(await settleSeals(db, '2026-11-24')).toBe(0);
    const changes = await db.selectFrom('catalogue_change').select('offer_id').execute();
    expect(changes.length).toBeGreaterThan(0);
    const rows = await db.selectFrom('seal').select('standing').orderBy('valid_from').execute();
    expect(rows.map(({ standing }) => standing)).toEqual(['over', 'counts']);
  });
});

describe('reminders', () => {
  const remind = (day: string) =>
    remindOfSeals(db, { sender: someSender, now: new Date(`${day}T05:00:00Z`) });

  test('go to owners and editors 60, 30 and 7 days before the end, each exactly once', async () => {
    await addSeal(db, { memberId: 'haus', until: '2027-01-22' });
    const days = ['2026-11-22', '2026-11-23', '2026-11-23', '2026-12-22', '2026-12-23'];
    const later = ['2026-12-24', '2027-01-15', '2027-01-16', '2027-01-22', '2027-01-23'];
    const written: number[] = [];
    for (const day of [...days, ...later]) written.push(await remind(day));
    expect(written).toEqual([0, 1, 0, 0, 1, 0, 1, 0, 0, 0]);
    expect((await letters()).map(({ email }) => email)).toEqual([
      ...Array<string>(3).fill('editor@haus.example'),
      ...Array<string>(3).fill('owner@haus.example'),
    ]);
  });

  test('are one where several care processes run at the same time', async () => {
    await addSeal(db, { memberId: 'haus', until: '2027-01-22' });
    const written = await Promise.all(Array.from({ length: 5 }, () => remind('2026-11-23')));
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await letters()).toHaveLength(2);
  });

  test('of several seals are one letter', async () => {
    await addSeal(db, { memberId: 'haus', until: '2027-01-22' });
    await addSeal(db, { memberId: 'haus', kind: 'awbg_nrw', until: '2026-12-01' });
    expect(await remind(TODAY)).toBe(1);
    const [letter] = await letters();
    expect(JSON.stringify(letter)).toContain('AZAV-Träger (lang)');
    expect(JSON.stringify(letter)).toContain('Bildungsurlaub NRW (lang)');
  });

  test.each(['waiting', 'confirmed'] as const)(
    'do not come where a longer period is %s',
    async (state) => {
      await addSeal(db, { memberId: 'haus', until: '2026-12-01' });
      await addSeal(db, { memberId: 'haus', from: '2026-12-02', until: null, state });
      expect(await remind(TODAY)).toBe(0);
    },
  );

  test('come where the longer period was refused, or is of something else', async () => {
    await addSeal(db, { memberId: 'haus', until: '2026-12-01' });
    await addSeal(db, { memberId: 'haus', from: '2026-12-02', until: null, state: 'refused' });
    await addSeal(db, { memberId: 'haus', offerId: 'o1', until: null });
    expect(await remind(TODAY)).toBe(1);
  });

  test('wait for somebody who acts for the member', async () => {
    await addSeal(db, { memberId: 'verlassen', until: '2026-12-20' });
    expect(await remind(TODAY)).toBe(0);
    expect(await db.selectFrom('seal_reminder').selectAll().execute()).toEqual([]);
  });
});

test('certificates are deleted a year after their seal ended', async () => {
  const id = await sent();
  await decided(id, 1);
  const at = (day: string) => new Date(`${day}T05:00:00Z`);
  expect(await pruneProofs(db, at('2031-12-31'))).toBe(0);
  expect(await pruneProofs(db, at('2032-01-01'))).toBe(1);
  expect(await files()).toEqual([]);
});

test('the same rules again write nothing, others do', async () => {
  const versions = () =>
    db.selectFrom('seal_kind').select(['key', 'holder']).orderBy('position').execute();
  await syncSealKinds(db, SOME_SEAL_RULES);
  expect(await db.selectFrom('catalogue_change').selectAll().execute()).toEqual([]);
  await syncSealKinds(db, { kinds: SOME_SEAL_RULES.kinds.slice(0, 1), fundingNeeds: [] });
  expect(await versions()).toEqual([{ key: 'azav', holder: 'provider' }]);
  expect(await db.selectFrom('funding_need').selectAll().execute()).toEqual([]);
  await syncSealKinds(db, SOME_SEAL_RULES);
  expect(await versions()).toHaveLength(3);
});
