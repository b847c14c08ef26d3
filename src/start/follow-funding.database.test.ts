import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { RULE_FILES, writeRuleFiles } from '../../tests/support/rule-files.ts';
import { addPerson } from '../../tests/support/sign-in-app.ts';
import { loadFunding, setLight } from '../funding/index.ts';
import { createLog } from '../platform/log.ts';
import { followFunding } from './follow-funding.ts';

const { db } = await testDatabase();
const log = createLog('silent');
const LIGHT = {
  programmeId: 'scheck',
  confirmedOn: '2026-11-23',
  actorId: await addPerson(db, { email: 'buero@personen.example' }),
  now: new Date('2026-11-23T08:00:00Z'),
} as const;

test('a change by one process counts in another within seconds, and in its own at once', async () => {
  const files = await loadFunding(await writeRuleFiles(RULE_FILES));
  const followed = await followFunding({ db, files, log });
  expect(followed.book().lights).toEqual({});
  const told = new Promise<void>((resolve) => followed.onChange(resolve));
  await setLight(db, { ...LIGHT, state: 'used_up' });
  await told;
  expect(followed.book().lights.scheck?.state).toBe('used_up');
  await setLight(db, { ...LIGHT, state: 'open' });
  await followed.refresh();
  expect(followed.book().lights.scheck?.state).toBe('open');
  await followed.stop();
});

test('an older state never comes after a newer one, however changes and looks overlap', async () => {
  const files = await loadFunding(await writeRuleFiles(RULE_FILES));
  const followed = await followFunding({ db, files, log });
  const days = Array.from({ length: 8 }, (_, at) => `2026-11-${10 + at}`);
  await Promise.all(
    days.map(async (confirmedOn) => {
      await setLight(db, { ...LIGHT, state: 'used_up', confirmedOn });
      await followed.refresh();
    }),
  );
  const stored = await db
    .selectFrom('funding_light')
    .select('confirmed_on')
    .executeTakeFirstOrThrow();
  expect(followed.book().lights.scheck?.confirmedOn).toBe(stored.confirmed_on);
  await followed.stop();
});

test('new rules count once they have been applied; what failed is tried again', async () => {
  const files = await loadFunding(await writeRuleFiles(RULE_FILES));
  const applied: (string | undefined)[] = [];
  let isBroken = false;
  const followed = await followFunding({
    db,
    files,
    log,
    apply: async ({ book }) => {
      if (isBroken) throw new Error('The database is away');
      applied.push(book.lights.scheck?.state);
    },
  });
  await setLight(db, { ...LIGHT, state: 'open' });
  await followed.refresh();
  isBroken = true;
  await setLight(db, { ...LIGHT, state: 'used_up' });
  await expect(followed.refresh()).rejects.toThrow('away');
  expect(followed.book().lights.scheck?.state).toBe('open');
  isBroken = false;
  await followed.refresh();
  expect(followed.book().lights.scheck?.state).toBe('used_up');
  expect(applied.slice(-2)).toEqual(['open', 'used_up']);
  await followed.stop();
});
