import type { Company } from '../../funding/model/employer/company.ts';
import type { PageOutcome } from '../../funding/model/outcome.ts';
import { type Content, h } from './build-dom.ts';
import type { SheetContext } from './employer-sheet-view.ts';

/** What to do first, with whom, and with which papers; the page's own words about the programmes, each once. */
export function nextStepView(
  { place: { words } }: SheetContext,
  outcomes: readonly PageOutcome<string>[],
  company: Company,
): Content {
  const decided = outcomes.filter(({ programme }) => programme.kategorie === 'kern');
  const ids = decided.map(({ programme }) => programme.id);
  const steps = unique(ids.flatMap((id) => textsOf(id, '.employer-step')));
  const papers = unique(ids.flatMap((id) => textsOf(id, '.employer-papers li')));
  const offices = new Map(
    ids.flatMap((id) =>
      partsOf(id, '.employer-office').map((office) => [office.textContent, office] as const),
    ),
  );
  if (ids.length === 0) return null;
  return [
    h('h3', {}, words.next),
    steps.map((step) => h('p', {}, step)),
    (company.people ?? 0) > 1 ? h('p', {}, words.several) : null,
    [...offices.values()].map((office) => document.importNode(office, true)),
    papers.length > 0
      ? [
          h('p', { class: 'employer-label' }, words.papers),
          h(
            'ul',
            {},
            papers.map((paper) => h('li', {}, paper)),
          ),
        ]
      : null,
  ];
}

/** The text of a part of the page's card of a programme; empty if it has none. */
export function textOf(programme: string, part: string): string {
  return textsOf(programme, part)[0] ?? '';
}

function textsOf(programme: string, part: string): string[] {
  return partsOf(programme, part).map((element) => element.textContent.trim());
}

function partsOf(programme: string, part: string): Element[] {
  return [...document.querySelectorAll(`[data-programme="${programme}"] ${part}`)];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
