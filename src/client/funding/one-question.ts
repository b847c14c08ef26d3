import { button, h } from './build-dom.ts';
import type { Check } from './check.ts';
import { questionField } from './question-field.ts';

/** A screen and what gets the focus on it. */
export interface Screen {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
}

/** One question; the button goes on, the browser's own way back leads to the one before. */
export function oneQuestion(check: Check, place: number): Screen {
  const { state, speech, places } = check;
  const name = state.trail[place] ?? '';
  const fact = state.rules.facts[name];
  if (fact === undefined) throw new Error(`No question "${name}"`);
  const value = Object.hasOwn(state.answers, name) ? state.answers[name] : undefined;
  const field = questionField({ name, fact, speech, value, level: places.level });
  const form = h(
    'form',
    {
      class: 'card check-card',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        const entered = field.read();
        if (entered.kind === 'answer') {
          check.answer(name, entered.value);
          check.goOn();
        } else if (entered.kind === 'none') {
          field.complain(check.say('check.error.choose'));
        } else {
          field.complain(
            check.say(fact.typ === 'datum' ? 'check.error.date' : 'check.error.number'),
          );
        }
      },
    },
    h('p', { class: 'progress' }, check.say('check.progress', { number: place + 1 })),
    field.element,
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        { type: 'submit', class: 'button button-primary' },
        h('span', {}, check.say('check.next')),
      ),
      button(check.say('check.back'), () => history.back()),
      button(check.say('check.show'), () => check.go('result'), 'quiet'),
    ),
  );
  return { element: form, heading: field.heading };
}
