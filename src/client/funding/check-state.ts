import type { CheckCourse, CheckRun } from '../../funding/model/check/check-course.ts';
import type { FactValue } from '../../funding/model/condition.ts';
import { evaluateForPage } from '../../funding/model/evaluate-for-page.ts';
import type { Answers } from '../../funding/model/fact.ts';
import { nextQuestion } from '../../funding/model/next-question.ts';
import type { PageEvaluation } from '../../funding/model/outcome.ts';
import type { RuleSet } from '../../funding/model/programme.ts';

/** A round of questions: who wants more asks for them. */
export const MOST_QUESTIONS = 8;

/** What a check knows. It lives in the memory of the page and nowhere else. */
export class CheckState {
  readonly today: string;
  readonly course: CheckCourse | null;
  /** The start that is reckoned with. */
  run: CheckRun | null;
  /** What the person has said, in the order of saying; also against what the course says. */
  own: Readonly<Record<string, FactValue | null>> = {};
  /** Questions in the order in which they were shown. */
  trail: readonly string[] = [];
  /** How many questions are asked before the result is shown. */
  most = MOST_QUESTIONS;
  #rules: RuleSet<string>;
  #evaluation: PageEvaluation<string> | null = null;

  constructor(rules: RuleSet<string>, course: CheckCourse | null, today: string) {
    this.#rules = rules;
    this.course = course;
    this.today = today;
    this.run = course?.runs[0] ?? null;
  }

  get rules(): RuleSet<string> {
    return this.#rules;
  }

  /** The same rules in another voice. */
  set rules(rules: RuleSet<string>) {
    this.#rules = rules;
    this.#evaluation = null;
  }

  get answers(): Answers {
    const facts = Object.entries(this.course?.facts ?? {});
    return {
      ...Object.fromEntries(facts.map(([name, { value }]) => [name, value])),
      ...this.#ofRun(),
      ...this.own,
    };
  }

  #ofRun(): Answers {
    if (this.run === null) return {};
    const { startsOn, priceCents } = this.run;
    return {
      'kurs.beginn': startsOn,
      ...(priceCents === null ? {} : { 'kurs.kosten_eur': priceCents / 100 }),
    };
  }

  answer(fact: string, value: FactValue | null): void {
    this.own = { ...this.own, [fact]: value };
    this.#evaluation = null;
  }

  chooseRun(run: CheckRun): void {
    this.run = run;
    const { 'kurs.beginn': _start, 'kurs.kosten_eur': _price, ...own } = this.own;
    this.own = own;
    this.#evaluation = null;
  }

  get evaluation(): PageEvaluation<string> {
    this.#evaluation ??= evaluateForPage(this.#rules, { answers: this.answers, today: this.today });
    return this.#evaluation;
  }

  /** What to ask now; null when nothing is undecided. */
  get next(): string | null {
    return nextQuestion(this.#rules, this.evaluation, this.answers, { asker: 'person' });
  }

  /** What would be asked one after the other if the first choice were made everywhere, and no number known. */
  upcoming(most: number): readonly string[] {
    const asked: string[] = [];
    let answers = this.answers;
    while (asked.length < most) {
      const evaluation = evaluateForPage(this.#rules, { answers, today: this.today });
      const next = nextQuestion(this.#rules, evaluation, answers, { asker: 'person' });
      if (next === null || asked.includes(next)) break;
      asked.push(next);
      answers = { ...answers, [next]: this.#rules.facts[next]?.optionen?.[0]?.wert ?? null };
    }
    return asked;
  }

  /** What may be remembered on the device: nothing that is specially protected, and nothing that the course says. */
  get keepable(): Answers {
    return Object.fromEntries(
      Object.entries(this.own).filter(([name]) => this.#rules.facts[name]?.sensibel !== true),
    );
  }

  /** Takes up answers that were remembered, as far as there are such questions still. */
  resume(kept: Answers): void {
    const known = Object.entries(kept).filter(([name]) => {
      const fact = this.#rules.facts[name];
      return fact !== undefined && fact.sensibel !== true;
    });
    this.own = Object.fromEntries(known);
    this.trail = known.map(([name]) => name);
    this.#evaluation = null;
  }
}
