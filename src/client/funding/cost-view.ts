import { type CostSheet, costSheet, costVariants } from '../../funding/model/cost-sheet.ts';
import { h } from './build-dom.ts';
import type { Check } from './check.ts';
import { programmeNames } from './reason-words.ts';

const MOST_VARIANTS = 4;

/** What the course costs in whole cents; null = not known. */
export function priceCents({ state }: Check): number | null {
  const price = state.answers['kurs.kosten_eur'];
  return typeof price === 'number' ? Math.round(price * 100) : null;
}

/** The own share, big, with its picture; where ways exclude each other they stand side by side. */
export function costView(check: Check): HTMLElement | null {
  const { state, speech } = check;
  const price = priceCents(check);
  const best = costSheet(state.evaluation, state.answers, 'person');
  if (price === null) {
    const missing = speech.facts(['kurs.kosten_eur']);
    return state.course === null
      ? null
      : h('p', { class: 'lead' }, check.say('check.pay.open', { missing }));
  }
  if (best === null || best.programmes.length === 0) return null;
  const ways = costVariants(state.evaluation, state.answers, 'person')
    .filter(({ programmes }) => programmes.length > 0)
    .slice(0, MOST_VARIANTS);
  return h(
    'div',
    { class: 'check-costs' },
    ownShare(check, best, price, 'check-own-best'),
    ways.length > 1
      ? [
          h('p', {}, h('b', {}, check.say('check.either')), ` – ${check.say('check.either.text')}`),
          h(
            'ul',
            { class: 'check-ways' },
            ways.map((way) => h('li', {}, ownShare(check, way, price, ''))),
          ),
        ]
      : null,
  );
}

/** The own share with one programme, where it can be computed. */
export function ownShareOf(check: Check, programme: string): HTMLElement | null {
  const { state } = check;
  const price = priceCents(check);
  const sheet = costVariants(state.evaluation, state.answers, 'person').find(
    ({ programmes }) => programmes[0] === programme,
  );
  if (price === null || sheet === undefined) return null;
  return h('p', { class: 'check-own-words' }, shareWords(check, sheet, price));
}

function shareWords({ say, speech }: Check, sheet: CostSheet, price: number): string {
  const own = sheet.personCents ?? 0;
  const values = { own: speech.money(own), price: speech.money(price) };
  return say(own === price ? 'check.pay.same' : 'check.pay', values);
}

function ownShare(check: Check, sheet: CostSheet, price: number, look: string): HTMLElement {
  const conditions = [
    sheet.ifPassed ? check.say('check.passed') : null,
    sheet.status === 'needs_advice' ? check.say('check.perhaps') : null,
  ].filter((one) => one !== null);
  return h(
    'div',
    { class: `check-own ${look}` },
    h('p', { class: 'check-own-words' }, shareWords(check, sheet, price)),
    costBar(check, [
      ['own', sheet.personCents ?? 0, 'check.bar.own'],
      ['company', sheet.companyCents ?? 0, 'check.bar.company'],
      ['funding', sheet.fundingCents, 'check.bar.funding'],
    ]),
    h(
      'p',
      { class: 'small' },
      [
        check.say('check.pay.by', { programme: programmeNames(check, sheet.programmes) }),
        ...conditions,
      ].join(', '),
    ),
  );
}

/** Shares as a bar; the words beside it say the same, so the bar is silent. */
function costBar(
  check: Check,
  shares: readonly (readonly ['own' | 'company' | 'funding', number, CostWord])[],
): HTMLElement {
  const real = shares.filter(([, cents]) => cents > 0);
  const bar = h(
    'div',
    { class: 'cost-bar', 'aria-hidden': 'true' },
    real.map(([who, cents]) => {
      const part = h('span', { class: `cost-${who}` });
      part.style.flexGrow = String(cents);
      return part;
    }),
  );
  const words = h(
    'ul',
    { class: 'cost-shares' },
    real.map(([who, cents, word]) =>
      h(
        'li',
        {},
        h('span', { class: `cost-mark cost-${who}`, 'aria-hidden': 'true' }),
        check.say(word, { amount: check.speech.money(cents) }),
      ),
    ),
  );
  return h('div', {}, bar, words);
}

type CostWord = 'check.bar.own' | 'check.bar.company' | 'check.bar.funding';
