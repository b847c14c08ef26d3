import type { Answers } from '../fact.ts';
import type { RuleSet } from '../programme.ts';
import { answersTo, leavesOf } from './answers-to.ts';
import { entriesOf, type Said } from './entries-of.ts';
import { factorOut } from './factor-out.ts';
import { FIRST, FURTHER, given, isAskable } from './questions.ts';
import type { Way, WayAnswer, WayBranch, WayEntry, Ways } from './way.ts';

/** Questions on one way: more levels nobody keeps in mind. Where a course is known, its goal is not asked and one more has room. */
const MOST_QUESTIONS = 3;

interface Task<T> {
  readonly rules: RuleSet<T>;
  readonly today: string;
  /** Collects what was assumed at the ends. */
  readonly assumed: Set<string>;
}

/** A question with what its answers lead to. */
interface Candidate {
  readonly fact: string;
  readonly outcomes: readonly {
    readonly answer: WayAnswer;
    readonly answers: Answers;
    readonly said: Said;
  }[];
  /** How many programmes come out differently by the answer. */
  readonly decides: number;
}

/**
 * The rules as nested questions, for a page that asks without being told: whoever reads it walks the way alone. Answers that lead to
 * the same stand together. `fixed` is what is known before, e.g. of a course.
 */
export function buildWays<T>(
  rules: RuleSet<T>,
  { today, fixed = {} }: { today: string; fixed?: Answers },
): Ways {
  // Amounts are not shown here, and to find out on what they rest would take most of the time.
  const programmes = rules.programmes.map((programme) => ({ ...programme, leistung: [] }));
  const task = { rules: { ...rules, programmes }, today, assumed: new Set<string>() };
  const most = 'kurs.ziel' in fixed ? MOST_QUESTIONS + 1 : MOST_QUESTIONS;
  const way = wayFrom(task, fixed, entriesOf(task.rules, { answers: fixed, today }), most);
  return { today, fixed, ...factorOut(way), assumed: [...task.assumed].sort() };
}

function wayFrom<T>(task: Task<T>, answers: Answers, said: Said, questionsLeft: number): Way {
  // What has failed for good cannot come back by more answers: the rest of this way goes without it.
  const narrowed = { ...task, rules: withOnly(task.rules, said.possible) };
  const next = questionsLeft === 0 ? null : nextQuestion(narrowed, answers, said.entries);
  if (next === null) {
    for (const fact of said.assumed) task.assumed.add(fact);
    return { kind: 'end', entries: said.entries };
  }
  const branches = merged(
    next.outcomes.map((outcome) => ({
      answers: [outcome.answer],
      way: wayFrom(narrowed, outcome.answers, outcome.said, questionsLeft - 1),
    })),
  );
  const [only] = branches;
  return branches.length === 1 && only ? only.way : { kind: 'question', fact: next.fact, branches };
}

function withOnly<T>(rules: RuleSet<T>, ids: readonly string[]): RuleSet<T> {
  const left = new Set(ids);
  return { ...rules, programmes: rules.programmes.filter(({ id }) => left.has(id)) };
}

/** The question to ask next: the one that decides most for its effort; null if none decides anything. */
function nextQuestion<T>(
  task: Task<T>,
  answers: Answers,
  entries: readonly WayEntry[],
): Candidate | null {
  for (const fact of FIRST) {
    if (fact in answers) continue;
    const candidate = candidateFor(task, answers, fact);
    if (candidate.decides > 0) return candidate;
  }
  const wanted = new Set(entries.flatMap(({ dependsOn }) => dependsOn));
  return FURTHER.filter((question) => isAskable(question, answers) && wanted.has(question.fact))
    .map(({ fact }) => candidateFor(task, answers, fact))
    .reduce<Candidate | null>(
      (best, one) => (scoreOf(task, one) > (best ? scoreOf(task, best) : 0) ? one : best),
      null,
    );
}

const scoreOf = <T>({ rules }: Task<T>, { fact, decides }: Candidate): number =>
  decides / (rules.facts[fact]?.frage_aufwand ?? 1);

function candidateFor<T>({ rules, today }: Task<T>, answers: Answers, name: string): Candidate {
  const fact = rules.facts[name];
  const choices = fact ? answersTo(name, fact, leavesOf(rules.programmes)) : [];
  const outcomes = choices.map((answer) => {
    const more = given(answers, name, answer.value);
    return { answer, answers: more, said: entriesOf(rules, { answers: more, today }) };
  });
  const statusOf = ({ entries }: Said, id: string) =>
    entries.find(({ programme }) => programme === id)?.status ?? 'not_applicable';
  const decides = rules.programmes.filter(
    ({ id, kategorie }) =>
      kategorie === 'kern' && new Set(outcomes.map(({ said }) => statusOf(said, id))).size > 1,
  ).length;
  return { fact: name, outcomes, decides };
}

/** Answers that lead to the same as one branch, in the order of their first answers. */
function merged(branches: readonly WayBranch[]): WayBranch[] {
  const byWay = new Map<string, WayBranch>();
  for (const branch of branches) {
    const key = JSON.stringify(branch.way);
    const known = byWay.get(key);
    byWay.set(key, known ? { ...known, answers: [...known.answers, ...branch.answers] } : branch);
  }
  return [...byWay.values()];
}
