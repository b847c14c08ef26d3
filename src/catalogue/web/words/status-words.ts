import type { LocalDate } from '../../../platform/clock.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { StatusTone } from '../../../ui/status.tsx';
import type { CardRun } from '../../queries/offer-cards.ts';
import { hasBegun, isOver } from './start-words.ts';
import type { Words } from './words.ts';

export interface StatusView {
  readonly text: string;
  readonly tone: StatusTone;
  readonly icon: IconName;
}

export interface RunStatusView extends StatusView {
  /** Whether one can still join or at least go on a list. */
  readonly isJoinable: boolean;
  /** False for what holds for most runs and would only make a card longer. */
  readonly isWorthABadge: boolean;
}

type Stated = Pick<CardRun, 'status' | 'seats' | 'startsOn' | 'endsOn'> & {
  readonly registrationEndsOn?: LocalDate | null;
};

const closed = (text: string): RunStatusView => ({
  text,
  tone: 'neutral',
  icon: 'full',
  isJoinable: false,
  isWorthABadge: true,
});

/**
 * What one can count on with this run, in the order in which it matters: called off, over, begun, full – before anything
 * good is said. An open run with a known smallest number says that it depends on it (C-A5).
 */
export function statusWords(run: Stated, today: LocalDate, { t }: Words): RunStatusView {
  const { status, seats } = run;
  if (status === 'cancelled') {
    return { ...closed(t('status.cancelled')), tone: 'problem', icon: 'warning' };
  }
  if (isOver(run, today)) return closed(t('status.over'));
  if (hasBegun(run, today)) return closed(t('status.begun'));
  if (status === 'full') return closed(t('status.full'));
  if (status === 'waiting_list') {
    return { ...closed(t('status.waitingList')), icon: 'group', isJoinable: true };
  }
  if (run.registrationEndsOn && run.registrationEndsOn < today) {
    return closed(t('status.registrationOver'));
  }
  const isOpen = { isJoinable: true, isWorthABadge: false };
  if (status === 'guaranteed') {
    const text = t('status.guaranteed');
    return { ...isOpen, text, tone: 'positive', icon: 'guaranteed', isWorthABadge: true };
  }
  if (seats.free === 0) return closed(t('status.noSeats'));
  if (seats.min !== null && seats.min > 1) {
    const text = t('status.fromNumber', { count: seats.min });
    return { ...isOpen, text, tone: 'neutral', icon: 'group', isWorthABadge: true };
  }
  return { ...isOpen, text: t('status.open'), tone: 'neutral', icon: 'info' };
}

/** Up to this number, free seats are called the last ones. */
const SCARCE_SEATS = 5;

/** How many seats are free, where the number is known and someone can still join; otherwise null – never "0 free" for unknown. */
export function seatWords(
  run: Pick<CardRun, 'status' | 'seats' | 'startsOn'>,
  today: LocalDate,
  { t }: Words,
): StatusView | null {
  const { free } = run.seats;
  if (free === null || free === 0 || hasBegun(run, today)) return null;
  if (run.status !== 'open' && run.status !== 'guaranteed') return null;
  return free <= SCARCE_SEATS
    ? { text: t('seats.last', { count: free }), tone: 'deadline', icon: 'seat' }
    : { text: t('seats.free', { count: free }), tone: 'neutral', icon: 'seat' };
}
