import type { CheckWord } from '../../funding/model/check/check-words.ts';
import type { PageOutcome } from '../../funding/model/outcome.ts';
import { answersView, assumptionsView } from './answers-view.ts';
import { button, disclosure, h, icon } from './build-dom.ts';
import type { Check } from './check.ts';
import { costView } from './cost-view.ts';
import type { Screen } from './one-question.ts';
import { paperView } from './paper-view.ts';
import { programmeLine, programmeView } from './programme-view.ts';
import { programmeNames } from './reason-words.ts';
import { resultTools } from './result-tools.ts';

/** How the outcomes for a person are grouped on the page. */
export interface Groups {
  readonly likely: readonly PageOutcome<string>[];
  readonly ask: readonly PageOutcome<string>[];
  readonly not: readonly PageOutcome<string>[];
  readonly open: readonly PageOutcome<string>[];
  /** Tax, advice, loans: shown besides. */
  readonly also: readonly PageOutcome<string>[];
  readonly ended: readonly PageOutcome<string>[];
}

export function groupsOf({ state }: Check): Groups {
  const all = state.evaluation.outcomes.filter(({ programme }) =>
    programme.zielgruppe.includes('person'),
  );
  const core = all.filter(({ programme }) => programme.kategorie === 'kern');
  const with_ = (status: string) => core.filter((outcome) => outcome.status === status);
  return {
    likely: with_('applicable'),
    ask: with_('needs_advice'),
    not: with_('not_applicable'),
    open: with_('unknown'),
    also: all.filter(
      ({ programme, status }) =>
        programme.kategorie === 'begleitend' &&
        (status === 'applicable' || status === 'needs_advice'),
    ),
    ended: all.filter(({ programme }) => programme.kategorie === 'beendet'),
  };
}

/** The result: what it would cost, what can work, what to ask, what is missing, what does not fit – and what it all rests on. */
export function resultView(check: Check): Screen {
  const { places } = check;
  const groups = groupsOf(check);
  const heading = h(places.level, { tabindex: -1 }, check.say('check.result'));
  const shown = [...groups.likely, ...groups.ask];
  const assumed = assumptionsOf([...shown, ...groups.open]);
  const assumedOfOthers = assumptionsOf(groups.not).filter((name) => !assumed.includes(name));
  const element = h(
    'div',
    { class: 'check-result' },
    h(
      'div',
      { class: 'check-screen' },
      heading,
      h('p', { class: 'lead' }, resultWords(check, groups)),
      costView(check),
      group(check, 'status.likely', 'positive', groups.likely),
      group(check, 'status.ask', 'deadline', groups.ask),
      openQuestions(check, groups.open),
      assumptionsView(check, assumed),
      groups.also.length > 0
        ? disclosure(
            check.say('check.also'),
            h(
              'ul',
              { class: 'check-programmes' },
              groups.also.map((one) => programmeView(check, one)),
            ),
          )
        : null,
      groups.not.length > 0
        ? disclosure(
            `${check.say('status.not')} (${groups.not.length})`,
            h(
              'ul',
              { class: 'check-lines' },
              groups.not.map((one) => programmeLine(check, one)),
            ),
            assumptionsView(check, assumedOfOthers),
          )
        : null,
      ended(check, groups.ended),
      answersView(check),
      resultTools(check, shown),
      places.advice?.content.cloneNode(true),
      h(
        'p',
        { class: 'small' },
        check.say('check.law.none'),
        ' ',
        check.say('check.checkedOn', { day: check.speech.day(places.checkedOn) }),
      ),
    ),
    paperView(check, groups),
  );
  return { element, heading };
}

const assumptionsOf = (outcomes: readonly PageOutcome<string>[]): readonly string[] => [
  ...new Set(outcomes.flatMap((outcome) => outcome.assumed)),
];

export function resultWords(check: Check, groups: Groups): string {
  if (groups.likely.length + groups.ask.length + groups.open.length === 0)
    return check.say('check.result.none');
  const counts = [
    ['status.likely', groups.likely.length],
    ['status.ask', groups.ask.length],
    ['status.unknown', groups.open.length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${check.say(status)}: ${count}`)
    .join(' · ');
}

function group(
  check: Check,
  title: CheckWord,
  tone: 'positive' | 'deadline',
  outcomes: readonly PageOutcome<string>[],
): HTMLElement | null {
  if (outcomes.length === 0) return null;
  const level = check.places.level === 'h2' ? 'h3' : 'h4';
  return h(
    'section',
    { class: `check-group check-${tone}` },
    h(
      level,
      { class: 'check-group-title' },
      icon(tone === 'positive' ? 'likely' : 'ask'),
      h('span', {}, check.say(title)),
    ),
    h(
      'ul',
      { class: 'check-programmes' },
      outcomes.map((one) => programmeView(check, one)),
    ),
  );
}

/** What is missing most often comes first, each as the question's own button. */
function openQuestions(check: Check, outcomes: readonly PageOutcome<string>[]): HTMLElement | null {
  const { state, speech } = check;
  const names = [...new Set(outcomes.flatMap(({ missing }) => missing.slice(0, 1)))].filter(
    (name) => state.rules.facts[name] !== undefined && !Object.hasOwn(state.own, name),
  );
  if (outcomes.length === 0) return null;
  const level = check.places.level === 'h2' ? 'h3' : 'h4';
  const waiting = (name: string) =>
    programmeNames(
      check,
      outcomes.filter(({ missing }) => missing[0] === name).map(({ programme }) => programme.id),
    );
  return h(
    'section',
    { class: 'check-group' },
    h(level, {}, check.say('status.unknown')),
    names.length === 0
      ? h(
          'p',
          {},
          programmeNames(
            check,
            outcomes.map(({ programme }) => programme.id),
          ),
        )
      : h(
          'ul',
          { class: 'check-answers' },
          names.map((name) =>
            h(
              'li',
              {},
              h('span', {}, waiting(name)),
              button(check.say('check.answer', { name: speech.fact(name) }), () => check.ask(name)),
            ),
          ),
        ),
    state.next === null
      ? null
      : button(check.say('check.questions.more'), () => {
          state.most = state.trail.length + 1;
          check.goOn();
        }),
  );
}

function ended(check: Check, outcomes: readonly PageOutcome<string>[]): HTMLElement | null {
  if (outcomes.length === 0) return null;
  return disclosure(
    check.say('check.ended'),
    h(
      'ul',
      {},
      outcomes.map(({ programme }) => {
        const instead = programmeNames(check, programme.stattdessen ?? []);
        return h(
          'li',
          {},
          h('b', {}, programme.name),
          instead ? `. ${check.say('check.instead', { programmes: instead })}` : null,
        );
      }),
    ),
  );
}
