import { beforeAll, describe, expect, test } from 'vitest';
import { loadFunding } from '../../load-funding.ts';
import type { Answers } from '../fact.ts';
import type { Spoken } from '../localized.ts';
import type { RuleBook } from '../programme.ts';
import { type CourseDeadline, courseDeadlines, programmesOfCourse } from './course-deadlines.ts';
import { courseExamples } from './course-examples.ts';
import { excludedBy } from './excluded-by.ts';

const TODAY = '2026-11-22';
let rules: RuleBook;
beforeAll(async () => {
  rules = await loadFunding('network/wesel');
});

/** CNC of 160 hours at an approved provider (story 7 of the demonstration). */
const cnc: Answers = {
  'kurs.ziel': 'anpassung',
  'kurs.stunden': 160,
  'kurs.kosten_eur': 2480,
  'kurs.dauer_monate': 1.2,
  'kurs.form': 'vollzeit',
  'kurs.azav_massnahme': true,
  'kurs.azav_traeger': true,
};
const evening: Answers = {
  'kurs.ziel': 'anpassung',
  'kurs.stunden': 64,
  'kurs.kosten_eur': 780,
  'kurs.dauer_monate': 2,
};

/** By situation: what the person or the company pays in whole euros. */
function sharesOf(course: Answers, today = TODAY, book = rules) {
  return Object.fromEntries(
    courseExamples(book, { course, today }).map(({ situation, sheet }) => [
      situation,
      (sheet.personCents ?? sheet.companyCents ?? Number.NaN) / 100,
    ]),
  );
}

describe('what a course is likely to cost', () => {
  test('by the size of the company: nothing, half, three quarters', () => {
    expect(sharesOf(cnc)).toMatchObject({
      unemployed: 0,
      small_company: 0,
      medium_company: 1240,
      large_company: 1860,
    });
  });

  test('one hour less and the company pays itself', () => {
    expect(sharesOf({ ...cnc, 'kurs.stunden': 120 })).not.toHaveProperty('small_company');
  });

  test('half of it where people pay themselves', () => {
    expect(sharesOf(evening)).toMatchObject({ self_paying: 390 });
    expect(sharesOf(evening)).not.toHaveProperty('unemployed');
  });

  test('a first qualification costs nobody anything, whatever the size of the company', () => {
    const course = { ...cnc, 'kurs.ziel': 'abschluss_ausbildungsberuf', 'kurs.stunden': 2600 };
    expect(sharesOf(course)).toMatchObject({ unemployed: 0, any_company: 0 });
  });

  test('what is likely comes before what an office decides', () => {
    const states = courseExamples(rules, { course: cnc, today: TODAY }).map(
      ({ sheet }) => sheet.status,
    );
    expect(states).toEqual([...states].sort());
    expect(states).toContain('needs_advice');
  });

  test('nothing is invented: no price, no goal, no approval, a course that has begun', () => {
    const { 'kurs.kosten_eur': _price, ...unpriced } = cnc;
    const { 'kurs.ziel': _goal, ...aimless } = cnc;
    expect(sharesOf(unpriced)).toEqual({});
    expect(sharesOf({ ...cnc, 'kurs.kosten_eur': 0 })).toEqual({});
    expect(sharesOf(aimless)).toEqual({});
    const lapsed = sharesOf({ ...cnc, 'kurs.azav_traeger': false });
    expect(lapsed).not.toHaveProperty('unemployed');
    expect(lapsed).not.toHaveProperty('small_company');
    expect(sharesOf({ ...evening, 'kurs.beginn': TODAY })).not.toHaveProperty('self_paying');
  });
});

describe('the clock', () => {
  test('rules that nobody has looked at for more than 90 days name no amounts', () => {
    const checked = rules.programmes.map((programme) => ({ ...programme, geprueft: TODAY }));
    const book = { ...rules, programmes: checked };
    expect(sharesOf(evening, '2027-02-20', book)).toMatchObject({ self_paying: 390 });
    expect(sharesOf(evening, '2027-02-21', book)).toEqual({});
    const known = {
      course: evening,
      stated: ['bildungsscheck'],
      examples: [],
      today: '2027-02-21',
    };
    const [programme] = programmesOfCourse(book, known);
    expect(programme).toMatchObject({ isBeingChecked: true, amounts: [] });
  });

  test('a programme that has ended pays nothing on the day after', () => {
    const solo = { ...evening, 'kurs.beginn': '2028-03-15' };
    const fresh = rules.programmes.map((programme) => ({ ...programme, geprueft: '2028-02-01' }));
    const book = { ...rules, programmes: fresh };
    const inTime = { ...evening, 'kurs.beginn': '2028-02-29' };
    expect(sharesOf(inTime, '2028-02-28', book)).toHaveProperty('solo');
    // Nobody can say yet which rule counts when that course begins.
    expect(sharesOf(solo, '2028-02-28', book)).not.toHaveProperty('solo');
    expect(sharesOf(solo, '2028-03-01', book)).not.toHaveProperty('solo');
  });
});

test('training that employers have to give is not paid for, and the law is named', () => {
  const course = { 'kurs.pflichtschulung': true };
  const excluded = excludedBy(rules, { course, fact: 'kurs.pflichtschulung', today: TODAY });
  expect(excluded.map(({ programme, norm }) => [programme.id, norm])).toContainEqual([
    'beschaeftigte_82',
    '§ 82 Abs. 1 S. 2 SGB III',
  ]);
  const other = { 'kurs.pflichtschulung': false };
  expect(excludedBy(rules, { course: other, fact: 'kurs.pflichtschulung', today: TODAY })).toEqual(
    [],
  );
});

describe('deadlines', () => {
  const ofCourse = (course: Answers, stated: readonly string[], today: string) =>
    programmesOfCourse(rules, { course, stated, examples: [], today });
  const told = (deadlines: readonly CourseDeadline<Spoken>[]) =>
    deadlines.map(({ outcome, art, day, state, instead }) => ({
      id: outcome.programme.id,
      art,
      day,
      state,
      instead: instead?.startsOn ?? null,
    }));

  test('C-G3: a course on 1 September: the company is told by 21 July', () => {
    const course = { ...evening, 'kurs.awbg_anerkannt': true };
    const programmes = ofCourse(course, ['bildungsurlaub'], TODAY);
    const run = { id: 'a', startsOn: '2027-09-01' };
    const on = (today: string) => told(courseDeadlines(programmes, run, { later: [], today }));
    const deadline = { id: 'bildungsurlaub_awbg', art: 'betrieb', day: '2027-07-21' };
    expect(on('2027-07-20')).toEqual([{ ...deadline, state: 'open', instead: null }]);
    expect(on('2027-07-21')).toMatchObject([{ state: 'today' }]);
    expect(on('2027-07-22')).toMatchObject([{ state: 'past', instead: null }]);
  });

  test('Bildungsscheck: today for a run tomorrow, too late on its first day, then the next run', () => {
    const programmes = ofCourse(evening, ['bildungsscheck'], TODAY);
    const later = [
      { id: 'b', startsOn: '2026-11-23' },
      { id: 'c', startsOn: '2027-01-11' },
    ];
    const of = (startsOn: string) =>
      told(courseDeadlines(programmes, { id: 'a', startsOn }, { later, today: TODAY }));
    expect(of('2026-11-23')).toMatchObject([{ day: TODAY, state: 'today' }]);
    expect(of(TODAY)).toMatchObject([{ state: 'past', instead: '2026-11-23' }]);
    const alone = courseDeadlines(
      programmes,
      { id: 'a', startsOn: '2026-11-21' },
      { later: later.slice(1), today: TODAY },
    );
    expect(alone).toMatchObject([{ instead: { id: 'c', day: '2027-01-10' } }]);
  });

  test('what a fact of the course rules out has none, though its provider names it', () => {
    const short = { ...cnc, 'kurs.stunden': 120 };
    const named = ['qualifizierungschancengesetz', 'bildungsgutschein'];
    expect(ofCourse(short, named, TODAY).map(({ programme }) => programme.id)).toEqual(['bgs_81']);
  });
});
