import { employerSheet } from '../../funding/model/employer/employer-sheet.ts';
import { readCompany } from '../../funding/model/employer/read-company.ts';
import type { Answers } from '../../funding/model/fact.ts';
import { h } from './build-dom.ts';
import { employerSheetView, type SheetPlace } from './employer-sheet-view.ts';
import { loadRules } from './load-rules.ts';
import { Speech } from './speech.ts';

/** Shows the form of the page and below it the sheet, which follows every change once it is there. Throws if the rules do not come. */
export async function openEmployer(element: HTMLElement): Promise<void> {
  const place = readPlace(element);
  const { words, rules } = await loadRules(element.dataset.rules ?? '');
  const speech = new Speech(words, rules.facts, place.voice);
  const form = formOf(element);
  const sheet = h('div', { class: 'employer-sheet-place' });
  const show = (): void => {
    const company = readCompany(fieldsOf(form), rules.programmes);
    const made = employerSheet(rules, {
      company,
      today: place.today,
      fixed: place.course?.facts ?? {},
    });
    sheet.replaceChildren(employerSheetView({ speech, rules, place, form }, made));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
    markOthers(sheet);
    sheet.querySelector('h2')?.focus();
  });
  form.addEventListener('input', () => {
    if (sheet.childElementCount > 0) show();
  });
  element.querySelector('.check-start')?.replaceWith(form, sheet);
  const cards = element.querySelector<HTMLTemplateElement>('.employer-cards');
  if (cards) element.append(h('div', { hidden: true }, document.importNode(cards.content, true)));
  form.querySelector('input')?.focus();
}

function formOf(element: HTMLElement): HTMLFormElement {
  const template = element.querySelector<HTMLTemplateElement>('template');
  const form = template?.content.querySelector('form');
  if (!form) throw new Error('The page has no form');
  return document.importNode(form, true);
}

/** On paper the sheet stands alone. */
function markOthers(sheet: Element): void {
  for (let own = sheet; own.parentElement; own = own.parentElement)
    for (const other of own.parentElement.children)
      if (other !== own) other.classList.add('not-on-sheet');
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function readPlace({ dataset }: HTMLElement): SheetPlace {
  const course: { title: string; facts: Answers } | null = JSON.parse(dataset.course ?? 'null');
  return {
    voice: dataset.voice === 'en' ? 'en' : 'de',
    today: dataset.today ?? '',
    words: JSON.parse(dataset.words ?? '{}'),
    ...(course && { course }),
  };
}
