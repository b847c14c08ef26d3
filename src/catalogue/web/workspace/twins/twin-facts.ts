import type { IconName } from '../../../../ui/icon.tsx';
import type { TwinSide } from '../../../use-cases/twins/list-twins.ts';
import { meetingWords } from '../../words/meeting-words.ts';
import { placeWords } from '../../words/place-words.ts';
import { priceWords } from '../../words/price-words.ts';
import { startWords, timesWords } from '../../words/start-words.ts';
import type { Words } from '../../words/words.ts';

/** A fact of a course beside the same fact of another one. */
export interface TwinFact {
  readonly key: string;
  readonly icon: IconName;
  readonly term: string;
  readonly value: string;
  /** Whether the other course says something else. */
  readonly differs: boolean;
}

type Said = Omit<TwinFact, 'differs'>;

/** The facts of both courses, what differs marked on both sides; what neither knows is left out. */
export function twinFacts(
  [one, other]: readonly [TwinSide, TwinSide],
  words: Words,
): readonly [readonly TwinFact[], readonly TwinFact[]] {
  const mine = saidOf(one, words);
  const theirs = saidOf(other, words);
  return [marked(mine, theirs), marked(theirs, mine)];
}

function marked(mine: readonly Said[], theirs: readonly Said[]): readonly TwinFact[] {
  return mine.flatMap((said, place) => {
    const other = theirs[place]?.value ?? '';
    if (said.value === '' && other === '') return [];
    return [{ ...said, value: said.value || '–', differs: said.value !== other }];
  });
}

function saidOf(side: TwinSide, words: Words): readonly Said[] {
  const { t, format } = words;
  const [first] = side.runs;
  const units = side.units === null ? '' : t('duration.units', { units: format.count(side.units) });
  const numbers = [...new Set(side.runs.flatMap(({ number }) => number ?? []))];
  return [
    { key: 'provider', icon: 'person', term: t('twins.fact.provider'), value: side.member.name },
    { key: 'start', icon: 'calendar', term: t('twins.fact.start'), value: startOf(side, words) },
    { key: 'times', icon: 'clock', term: t('twins.fact.times'), value: timesOf(first, words) },
    { key: 'place', icon: 'place', term: t('twins.fact.place'), value: placeOf(first, words) },
    {
      key: 'price',
      icon: 'euro',
      term: t('twins.fact.price'),
      value: first === undefined ? '' : priceWords(first.price, words),
    },
    { key: 'units', icon: 'book', term: t('twins.fact.units'), value: units },
    { key: 'number', icon: 'info', term: t('twins.fact.number'), value: numbers.join(', ') },
    {
      key: 'source',
      icon: 'source',
      term: t('twins.fact.source'),
      value: side.source ?? t('twins.fact.byHand'),
    },
    {
      key: 'confirmed',
      icon: 'certificate',
      term: t('twins.fact.confirmed'),
      value: format.dateShort(side.confirmedOn),
    },
  ];
}

function startOf({ runs }: TwinSide, words: Words): string {
  const { t } = words;
  const [first] = runs;
  if (first === undefined) return t('twins.fact.noRun');
  const start = startWords(first, words);
  return runs.length === 1 ? start : t('twins.fact.startMore', { start, count: runs.length - 1 });
}

type Run = TwinSide['runs'][number] | undefined;

function timesOf(run: Run, words: Words): string {
  if (run === undefined) return '';
  return (
    run.scheduleText?.trim() ||
    (run.sessions.length > 1 ? meetingWords(run.sessions, words) : null) ||
    timesWords(run, words) ||
    ''
  );
}

function placeOf(run: Run, words: Words): string {
  if (run === undefined) return '';
  const { venue } = run;
  const isOnline = run.format === 'online' || run.format === 'selfpaced';
  const town = [venue?.postalCode, venue?.place].filter(Boolean).join(' ');
  const place = isOnline ? '' : [venue?.name, venue?.street, town].filter(Boolean).join(', ');
  return place || placeWords(run, words);
}
