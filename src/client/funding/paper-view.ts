import { h } from './build-dom.ts';
import type { Check } from './check.ts';
import { ownShareOf } from './cost-view.ts';
import { answerWords } from './course-facts-view.ts';
import { deadlines, deadlineWords } from './deadlines-view.ts';
import { amountsView, isShown } from './programme-view.ts';
import type { Groups } from './result-view.ts';

/** The sheet for the advice appointment, on paper only; with the answers if somebody wants them on it. */
export function paperView(check: Check, groups: Groups): HTMLElement {
  const { state, speech } = check;
  const offices = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const office = state.rules.offices[key];
      return office ? [[office.name, office.telefon].filter(Boolean).join(', ')] : [];
    });
  const list = (title: string, outcomes: Groups['likely']) =>
    outcomes.length === 0
      ? null
      : h(
          'section',
          {},
          h('h3', {}, title),
          outcomes.map((outcome) =>
            h(
              'div',
              { class: 'check-paper-programme' },
              h('h4', {}, outcome.programme.name),
              isShown(outcome, outcome.programme.text.kurz)
                ? h('p', {}, outcome.programme.text.kurz)
                : null,
              ownShareOf(check, outcome.programme.id),
              outcome.status === 'applicable' ? amountsView(check, outcome) : null,
              h(
                'p',
                {},
                [
                  outcome.programme.antrag?.vor ? check.say('check.first') : null,
                  ...deadlines(check, outcome.programme).map((one) => deadlineWords(check, one)),
                  ...offices(outcome.offices),
                ]
                  .filter((words) => words !== null)
                  .join(' · '),
              ),
            ),
          ),
        );
  return h(
    'div',
    { class: 'check-paper', 'aria-hidden': 'true' },
    h('h2', {}, check.say('check.print.title')),
    state.course
      ? h('p', {}, h('b', {}, state.course.title), state.run ? `, ${state.run.label}` : '')
      : null,
    list(check.say('status.likely'), groups.likely),
    list(check.say('status.ask'), groups.ask),
    h(
      'section',
      { class: 'check-paper-said' },
      h('h3', {}, check.say('check.answers')),
      h(
        'ul',
        {},
        Object.keys(state.own).map((name) => h('li', {}, ...answerWords(check, name))),
      ),
    ),
    h('p', {}, check.say('check.law.none'), ` ${speech.day(state.today)}`),
  );
}
