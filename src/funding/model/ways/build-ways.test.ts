import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFunding } from '../../load-funding.ts';
import { loadPersonas } from '../../load-personas.ts';
import type { FactValue } from '../condition.ts';
import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers } from '../fact.ts';
import { buildWays } from './build-ways.ts';
import { given } from './questions.ts';
import type { Way, WayAnswer, WayEntry, Ways } from './way.ts';

const network = path.resolve(import.meta.dirname, '../../../../network/wesel');
const [book, personas] = await Promise.all([loadFunding(network), loadPersonas(network)]);
const today = '2026-11-23';
/** Statuses do not rest on amounts, and these take most of the time. */
const withoutAmounts = {
  ...book,
  programmes: book.programmes.map((programme) => ({ ...programme, leistung: [] })),
};
const ways = buildWays(book, { today });

/** What an approved course says of itself. */
const COURSE: Answers = {
  'kurs.ziel': 'anpassung',
  'kurs.stunden': 160,
  'kurs.azav_massnahme': true,
  'kurs.azav_traeger': true,
  'kurs.kosten_eur': 2400,
  'kurs.awbg_anerkannt': true,
};
const courseWays = buildWays(book, { today, fixed: COURSE });

function includes({ value, from, to }: WayAnswer, said: FactValue): boolean {
  if (typeof said !== 'number') return said === value;
  const isAbove = !from || (from.belongsAbove ? said >= from.at : said > from.at);
  const isBelow = !to || (to.belongsAbove ? said < to.at : said <= to.at);
  return isAbove && isBelow;
}

/** All ends that somebody with these facts can reach, each with the answers given on the way; what they do not say goes every way. */
function endsFor(
  way: Way,
  facts: Answers,
  answers: Answers,
): { answers: Answers; entries: readonly WayEntry[] }[] {
  if (way.kind === 'end') return [{ answers, entries: way.entries }];
  const said = facts[way.fact];
  return way.branches.flatMap((branch) =>
    branch.answers
      .filter((answer) => said === undefined || said === null || includes(answer, said))
      .flatMap((answer) =>
        endsFor(branch.way, facts, given(answers, way.fact, said ?? answer.value)),
      ),
  );
}

/** Answers whose end has been looked at: many people reach the same one. */
const agreed = new Set<string>();

/** How many ends of the ways tell the same as the rules, for whoever reaches them; fails at the first that does not. */
function expectAgreement(of: Ways, facts: Answers): number {
  const ends = endsFor(of.first, facts, of.fixed);
  for (const { answers, entries } of ends) {
    const key = JSON.stringify(answers);
    if (agreed.has(key)) continue;
    agreed.add(key);
    const outcomes = evaluateForPage(withoutAmounts, { answers, today }).outcomes;
    const said = new Map(
      [...entries, ...of.everywhere].map(({ programme, status }) => [programme, status]),
    );
    for (const { programme, status } of outcomes) {
      if (programme.kategorie === 'beendet' || !programme.zielgruppe.includes('person')) continue;
      expect(
        said.get(programme.id) ?? 'not_applicable',
        `${programme.id} ${JSON.stringify(answers)}`,
      ).toBe(status);
    }
  }
  return ends.length;
}

test('every end that one of the personas can reach says what the rules say', () => {
  let ends = 0;
  for (const { fakten } of personas) {
    ends += expectAgreement(ways, fakten);
    ends += expectAgreement(courseWays, { ...fakten, ...COURSE });
  }
  expect(ends).toBeGreaterThan(personas.length);
});

test('every end says what the rules say, and no more than four questions lead there', () => {
  expect(expectAgreement(courseWays, {})).toBeGreaterThan(10);
  expect(depthOf(ways.first)).toBeLessThanOrEqual(3);
  expect(depthOf(courseWays.first)).toBeLessThanOrEqual(4);
});

const depthOf = (way: Way): number =>
  way.kind === 'end' ? 0 : 1 + Math.max(...way.branches.map((branch) => depthOf(branch.way)));

test('nothing sensitive is asked, every question makes a difference, and the first one is about the person', () => {
  const check = (way: Way): void => {
    if (way.kind === 'end') return;
    expect(book.facts[way.fact]?.sensibel).not.toBe(true);
    expect(way.branches.length).toBeGreaterThan(1);
    expect(new Set(way.branches.map((branch) => JSON.stringify(branch.way))).size).toBe(
      way.branches.length,
    );
    for (const branch of way.branches) check(branch.way);
  };
  check(ways.first);
  check(courseWays.first);
  expect(ways.first).toMatchObject({ kind: 'question', fact: 'person.status' });
});

test('somebody unemployed and registered comes to the voucher', () => {
  const facts = { 'person.status': 'arbeitslos', 'person.arbeitslos_gemeldet': true };
  const ends = endsFor(courseWays.first, { ...facts, 'person.bezug': 'alg1' }, COURSE);
  for (const { entries } of ends)
    expect(entries).toContainEqual(
      expect.objectContaining({ programme: 'bgs_81', status: 'applicable' }),
    );
});
