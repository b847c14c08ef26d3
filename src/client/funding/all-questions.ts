import { button, h } from './build-dom.ts';
import type { Check } from './check.ts';
import { MOST_QUESTIONS } from './check-state.ts';
import type { Screen } from './one-question.ts';
import { type QuestionField, questionField } from './question-field.ts';

/**
 * All questions of a round on one page. What is entered counts at once: questions that do not matter any more go, others come after
 * the last; whatever has an answer stays where it is.
 */
export function allQuestions(check: Check): Screen {
  const { state, speech, places } = check;
  const heading = h(places.level, { tabindex: -1 }, check.say('check.all.title'));
  const list = h('div', { class: 'check-all' });
  const fields = new Map<string, QuestionField>();

  function show(): void {
    const answered = state.trail.filter((name) => Object.hasOwn(state.own, name));
    const upcoming = state.upcoming(Math.max(1, state.most - answered.length));
    const wanted = [...answered, ...upcoming];
    for (const [name, field] of fields) {
      if (wanted.includes(name)) continue;
      field.element.remove();
      fields.delete(name);
    }
    for (const name of wanted) {
      const fact = state.rules.facts[name];
      if (fact === undefined || fields.has(name)) continue;
      const level = places.level === 'h2' ? 'h3' : 'h4';
      const field = questionField({ name, fact, speech, value: state.own[name], level });
      field.element.addEventListener('change', () => take(name, field));
      fields.set(name, field);
      list.append(field.element);
    }
  }

  function take(name: string, field: QuestionField): boolean {
    const entered = field.read();
    const fact = state.rules.facts[name];
    field.complain('');
    if (entered.kind === 'wrong') {
      field.complain(check.say(fact?.typ === 'datum' ? 'check.error.date' : 'check.error.number'));
      return false;
    }
    if (entered.kind === 'answer' && state.own[name] !== entered.value) {
      check.answer(name, entered.value);
      if (!state.trail.includes(name)) state.trail = [...state.trail, name];
      show();
    }
    return true;
  }

  if (state.own !== undefined && state.trail.length >= MOST_QUESTIONS) state.most += MOST_QUESTIONS;
  show();
  const form = h(
    'form',
    {
      class: 'card check-card',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        if ([...fields].every(([name, field]) => take(name, field))) check.go('result');
      },
    },
    heading,
    h('p', {}, check.say('check.all.text')),
    list,
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        { type: 'submit', class: 'button button-primary' },
        h('span', {}, check.say('check.showAll')),
      ),
      button(check.say('check.back'), () => history.back()),
    ),
  );
  return { element: form, heading };
}
