import { button, disclosure, h } from './build-dom.ts';
import type { Check } from './check.ts';

/** What the page knows of the course, where it comes from, and a way to say otherwise. */
export function courseFactsView(check: Check): HTMLElement | null {
  const { state } = check;
  const { course } = state;
  if (course === null) return null;
  const names = Object.keys(course.facts).filter((name) => state.rules.facts[name] !== undefined);
  const source = (name: string) => {
    const fact = course.facts[name];
    const isOwn = Object.hasOwn(state.own, name) || fact === undefined;
    return isOwn ? '' : ` (${check.say(`check.source.${fact.source}`)})`;
  };
  return disclosure(
    check.say('check.course', { course: course.title }),
    course.runs.length > 1 ? runChoice(check) : null,
    h(
      'ul',
      { class: 'check-answers' },
      names.map((name) =>
        h(
          'li',
          {},
          h('span', {}, ...answerWords(check, name), source(name)),
          state.rules.facts[name]?.quelle === 'system' || name.startsWith('abgeleitet.')
            ? null
            : changeButton(check, name),
        ),
      ),
    ),
  );
}

function runChoice(check: Check): HTMLElement {
  const { state } = check;
  const runs = state.course?.runs ?? [];
  const select = h(
    'select',
    {
      class: 'control',
      id: 'check-run',
      change: () => {
        const run = runs.find(({ id }) => id === select.value);
        if (run) state.chooseRun(run);
        check.refresh(run?.label);
      },
    },
    runs.map(({ id, label }) => h('option', { value: id, selected: id === state.run?.id }, label)),
  );
  return h(
    'div',
    { class: 'field' },
    h('label', { class: 'field-label', for: 'check-run' }, check.say('check.run')),
    select,
  );
}

/** "Alter: 34 Jahre" */
export function answerWords(check: Check, name: string): (string | HTMLElement)[] {
  const { speech, state } = check;
  const words = speech.value(name, state.answers[name] ?? null);
  return [`${speech.fact(name)}: `, h('b', {}, words)];
}

/** Leads to the question of a fact. */
export function changeButton(check: Check, name: string): HTMLElement {
  return button(check.say('check.change'), () => check.ask(name), 'quiet', {
    'aria-label': check.say('check.course.change', { name: check.speech.fact(name) }),
  });
}
