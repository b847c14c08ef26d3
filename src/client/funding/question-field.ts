import { readNumber } from '../../funding/model/check/read-number.ts';
import type { FactValue } from '../../funding/model/condition.ts';
import type { Fact } from '../../funding/model/fact.ts';
import { type Content, h } from './build-dom.ts';
import type { Speech } from './speech.ts';

/** What somebody has entered; `none` = nothing yet, `wrong` = nothing that can be read. */
export type Entered =
  | { readonly kind: 'answer'; readonly value: FactValue | null }
  | { readonly kind: 'none' | 'wrong' };

export interface QuestionField {
  readonly element: HTMLFieldSetElement;
  readonly heading: HTMLElement;
  read(): Entered;
  /** Says beside the question what is wrong and leads there; '' takes it away. */
  complain(words: string): void;
}

export interface QuestionView {
  readonly name: string;
  readonly fact: Fact<string>;
  readonly speech: Speech;
  /** What was said before; undefined = nothing. */
  readonly value: FactValue | null | undefined;
  readonly level: 'h2' | 'h3' | 'h4';
}

/** One closed question as a group with its own "weiß ich nicht". */
export function questionField(view: QuestionView): QuestionField {
  const { name, fact, speech } = view;
  const id = `check-${name.replace(/\W/g, '-')}`;
  const control = fact.typ === 'zahl' || fact.typ === 'datum' ? typed(view, id) : chosen(view, id);
  const heading = h(view.level, { tabindex: -1, id: `${id}-question` }, fact.frage);
  const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert' });
  const element = h(
    'fieldset',
    { class: 'choices check-question', id, 'aria-describedby': `${id}-hint ${id}-error` },
    h('legend', {}, heading),
    h(
      'div',
      { class: 'field-hint', id: `${id}-hint` },
      fact.hilfe ? h('p', {}, fact.hilfe) : null,
      fact.sensibel ? h('p', {}, speech.say('check.sensitive')) : null,
    ),
    error,
    control.content,
  );
  return {
    element,
    heading,
    read: control.read,
    complain(words) {
      error.textContent = words;
      element.classList.toggle('field-wrong', words !== '');
      for (const input of element.querySelectorAll('input')) {
        if (words === '') input.removeAttribute('aria-invalid');
        else input.setAttribute('aria-invalid', 'true');
      }
      if (words !== '') element.querySelector('input')?.focus();
    },
  };
}

interface Control {
  readonly content: Content;
  read(): Entered;
}

/** Yes, no or one of a few. */
function chosen({ fact, speech, value }: QuestionView, id: string): Control {
  const answers: readonly (readonly [FactValue | null, string])[] = [
    ...(fact.typ === 'ja_nein'
      ? ([
          [true, speech.say('check.yes')],
          [false, speech.say('check.no')],
        ] as const)
      : (fact.optionen ?? []).map(({ wert, text }) => [wert, text] as const)),
    [null, speech.say('check.dontKnow')],
  ];
  const radios = answers.map(([answer], place) =>
    h('input', {
      type: 'radio',
      id: `${id}-${place}`,
      name: id,
      value: place,
      checked: value !== undefined && answer === value,
    }),
  );
  return {
    content: radios.map((radio, place) =>
      h(
        'div',
        { class: 'choice' },
        radio,
        h('label', { for: radio.id }, h('span', {}, answers[place]?.[1])),
      ),
    ),
    read() {
      const answer = answers[radios.findIndex(({ checked }) => checked)];
      return answer === undefined ? { kind: 'none' } : { kind: 'answer', value: answer[0] };
    },
  };
}

/** A number or a day. */
function typed({ name, fact, speech, value }: QuestionView, id: string): Control {
  const isDay = fact.typ === 'datum';
  const known = typeof value === 'number' ? speech.plain(value) : String(value ?? '');
  const input = h('input', {
    class: 'control control-short',
    id: `${id}-value`,
    type: isDay ? 'date' : 'text',
    inputmode: isDay ? undefined : 'decimal',
    autocomplete: 'off',
    'aria-labelledby': `${id}-question`,
    'aria-describedby': `${id}-unit ${id}-error`,
    value: known,
    input: () => {
      unknown.checked = false;
    },
  });
  const unknown = h('input', {
    type: 'checkbox',
    id: `${id}-unknown`,
    checked: value === null,
    change: () => {
      if (unknown.checked) input.value = '';
    },
  });
  return {
    content: [
      h(
        'div',
        { class: 'field check-typed' },
        input,
        h('span', { id: `${id}-unit` }, fact.einheit ?? null),
      ),
      h(
        'div',
        { class: 'choice' },
        unknown,
        h('label', { for: unknown.id }, h('span', {}, speech.say('check.dontKnow'))),
      ),
    ],
    read() {
      if (unknown.checked) return { kind: 'answer', value: null };
      if (input.value.trim() === '') return { kind: input.validity.badInput ? 'wrong' : 'none' };
      const answer = isDay ? input.value : readNumber(input.value);
      // Nothing is more than the whole.
      const isTooMuch = name.endsWith('_prozent') && typeof answer === 'number' && answer > 100;
      return answer === null || isTooMuch ? { kind: 'wrong' } : { kind: 'answer', value: answer };
    },
  };
}
