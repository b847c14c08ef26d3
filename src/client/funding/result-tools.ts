import type { PageOutcome } from '../../funding/model/outcome.ts';
import { button, h } from './build-dom.ts';
import type { Check } from './check.ts';
import { calendarButton } from './deadlines-view.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';

/** What one can do with a result: print it, take the deadlines along, have the answers remembered, begin anew. */
export function resultTools(check: Check, shown: readonly PageOutcome<string>[]): HTMLElement {
  const isKept = keptAnswers() !== null;
  const withAnswers = h('input', {
    type: 'checkbox',
    id: 'check-print-answers',
    change: () => {
      const paper = document.querySelector('.check-paper');
      paper?.classList.toggle('check-paper-answers', withAnswers.checked);
    },
  });
  return h(
    'div',
    { class: 'check-result-tools' },
    h(
      'div',
      { class: 'buttons' },
      button(check.say('check.print'), () => window.print()),
      calendarButton(
        check,
        shown.map(({ programme }) => programme),
      ),
      isKept
        ? button(check.say('check.forget'), () => {
            forgetAnswers();
            check.refresh(check.say('check.forgotten'));
          })
        : button(check.say('check.keep'), () => {
            if (keepAnswers(check.state.keepable)) check.refresh(check.say('check.kept'));
          }),
      button(check.say('check.again'), () => check.restart(), 'quiet'),
    ),
    h(
      'div',
      { class: 'choice' },
      withAnswers,
      h('label', { for: withAnswers.id }, h('span', {}, check.say('check.print.answers'))),
    ),
    isKept ? h('p', { class: 'small' }, check.say('check.kept')) : null,
  );
}
