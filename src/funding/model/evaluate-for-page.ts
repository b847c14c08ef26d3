import { isBeingChecked } from './being-checked.ts';
import { currentLights } from './budget-lights.ts';
import { conflictsOf } from './conflicts.ts';
import { evaluateVersions } from './evaluate-versions.ts';
import type { Answers } from './fact.ts';
import { isPositive } from './judge.ts';
import { factsBehindIn } from './mentioned-facts.ts';
import type { Outcome, PageEvaluation, PageOutcome, Reason } from './outcome.ts';
import type { BudgetLight, RuleSet } from './programme.ts';
import { pickVersionForStart, pickVersions } from './version-picking.ts';

/** What is known and today's date. */
export interface PageQuestion {
  readonly answers: Answers;
  readonly today: string;
}

/**
 * What pages show today: as `evaluate`, but
 * - a course that starts after the end of today's version goes by the version of its start; without one the result is unknown,
 * - a course that starts today or earlier has begun,
 * - a rule that was checked more than 90 days ago is being checked and names no amounts,
 * - a rule that is unsure, or whose funds the office says are used up, is at best worth a conversation.
 */
export function evaluateForPage<T>(
  rules: RuleSet<T>,
  { answers, today }: PageQuestion,
): PageEvaluation<T> {
  const start = answers['kurs.beginn'];
  const startsOn = typeof start === 'string' ? start : null;
  const versions = pickVersions(rules.programmes, (list) =>
    pickVersionForStart(list, today, startsOn),
  );
  const known = withBeginning(answers, startsOn, today);
  const { outcomes } = evaluateVersions({
    facts: rules.facts,
    versions,
    answers: known,
    keyDate: today,
    factsBehind: factsBehindIn(rules.programmes),
  });
  const lights = currentLights(rules, today);
  const shown = outcomes.map((outcome) => shownOn(outcome, lights, today));
  return { keyDate: today, outcomes: shown, conflicts: conflictsOf(shown) };
}

/** Whether the course has begun follows from its start, unless somebody has said so. On its first day it is too late to apply "before". */
function withBeginning(answers: Answers, startsOn: string | null, today: string): Answers {
  const fact = 'kurs.bereits_begonnen';
  if (startsOn === null || Object.hasOwn(answers, fact)) return answers;
  return { ...answers, [fact]: startsOn <= today };
}

function shownOn<T>(
  outcome: Outcome<T>,
  lights: Readonly<Record<string, BudgetLight>>,
  today: string,
): PageOutcome<T> {
  const { programme, status } = outcome;
  const isUnchecked = isBeingChecked(programme, today);
  const doubts: Reason<T>[] = [];
  if (programme.status === 'unsicher' || programme.vertrauen === 'niedrig') {
    doubts.push({ kind: 'unsure' });
  }
  const light = Object.hasOwn(lights, programme.id) ? lights[programme.id] : undefined;
  if (light?.state === 'used_up') {
    doubts.push({ kind: 'used_up', confirmedOn: light.confirmedOn });
  }
  return {
    ...outcome,
    status: status === 'applicable' && doubts.length > 0 ? 'needs_advice' : status,
    reasons: isPositive(status) ? [...outcome.reasons, ...doubts] : outcome.reasons,
    amounts: isUnchecked ? [] : outcome.amounts,
    isBeingChecked: isUnchecked,
  };
}
