import type { Condition, FactValue } from '../condition.ts';
import { partsOf, type Situation, truthOf } from '../condition-truth.ts';
import type { Answers, Facts } from '../fact.ts';
import { knownOf } from '../known.ts';
import type { Programme } from '../programme.ts';
import type { PayableCourses } from './funding-share.ts';

const GOAL = 'kurs.ziel';
const UNITS = 'kurs.stunden';
const MANDATORY = 'kurs.pflichtschulung';

/** Versions never change, so it is found once. */
const found = new WeakMap<object, PayableCourses>();

/** What a single fact of the course rules out, whatever else is true: everything else is taken as unknown. */
export function payableCourses<T>(facts: Facts<T>, programme: Programme<T>): PayableCourses {
  const courses = found.get(programme) ?? findCourses(facts, programme);
  found.set(programme, courses);
  return courses;
}

function findCourses<T>(facts: Facts<T>, { regel }: Programme<T>): PayableCourses {
  const { nie_wenn: never = [], alle: all = [] } = regel;
  const canPay = (fact: string, value: FactValue) => {
    const situation = onlyKnown({ [fact]: value });
    return (
      !never.some((part) => truthOf(part, situation) === true) &&
      !all.some((part) => truthOf(part, situation) === false)
    );
  };
  const goals = facts[GOAL]?.optionen?.map(({ wert }) => wert) ?? [];
  const payable = goals.filter((goal) => canPay(GOAL, goal));
  const limits = [...never, ...all].flatMap(unitsNamed);
  // A limit can be the last number that is too small.
  const steps = [0, ...limits, ...limits.map((limit) => limit + 1)].sort((a, b) => a - b);
  const least = steps.find((units) => canPay(UNITS, units)) ?? 0;
  return {
    goals: payable.length === goals.length ? null : payable,
    leastUnits: least === 0 ? null : least,
    mandatory: canPay(MANDATORY, true),
  };
}

/** Assumptions do not count, and no other programme is decided. */
function onlyKnown(answers: Answers): Situation {
  return { known: knownOf({}, answers, ''), statusOf: () => 'unknown', missingOf: () => [] };
}

function unitsNamed<T>(condition: Condition<T>): readonly number[] {
  const parts = partsOf(condition);
  if (parts !== null) return parts.flatMap(unitsNamed);
  return 'fakt' in condition && condition.fakt === UNITS && typeof condition.wert === 'number'
    ? [condition.wert]
    : [];
}
