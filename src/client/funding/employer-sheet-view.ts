import type { EmployerSheet } from '../../funding/model/employer/employer-sheet.ts';
import type { EmployerWords } from '../../funding/model/employer/employer-words.ts';
import type { Answers } from '../../funding/model/fact.ts';
import type { PageOutcome } from '../../funding/model/outcome.ts';
import type { RuleSet } from '../../funding/model/programme.ts';
import { button, type Content, h } from './build-dom.ts';
import { figuresView } from './employer-figures.ts';
import { givenView } from './employer-given.ts';
import { nextStepView, textOf } from './employer-next-step.ts';
import { isRefusedByWord } from './employer-refusal.ts';
import { reasonWords } from './reason-words.ts';
import type { Speech } from './speech.ts';

/** What the page says about itself. */
export interface SheetPlace {
  readonly voice: 'de' | 'en';
  readonly today: string;
  readonly words: EmployerWords;
  readonly course?: { readonly title: string; readonly facts: Answers };
}

export interface SheetContext {
  readonly speech: Speech;
  readonly rules: RuleSet<string>;
  readonly place: SheetPlace;
  readonly form: HTMLFormElement;
}

type Outcomes = readonly PageOutcome<string>[];

/** One page for the tax adviser: figures first, then what may go and why, the next step, and what it all rests on. */
export function employerSheetView(
  context: SheetContext,
  sheet: EmployerSheet<string>,
): HTMLElement {
  const { speech, place } = context;
  const { words } = place;
  const outcomes = sheet.groups[0]?.outcomes ?? [];
  const of = (status: PageOutcome<string>['status']) =>
    outcomes
      .filter((outcome) => outcome.status === status)
      .sort((one, other) => dependence(one) - dependence(other));
  const likely = of('applicable');
  const ask = of('needs_advice');
  const positive = [...likely, ...ask];
  return h(
    'section',
    { class: 'employer-sheet card', 'aria-labelledby': 'employer-sheet' },
    h('h2', { id: 'employer-sheet', tabindex: -1 }, words.title),
    place.course ? h('p', {}, h('b', {}, place.course.title)) : null,
    figuresView(context, sheet),
    positive.length === 0 ? h('p', {}, words.nothing) : null,
    group(context, 'status.likely', likely, () => null),
    group(context, 'status.ask', ask, (outcome) => reasons(context, outcome)),
    group(context, 'status.unknown', of('unknown'), ({ missing }) => speech.facts(missing)),
    group(context, 'status.not', of('not_applicable').filter(isRefusedByWord), (outcome) =>
      reasons(context, outcome),
    ),
    nextStepView(context, positive, sheet.company),
    givenView(context),
    assumed(context, positive),
    h(
      'p',
      { class: 'small' },
      `${words.law.replace('{day}', speech.day(place.today))} ${location.origin}${location.pathname}`,
    ),
    h(
      'div',
      { class: 'buttons' },
      button(words.print, () => window.print()),
      button(words.change, () => context.form.querySelector('input')?.focus()),
    ),
  );
}

/** What only comes on top of another programme stands below it. */
const dependence = ({ programme }: PageOutcome<string>): number =>
  (programme.kategorie === 'kern' ? 0 : 2) + (programme.regel.abhaengig_von === undefined ? 0 : 1);

/** Programmes with what the page says of them in short, where that comes from, and why they came out so. */
function group(
  { speech }: SheetContext,
  title: 'status.likely' | 'status.ask' | 'status.unknown' | 'status.not',
  outcomes: Outcomes,
  more: (outcome: PageOutcome<string>) => Content,
): Content {
  if (outcomes.length === 0) return null;
  return [
    h('h3', {}, speech.say(title)),
    h(
      'ul',
      { class: 'employer-results' },
      outcomes.map((outcome) => {
        const { id, name } = outcome.programme;
        const isOpen = outcome.status === 'applicable' || outcome.status === 'needs_advice';
        return h(
          'li',
          {},
          h('b', {}, name),
          isOpen ? h('p', {}, textOf(id, 'p')) : null,
          h('p', {}, more(outcome)),
          isOpen ? h('p', { class: 'small' }, textOf(id, '.employer-source')) : null,
        );
      }),
    ),
  ];
}

function reasons({ speech, rules }: SheetContext, outcome: PageOutcome<string>): string {
  const say = speech.say.bind(speech);
  return reasonWords({ say, speech, state: { rules } }, outcome).join(' ');
}

function assumed({ speech, place, rules }: SheetContext, outcomes: Outcomes): Content {
  const names = [...new Set(outcomes.flatMap((outcome) => outcome.assumed))];
  if (names.length === 0) return null;
  const lines = names.map(
    (name) => `${speech.fact(name)} – ${speech.value(name, rules.facts[name]?.annahme ?? null)}`,
  );
  return h('p', { class: 'small' }, `${place.words.assumed}: ${lines.join('; ')}.`);
}
