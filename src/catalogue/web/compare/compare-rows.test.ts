import { describe, expect, test } from 'vitest';
import { someDetail, someDetailRun } from '../../../../tests/support/some-card.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { wordsOf } from '../words/words.ts';
import { compareRows } from './compare-rows.ts';
import { comparedOffer } from './compared-offer.ts';

const labels: Labels = { term: (_list, key) => key, terms: () => [], provider: () => null };
const today = '2027-01-01';

const column = (run: Partial<DetailRun> = {}, offer: Partial<OfferDetail> = {}) =>
  comparedOffer(
    { ...someDetail, ...offer, runs: [{ ...someDetailRun, ...run }] },
    today,
    { kind: 'nowhere' },
    () => null,
  );
const rowsOf = (...columns: ReturnType<typeof column>[]) =>
  compareRows(columns, { words: wordsOf('de'), labels, today });
/** The lines of a question's answer, wherever it stands. */
const answers = (key: string, ...columns: ReturnType<typeof column>[]) => {
  const { different, equal } = rowsOf(...columns);
  const row = [...different, ...equal].find((some) => some.key === key);
  return row?.cells.map((cell) => cell.map(({ text }) => text.replaceAll('\u00a0', ' '))) ?? [];
};

describe('price', () => {
  test('a figure says that exam and material may come on top', () => {
    const price = { state: 'known', cents: 12_000, text: '120 €' } as const;
    expect(answers('price', column({ price }))).toEqual([
      ['120 €', 'Ob Prüfung und Material dabei sind, bitte erfragen'],
    ]);
  });

  test("the provider's words about what is in it stand instead", () => {
    const price = {
      state: 'known',
      cents: 89_000,
      text: '890 €, Material und Prüfung inbegriffen',
    };
    expect(answers('price', column({ price: { ...price, state: 'known' } }))).toEqual([
      ['890 €', 'Material und Prüfung inbegriffen'],
    ]);
  });

  test.each(['unknown', 'on_request'] as const)('%s is never 0', (state) => {
    const [[text = ''] = []] = answers(
      'price',
      column({ price: { state, cents: null, text: null } }),
    );
    expect(text).toMatch(/erfragen|Anfrage/);
    expect(text).not.toMatch(/\d/);
  });

  test('nothing to come means nothing is known about the price', () => {
    expect(answers('price', column({ startsOn: '2026-12-01' }))).toEqual([
      ['Preis bitte erfragen'],
    ]);
  });
});

test('unknown facts say that one has to ask, never yes, no or 0', () => {
  const { different } = rowsOf(column({ format: 'unknown' }));
  for (const key of ['status', 'start', 'contact', 'source', 'provider']) {
    expect(different.some((row) => row.key === key)).toBe(true);
  }
  for (const row of different) {
    expect(row.cells[0]?.length, row.key).toBeGreaterThan(0);
    if (['status', 'start', 'contact', 'source', 'provider'].includes(row.key)) continue;
    expect(row.cells[0]?.map(({ text }) => text).join(), row.key).toMatch(/erfragen/);
  }
});

test('answers that are the same for all stand apart; one course alone has none', () => {
  const here = column({ format: 'onsite', childcare: 'on_site' });
  const there = column({ format: 'onsite', childcare: 'none' });
  const { different, equal } = rowsOf(here, there);
  expect(equal.map((row) => row.key)).toContain('format');
  expect(different.map((row) => row.key)).toContain('childcare');
  expect(rowsOf(here).equal).toEqual([]);
});

test('the contact is the person named for the offer, else the provider', () => {
  const provider = { ...someDetail.provider, phone: '0281 00000', email: 'info@werkhof.example' };
  const contact = {
    name: 'Frau Demo',
    role: null,
    phone: '0281 00001',
    email: null,
    url: null,
    hours: null,
  };
  expect(answers('contact', column({}, { provider }), column({}, { provider, contact }))).toEqual([
    ['0281 00000', 'info@werkhof.example'],
    ['Frau Demo', '0281 00001', 'info@werkhof.example'],
  ]);
});

test('long texts of providers are cut at a word', () => {
  const certificateText = `${'Teilnahmebescheinigung '.repeat(20)}Ende`;
  const [[text = ''] = []] = answers(
    'certificate',
    column({}, { course: { ...someDetail.course, certificateText } }),
  );
  expect(text.length).toBeLessThanOrEqual(122);
  expect(text).toMatch(/Teilnahmebescheinigung …$/);
});

test('the run is the first one can join; the others are counted', () => {
  const offer = {
    ...someDetail,
    runs: [
      { ...someDetailRun, id: 'a', status: 'full' as const },
      { ...someDetailRun, id: 'b', startsOn: '2027-02-01' },
    ],
  };
  const joined = comparedOffer(offer, today, { kind: 'nowhere' }, () => null);
  expect(answers('start', joined)).toEqual([['Mo., 1. Februar 2027', '1 weiterer Termin']]);
});
