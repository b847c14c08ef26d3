import { type Content, h } from './build-dom.ts';
import type { SheetContext } from './employer-sheet-view.ts';

/** What the company has said, in the words of the form itself; what is open is left out. */
export function givenView({ form, place }: SheetContext): Content {
  const fields = [...form.querySelectorAll<HTMLElement>('.field, fieldset')].flatMap((field) => {
    if (field.closest('[hidden]')) return [];
    const name = field.querySelector('.field-label')?.textContent ?? '';
    const value = answerIn(field);
    return value === '' ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, value))];
  });
  if (fields.length === 0) return null;
  return [h('h3', {}, place.words.given), h('dl', { class: 'check-amounts' }, fields)];
}

function answerIn(field: HTMLElement): string {
  const chosen = field.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  if (chosen) return chosen.labels?.[0]?.innerText ?? '';
  const typed = field.querySelector<HTMLInputElement>('input:not([type="radio"])');
  return typed?.value.trim() ?? '';
}
