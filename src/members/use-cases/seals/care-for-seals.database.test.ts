import { describe, expect, test } from 'vitest';
import { sealsDatabase } from '../../../../tests/support/seals-database.ts';
import { someSender } from '../../../../tests/support/sign-in-app.ts';
import { addSeal, SOME_SEAL_RULES } from '../../../../tests/support/some-seals.ts';
import { validSeals } from '../../queries/seals/valid-seals.ts';
import { remindOfSeals } from './remind-of-seals.ts';
import { settleSeals } from './settle-seals.ts';
import { syncSealKinds } from './sync-seal-kinds.ts';

const { db } = await sealsDatabase();
const TODAY = '2026-11-23';

const letters = () =>
  db.selectFrom('letter').select(['email', 'kind', 'content']).orderBy('email').execute();
const shown = async (day: string) =>
  (await validSeals(db, 'haus', null, day)).map(({ kind }) => kind);

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
