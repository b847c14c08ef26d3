import { truthOf } from './condition-truth.ts';
import type { Answers, Fact } from './fact.ts';
import { isPositive } from './judge.ts';
import { knownOf } from './known.ts';
import { factsNamedBy } from './mentioned-facts.ts';
import type { Evaluation, Outcome } from './outcome.ts';
import type { Programme, RuleSet } from './programme.ts';

/** Who asks: a person for themselves, or a company for somebody of its staff. */
export type Asker = 'person' | 'betrieb';

/** Almost everything hangs on these: they come first, as long as they can decide something. */
const OPENING: readonly string[] = ['person.status', 'kurs.ziel'];

/** A fact whose answer changes nothing but a figure, or only how sure a result is, is worth less than one that decides. */
const WORTH = { decides: 1, figure: 0.5, sureness: 0.25 } as const;

/**
 * The fact to ask next, or null when nothing is undecided any more. Of the facts without an answer that can still change
 * something, the one that the most programmes wait for, weighted by what is at stake, divided by how hard it is to answer; of
 * equal ones the first of the catalogue, sensitive ones last. An assumption is questioned only where the fact says so (`fragen_wenn`).
 */
export function nextQuestion<T>(
  rules: RuleSet<T>,
  evaluation: Evaluation<T>,
  answers: Answers,
  { asker }: { readonly asker: Asker },
): string | null {
  const isQuestioned = questionable(rules, evaluation, answers);
  const scores = new Map<string, number>();
  for (const outcome of evaluation.outcomes) {
    if (!concerns(outcome.programme, asker)) continue;
    const stake = stakeOf(outcome.programme);
    for (const [fact, worth] of worthsIn(outcome, isQuestioned)) {
      if (!Object.hasOwn(answers, fact)) scores.set(fact, (scores.get(fact) ?? 0) + stake * worth);
    }
  }
  return bestOf(scores, rules.facts);
}

/** What the answer to each fact is worth for one programme. */
function worthsIn<T>(
  { programme, status, missing, reasons, amounts, assumed }: Outcome<T>,
  isQuestioned: (fact: string) => boolean,
): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  const note = (facts: readonly string[], worth: number) => {
    for (const fact of facts) worths.set(fact, Math.max(worths.get(fact) ?? 0, worth));
  };
  note(missing, WORTH.decides);
  if (assumed.length > 0) {
    note([...factsNamedBy(programme)].filter(isQuestioned), WORTH.decides);
  }
  if (isPositive(status)) {
    note(
      amounts.flatMap((amount) => (amount.isFigure ? amount.missing : [])),
      WORTH.figure,
    );
    note(
      reasons.flatMap((reason) => (reason.kind === 'advice' ? reason.missing : [])),
      WORTH.sureness,
    );
  }
  return worths;
}

/** Whether an assumption is worth a question for somebody like this. */
function questionable<T>(
  { facts }: RuleSet<T>,
  { outcomes, keyDate }: Evaluation<T>,
  answers: Answers,
): (fact: string) => boolean {
  const situation = {
    known: knownOf(facts, answers, keyDate),
    statusOf: (id: string) =>
      outcomes.find(({ programme }) => programme.id === id)?.status ?? 'not_applicable',
    missingOf: () => [],
  };
  return (fact) => {
    const condition = facts[fact]?.fragen_wenn;
    return condition !== undefined && truthOf(condition, situation) === true;
  };
}

/** Only programmes that rules decide about, and only those for whoever asks, are worth questions. */
function concerns<T>({ kategorie, zielgruppe }: Programme<T>, asker: Asker): boolean {
  return kategorie === 'kern' && zielgruppe.includes(asker);
}

/** The more a programme pays of the course and the surer it is, the more is at stake. */
function stakeOf<T>({ anspruch, leistung }: Programme<T>): number {
  const paysForCourse = leistung.some(({ traegt }) => traegt !== undefined);
  return (paysForCourse ? 2 : 1) * (anspruch === 'wettbewerb' ? 0.5 : 1);
}

function bestOf<T>(
  scores: ReadonlyMap<string, number>,
  facts: Readonly<Record<string, Fact<T>>>,
): string | null {
  const candidates = Object.entries(facts).flatMap(([name, fact]) => {
    const score = scores.get(name);
    if (score === undefined || fact.quelle === 'system') return [];
    const opening = OPENING.includes(name) ? OPENING.indexOf(name) : OPENING.length;
    return [
      {
        name,
        opening,
        isSensitive: fact.sensibel === true,
        score: score / (fact.frage_aufwand ?? 1),
      },
    ];
  });
  candidates.sort(
    (one, other) =>
      one.opening - other.opening ||
      Number(one.isSensitive) - Number(other.isSensitive) ||
      other.score - one.score,
  );
  return candidates[0]?.name ?? null;
}
