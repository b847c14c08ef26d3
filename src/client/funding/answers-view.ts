import { button, disclosure, h } from './build-dom.ts';
import type { Check } from './check.ts';
import { answerWords, changeButton } from './course-facts-view.ts';

/** What was assumed because nobody said it. Yes and no change with one tap, everything else leads to its question. */
export function assumptionsView(check: Check, names: readonly string[]): HTMLElement | null {
  if (names.length === 0) return null;
  const { state, speech } = check;
  const level = check.places.level === 'h2' ? 'h3' : 'h4';
  return h(
    'section',
    {},
    h(level, {}, check.say('check.assumed')),
    h('p', {}, check.say('check.assumed.text')),
    h(
      'ul',
      { class: 'check-answers' },
      names.map((name) => {
        const assumed = state.rules.facts[name]?.annahme ?? null;
        const other = typeof assumed === 'boolean' ? !assumed : null;
        const words = speech.value(name, assumed);
        return h(
          'li',
          {},
          h('span', {}, `${speech.fact(name)}: `, h('b', {}, words)),
          other === null
            ? changeButton(check, name)
            : button(
                check.say('check.assumed.change', { value: speech.value(name, other) }),
                () => {
                  check.answer(name, other);
                  if (!state.trail.includes(name)) state.trail = [...state.trail, name];
                  check.refresh(`${speech.fact(name)}: ${speech.value(name, other)}`);
                },
                'secondary',
                {
                  'aria-label': `${check.say('check.assumed.change', { value: speech.value(name, other) })} (${speech.fact(name)})`,
                },
              ),
        );
      }),
    ),
  );
}

/** Everything that was answered, each with a way to change it. */
export function answersView(check: Check): HTMLElement | null {
  const { own } = check.state;
  const names = Object.keys(own);
  if (names.length === 0) return null;
  return disclosure(
    check.say('check.answers'),
    h(
      'ul',
      { class: 'check-answers' },
      names.map((name) =>
        h('li', {}, h('span', {}, ...answerWords(check, name)), changeButton(check, name)),
      ),
    ),
  );
}
