import type { CourseDeadline, Spoken } from '../../../../funding/index.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import { programmeNames } from './programme-words.ts';

/** What must be done by one day, in a sentence. */
export interface DeadlineLine {
  readonly state: CourseDeadline<Spoken>['state'];
  readonly text: string;
}

/** Deadlines of the run that begins on the day; those that ask for the same by the same day are one sentence. */
export function deadlineLines(
  deadlines: readonly CourseDeadline<Spoken>[],
  startsOn: string,
  labels: Labels,
  words: Words,
): readonly DeadlineLine[] {
  const together = new Map<string, CourseDeadline<Spoken>[]>();
  for (const deadline of deadlines) {
    const key = `${deadline.state} ${deadline.day} ${deadline.art} ${deadline.instead?.id ?? ''}`;
    const others = together.get(key);
    if (others === undefined) together.set(key, [deadline]);
    else others.push(deadline);
  }
  const lines = [...together.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const programmes = programmeNames(
      same.map(({ outcome }) => outcome.programme),
      labels,
      words,
    );
    return [{ state: first.state, text: sentence(first, programmes, startsOn, words) }];
  });
  // What can still be done comes before what cannot.
  return [
    ...lines.filter(({ state }) => state !== 'past'),
    ...lines.filter(({ state }) => state === 'past'),
  ];
}

function sentence(
  { state, art, day, instead }: CourseDeadline<Spoken>,
  programmes: string,
  startsOn: string,
  { t, format }: Words,
): string {
  const isApplication = art === 'beantragen';
  const values = { programmes, date: format.date(day), start: format.date(startsOn) };
  if (state === 'open')
    return t(isApplication ? 'cost.deadline.apply' : 'cost.deadline.employer', values);
  if (state === 'today')
    return t(isApplication ? 'cost.deadline.applyToday' : 'cost.deadline.employerToday', values);
  const late = t('cost.deadline.late', values);
  if (instead === null) return `${late} ${t('cost.deadline.noLater')}`;
  const next = { start: format.date(instead.startsOn), date: format.date(instead.day) };
  return `${late} ${t(isApplication ? 'cost.deadline.next' : 'cost.deadline.nextEmployer', next)}`;
}
