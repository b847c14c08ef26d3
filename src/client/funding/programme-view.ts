import { namesAmount } from '../../funding/model/being-checked.ts';
import type { Amount, PageOutcome } from '../../funding/model/outcome.ts';
import { type Content, disclosure, h, icon } from './build-dom.ts';
import type { Check } from './check.ts';
import { ownShareOf } from './cost-view.ts';
import { deadlinesView } from './deadlines-view.ts';
import { officesView } from './office-view.ts';
import { reasonWords } from './reason-words.ts';

/** One programme as a card: what it is, what it pays, what to do first and by when, and behind folds why and where. */
export function programmeView(check: Check, outcome: PageOutcome<string>): HTMLElement {
  const { programme } = outcome;
  const level = check.places.level === 'h2' ? 'h4' : 'h5';
  return h(
    'li',
    { class: 'card check-programme' },
    h(level, { class: 'check-name' }, programme.name),
    isShown(outcome, programme.text.kurz) ? h('p', {}, programme.text.kurz) : null,
    light(check, outcome),
    ownShareOf(check, programme.id),
    amountsView(check, outcome),
    firstApply(check, outcome),
    deadlinesView(check, programme),
    disclosure(check.say('check.why'), reasonList(check, outcome)),
    disclosure(check.say('check.details'), nextSteps(check, outcome)),
    moreLink(check, outcome),
  );
}

/** One programme as a line with its reasons, for those that do not fit. */
export function programmeLine(check: Check, outcome: PageOutcome<string>): HTMLElement {
  return h('li', {}, h('b', {}, outcome.programme.name), reasonList(check, outcome));
}

export function reasonList(check: Check, outcome: PageOutcome<string>): HTMLElement {
  return h(
    'ul',
    {},
    reasonWords(check, outcome).map((words) => h('li', {}, words)),
    outcome.programme.recht.length > 0
      ? h(
          'li',
          { class: 'small' },
          check.say('check.law', { law: outcome.programme.recht.join('; ') }),
        )
      : null,
  );
}

/** Sums of a rule that nobody has looked at for long might be wrong. */
export const isShown = ({ isBeingChecked }: PageOutcome<string>, words: string): boolean =>
  !(isBeingChecked && namesAmount(words));

function light(check: Check, { programme, isBeingChecked }: PageOutcome<string>): Content {
  if (isBeingChecked) return status(check.say('check.beingChecked'));
  const known = check.state.rules.lights?.[programme.id];
  if (known === undefined) return null;
  return status(
    check.say(`check.light.${known.state}`, { day: check.speech.day(known.confirmedOn) }),
  );
}

function status(words: string): HTMLElement {
  return h(
    'p',
    {},
    h('span', { class: 'status status-deadline' }, icon('ask'), h('span', {}, words)),
  );
}

/** What it pays, figure by figure. */
export function amountsView(check: Check, { amounts }: PageOutcome<string>): HTMLElement | null {
  if (amounts.length === 0) return null;
  return h(
    'dl',
    { class: 'check-amounts' },
    amounts.map((amount) =>
      h('div', {}, h('dt', {}, amount.name), h('dd', {}, amountWords(check, amount))),
    ),
  );
}

function amountWords({ speech, say }: Check, amount: Amount<string>): Content {
  const value = speech.amount(amount);
  if (value !== null) return [h('b', {}, value), amount.text ? ` ${amount.text}` : null];
  if (amount.text) return amount.text;
  return amount.missing.length === 0
    ? say('check.amount.ask')
    : say('check.amount.open', { missing: speech.facts(amount.missing) });
}

function firstApply(check: Check, { programme }: PageOutcome<string>): HTMLElement | null {
  const before = programme.antrag?.vor;
  if (before === undefined) return null;
  return h(
    'div',
    { class: 'notice notice-deadline' },
    icon('deadline'),
    h(
      'div',
      {},
      h('p', { class: 'notice-title' }, check.say('check.first')),
      h('p', {}, check.say(`check.before.${before}`)),
    ),
  );
}

function nextSteps(check: Check, outcome: PageOutcome<string>): Content {
  const { programme, offices } = outcome;
  const { antrag, text, unterlagen, kombi } = programme;
  const papers = (unterlagen ?? []).flatMap((key) => check.state.rules.papers[key] ?? []);
  const sentences = [
    text.so_gehts,
    antrag?.reihenfolge,
    antrag?.frist,
    antrag?.hinweis,
    text.achtung,
    kombi?.hinweis,
  ];
  return [
    [...new Set(sentences)].map((words) =>
      words && isShown(outcome, words) ? h('p', {}, words) : null,
    ),
    officesView(check, offices),
    papers.length > 0
      ? [
          h('p', { class: 'check-label' }, check.say('check.papers')),
          h(
            'ul',
            {},
            papers.map((paper) => h('li', {}, paper)),
          ),
        ]
      : null,
  ];
}

function moreLink(check: Check, { programme }: PageOutcome<string>): HTMLElement {
  const href = `${check.places.prefix}/foerderung/programme/${programme.id}`;
  return h(
    'p',
    { class: 'check-more' },
    h(
      'a',
      { href },
      check.say('check.more'),
      h('span', { class: 'unseen' }, `: ${programme.name}`),
    ),
  );
}
