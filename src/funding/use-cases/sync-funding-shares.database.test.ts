import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { memberRow, offerRow } from '../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { RULE_FILES, writeRuleFiles } from '../../../tests/support/rule-files.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { loadFunding } from '../load-funding.ts';
import { ruleBookOf } from '../queries/rule-book-of.ts';
import { setLight } from './set-light.ts';
import { syncFundingShares } from './sync-funding-shares.ts';

const TODAY = '2026-11-23';
const { db } = await testDatabase();
const actorId = await addPerson(db, { email: 'buero@personen.example' });
await db.insertInto('member').values(memberRow('one')).execute();
await db
  .insertInto('offer')
  .values([
    offerRow('cheque', 'm-one', { funding: ['esf', 'bildungsscheck'] }),
    offerRow('other', 'm-one', { funding: ['esf'] }),
  ])
  .execute();

/** The programme of the files, which pays half of a course. */
const FILES = Object.fromEntries(
  Object.entries(RULE_FILES).map(([name, text]) => [
    name,
    text.replace('    prozent: 50\n', '    prozent: 50\n    traegt: foerderung\n'),
  ]),
);
const current = async () => ruleBookOf(db, await loadFunding(await writeRuleFiles(FILES)));
const rows = () => db.selectFrom('funding_share').selectAll().execute();
const told = async () => {
  const changes = await sql<{
    offer_id: string;
  }>`delete from catalogue_change returning offer_id`.execute(db);
  return changes.rows.map(({ offer_id }) => offer_id);
};
const light = (state: 'used_up' | null) =>
  setLight(db, {
    programmeId: 'scheck',
    state,
    confirmedOn: TODAY,
    actorId,
    now: new Date('2026-11-23T08:00:00Z'),
  });

beforeEach(async () => {
  await light(null);
  await syncFundingShares(db, await current(), TODAY);
  await told();
});

test('rows follow the rules, and only offers that state a changed way of funding are read again', async () => {
  expect(await rows()).toEqual([
    {
      programme_id: 'scheck',
      first_start: null,
      last_start: null,
      funding: 'bildungsscheck',
      percent: 50,
      most_cents: null,
      goals: null,
      least_units: null,
      mandatory: true,
    },
  ]);
  await light('used_up');
  await syncFundingShares(db, await current(), TODAY);
  expect(await rows()).toEqual([]);
  expect(await told()).toEqual(['cheque']);
});

test('nothing is written when nothing has changed', async () => {
  await syncFundingShares(db, await current(), TODAY);
  expect(await told()).toEqual([]);
});

test('the day alone changes them: a light ends, a rule grows too old', async () => {
  await light('used_up');
  await syncFundingShares(db, await current(), TODAY);
  await syncFundingShares(db, await current(), '2026-12-24');
  expect(await rows()).toHaveLength(1);
  await syncFundingShares(db, await current(), '2027-02-19');
  expect(await rows()).toEqual([]);
});

test('rules that have changed since they were read bring nothing', async () => {
  const old = await current();
  await light('used_up');
  await syncFundingShares(db, await current(), TODAY);
  await syncFundingShares(db, old, TODAY);
  expect(await rows()).toEqual([]);
});
