import { expect, test } from 'vitest';
import { deliver, offerOf, runOf } from '../../../../tests/support/deliveries.ts';
import { editingDatabase, NOW } from '../../../../tests/support/editing.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { keptInstead } from '../../queries/twins/kept-instead.ts';
import { offerVariants } from '../../queries/twins/offer-variants.ts';
import { decideTwins, decideTwinsForBoth } from './decide-twins.ts';
import { findTwins } from './find-twins.ts';
import { keepOne } from './keep-one.ts';
import { countOpenTwins, listTwins } from './list-twins.ts';

const { db } = await editingDatabase();
let members = 0;

const HALL = {
  name: 'Demo-Halle',
  street: 'Demostraße 1',
  postalCode: '46483',
  place: 'Wesel',
  locality: null,
  country: 'DE',
  note: null,
  position: null,
  access: {},
};
/** An offer with one run in the hall; `number` null = as somebody enters it by hand. */
const offer = (key: string, title: string, startsOn: string, number: string | null = null) =>
  offerOf(key, {
    title,
    runs: [runOf(key, { number, startKind: 'fixed', startsOn, format: 'onsite', venue: HALL })],
  });

/** A member with these offers; answers its id. */
async function memberWith(...offers: ReturnType<typeof offer>[]): Promise<string> {
  members += 1;
  const memberId = `zwilling-${members}`;
  await addProvider(db, memberId);
  await db.updateTable('member').set({ trusted: true }).where('id', '=', memberId).execute();
  await deliver(db, memberId, offers, { now: NOW });
  await findTwins(db, { now: NOW });
  return memberId;
}

const pairsOf = async (memberId: string, view: 'open' | 'answered' | 'decided' = 'open') =>
  (await listTwins(db, { memberId, view, page: 1, perPage: 20, now: NOW })).pairs;
const by = (memberId: string, pair: { id: string; version: number }) => ({
  memberId,
  pairId: pair.id,
  version: pair.version,
  actorId: 'anna',
  now: NOW,
});
const onlyPair = async (memberId: string) => {
  const [pair, ...more] = await pairsOf(memberId);
  if (pair === undefined || more.length > 0) throw new Error('there is not one pair');
  return pair;
};

test('what was delivered twice is suggested; the one that goes leads to the one that stays and comes not back', async () => {
  const both = [
    offer('a', 'Schweißen am Abend', '2027-03-01'),
    offer('b', 'Schweissen (Abendkurs)', '2027-03-01'),
  ];
  const memberId = await memberWith(...both, offer('c', 'Schweißen 2', '2027-03-01'));
  const pair = await onlyPair(memberId);
  expect(pair).toMatchObject({ kind: 'duplicate', reasons: ['title', 'start', 'place'] });
  const [kept, gone] = pair.sides;
  const act = { ...by(memberId, pair), keptOfferId: kept.id, reason: null };
  const other = await memberWith(offer('a', 'Ganz anderes', '2027-03-01'));
  expect(await keepOne(db, { ...act, memberId: other })).toEqual({ kind: 'missing' });
  expect(await keepOne(db, { ...act, version: 9 })).toEqual({ kind: 'changed_meanwhile' });
  expect(await keepOne(db, act)).toEqual({ kind: 'kept' });
  expect(await keepOne(db, act)).toEqual({ kind: 'missing' });
  expect(await keptInstead(db, gone.id)).toMatchObject({ id: kept.id });
  expect(await keptInstead(db, kept.id)).toBeNull();
  // Neither the same delivery again nor a changed one brings it back; the report says so.
  await deliver(db, memberId, both, { now: NOW });
  const changed = both.map((one) => ({ ...one, subtitle: 'Neu' }));
  const report = await deliver(db, memberId, changed, { now: NOW });
  expect(JSON.stringify(report.warnings)).toContain('wurde von Hand geändert');
  const { publication } = await db
    .selectFrom('offer')
    .where('id', '=', gone.id)
    .select('publication')
    .executeTakeFirstOrThrow();
  expect(publication).toBe('withdrawn');
  expect(await offerVariants(db, kept.id, '2027-01-11')).toEqual([]);
});

test('forms of one course are asked about with their neighbours only, and once confirmed each page names them all', async () => {
  const days = ['2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01'];
  const memberId = await memberWith(
    ...days.map((day, at) => offer(`k${at}`, 'Löten für alle', day, `L-${day}`)),
  );
  const pairs = await pairsOf(memberId);
  expect(pairs.map(({ kind }) => kind)).toEqual(['variant', 'variant', 'variant']);
  for (const pair of pairs) {
    const decided = await decideTwins(db, { ...by(memberId, pair), decision: 'link' });
    expect(decided).toEqual({ kind: 'linked' });
  }
  expect(await countOpenTwins(db, memberId)).toBe(0);
  const { id } = await db
    .selectFrom('course_run')
    .where('number', '=', 'L-2027-04-01')
    .select('offer_id as id')
    .executeTakeFirstOrThrow();
  const variants = await offerVariants(db, id, '2027-01-11');
  expect(variants.map(({ runs }) => runs[0]?.startsOn)).toEqual([days[0], days[2], days[3]]);
  const [pair] = await pairsOf(memberId, 'decided');
  if (pair === undefined) throw new Error('nothing is decided');
  const reopened = await decideTwins(db, { ...by(memberId, pair), decision: 'reopen' });
  expect(reopened).toEqual({ kind: 'reopened' });
  expect(await countOpenTwins(db, memberId)).toBe(1);
});

test('a refused pair never comes again unless both titles are other ones', async () => {
  const memberId = await memberWith(
    offer('a', 'Töpfern', '2027-03-01'),
    offer('b', 'Töpfern', '2027-04-01'),
  );
  const pair = await onlyPair(memberId);
  await decideTwins(db, { ...by(memberId, pair), decision: 'different' });
  const rename = async (key: string, title: string) => {
    const changes = { title, updated_at: new Date(NOW.getTime() + title.length) };
    await db
      .updateTable('offer')
      .set(changes)
      .where('member_id', '=', memberId)
      .where('source_key', '=', key)
      .execute();
    await findTwins(db, { now: NOW });
  };
  await rename('a', 'Keramik bauen');
  await rename('a', 'Töpfern');
  expect(await pairsOf(memberId)).toEqual([]);
  await rename('a', 'Keramik bauen');
  await rename('b', 'Keramik bauen');
  expect(await pairsOf(memberId)).toHaveLength(1);
  await rename('b', 'Malen');
  expect(await pairsOf(memberId)).toEqual([]);
});

test('two members link their courses only together; one alone may refuse, and nobody withdraws the other course', async () => {
  const one = await memberWith(offer('a', 'Brandschutz im Betrieb', '2027-03-01'));
  const two = await memberWith(offer('z', 'Brandschutz im Betrieb', '2027-03-01'));
  const three = await memberWith(offer('z', 'Brandschutz im Betrieb', '2027-09-01'));
  expect(await pairsOf(three)).toEqual([]);
  const pair = await onlyPair(one);
  expect(pair).toMatchObject({ kind: 'duplicate', isAcross: true });
  expect(pair.sides.map(({ member }) => member.id)).toEqual([one, two]);
  const keep = { ...by(one, pair), keptOfferId: pair.sides[0].id, reason: null };
  expect(await keepOne(db, keep)).toEqual({ kind: 'missing' });
  const link = (memberId: string) => decideTwins(db, { ...by(memberId, pair), decision: 'link' });
  expect(await link(three)).toEqual({ kind: 'missing' });
  expect(await link(one)).toEqual({ kind: 'agreed' });
  expect(await offerVariants(db, pair.sides[0].id, '2027-01-11')).toEqual([]);
  expect([await countOpenTwins(db, one), await countOpenTwins(db, two)]).toEqual([0, 1]);
  expect(await pairsOf(one, 'answered')).toHaveLength(1);
  expect(await link(two)).toEqual({ kind: 'linked' });
  const [variant] = await offerVariants(db, pair.sides[0].id, '2027-01-11');
  expect(variant?.provider.id).toBe(two);
  const [linked] = await pairsOf(two, 'decided');
  if (linked === undefined) throw new Error('nothing is decided');
  await decideTwins(db, { ...by(two, linked), decision: 'reopen' });
  expect(await offerVariants(db, pair.sides[0].id, '2027-01-11')).toEqual([]);
  const asked = await onlyPair(one);
  expect(asked.agreed).toEqual([]);
  const { memberId: _, ...office } = by(one, asked);
  expect(await decideTwinsForBoth(db, { ...office, decision: 'link' })).toEqual({ kind: 'linked' });
});

test('of two who decide at once one is told that it is decided', async () => {
  const memberId = await memberWith(
    offer('a', 'Filzen', '2027-03-01'),
    offer('b', 'Filzen', '2027-04-01'),
  );
  const act = by(memberId, await onlyPair(memberId));
  const answers = await Promise.all([
    decideTwins(db, { ...act, decision: 'link' }),
    decideTwins(db, { ...act, decision: 'different', actorId: 'ben' }),
  ]);
  expect(answers.filter(({ kind }) => kind === 'changed_meanwhile')).toHaveLength(1);
  expect(await pairsOf(memberId, 'decided')).toHaveLength(1);
});

test('a decision brings both pages up to date; a suggestion touches none', async () => {
  const logged = async () =>
    (await db.selectFrom('catalogue_change').select('offer_id').orderBy('seq').execute()).length;
  const memberId = await memberWith(
    offer('a', 'Weben', '2027-03-01'),
    offer('b', 'Weben', '2027-04-01'),
  );
  const before = await logged();
  await db.updateTable('twin_look').set({ is_matched: false }).execute();
  await findTwins(db, { now: NOW });
  expect(await logged()).toBe(before);
  await decideTwins(db, { ...by(memberId, await onlyPair(memberId)), decision: 'link' });
  expect(await logged()).toBe(before + 2);
});
