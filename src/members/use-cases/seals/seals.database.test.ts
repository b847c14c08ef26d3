import { describe, expect, test } from 'vitest';
import { sealsDatabase } from '../../../../tests/support/seals-database.ts';
import { someSender } from '../../../../tests/support/sign-in-app.ts';
import { somePdf } from '../../../../tests/support/some-files.ts';
import type { CheckedFile } from '../../../platform/uploads/index.ts';
import type { SealStatement } from '../../model/seals/seal-statement.ts';
import { findSeal } from '../../queries/seals/find-seal.ts';
import { validSeals } from '../../queries/seals/valid-seals.ts';
import { waitingSeals } from '../../queries/seals/waiting-seals.ts';
import { changeSeal } from './change-seal.ts';
import { decideSeal } from './decide-seal.ts';
import { pruneProofs } from './prune-proofs.ts';
import { removeSeal } from './remove-seal.ts';
import { sendInSeal } from './send-in-seal.ts';

const { db, owner, office } = await sealsDatabase();
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
const byOwner = () => ({ personId: owner, isOffice: false });
const byOffice = () => ({ personId: office, isOffice: true });

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

test('certificates are deleted a year after their seal ended', async () => {
  const id = await sent();
  await decided(id, 1);
  const at = (day: string) => new Date(`${day}T05:00:00Z`);
  expect(await pruneProofs(db, at('2031-12-31'))).toBe(0);
  expect(await pruneProofs(db, at('2032-01-01'))).toBe(1);
  expect(await files()).toEqual([]);
});
