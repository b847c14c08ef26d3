import type { CheckRun } from '../../funding/model/check/check-course.ts';
import { type CalendarDay, deadlineCalendar } from '../../funding/model/check/deadline-calendar.ts';
import { type Deadline, deadlinesOf } from '../../funding/model/deadlines.ts';
import type { Programme } from '../../funding/model/programme.ts';
import { button, h } from './build-dom.ts';
import type { Check } from './check.ts';

/** The deadlines of a programme for the start that is reckoned with; none where no start is known. */
export function deadlines(check: Check, programme: Programme<string>): readonly Deadline[] {
  const start = check.state.answers['kurs.beginn'];
  return typeof start === 'string' ? deadlinesOf(programme, start, check.state.today) : [];
}

/** The days as sentences; who is too late gets the next start of the same course that still can be reached. */
export function deadlinesView(check: Check, programme: Programme<string>): HTMLElement | null {
  const days = deadlines(check, programme);
  if (days.length === 0) return null;
  const next = days.some(({ state }) => state === 'past') ? nextRun(check, programme) : null;
  return h(
    'div',
    {},
    h(
      'ul',
      { class: 'check-deadlines' },
      days.map((deadline) => h('li', {}, deadlineWords(check, deadline))),
    ),
    next
      ? h(
          'p',
          {},
          check.say('check.nextRun', { label: next.label }),
          ' ',
          button(check.say('check.nextRun.use'), () => {
            check.state.chooseRun(next);
            check.refresh(check.say('check.nextRun', { label: next.label }));
          }),
        )
      : null,
  );
}

export function deadlineWords(check: Check, { art, day, state }: Deadline): string {
  const words = check.say(`check.deadline.${art}`, { day: check.speech.day(day) });
  return state === 'open' ? words : `${words} – ${check.say(`check.deadline.${state}`)}`;
}

function nextRun({ state }: Check, programme: Programme<string>): CheckRun | null {
  const inTime = ({ startsOn }: CheckRun) =>
    startsOn > (state.run?.startsOn ?? '') &&
    deadlinesOf(programme, startsOn, state.today).every((deadline) => deadline.state !== 'past');
  return state.course?.runs.find(inTime) ?? null;
}

/** A button that makes the calendar file here, from what is on the screen; null without deadlines to come. */
export function calendarButton(
  check: Check,
  programmes: readonly Programme<string>[],
): HTMLElement | null {
  const days: CalendarDay[] = programmes.flatMap((programme) =>
    deadlines(check, programme)
      .filter(({ state }) => state !== 'past')
      .map(({ art, day }) => ({
        day,
        title: `${check.say(`check.deadline.${art}`, { day: check.speech.day(day) })}: ${programme.name}`,
      })),
  );
  if (days.length === 0) return null;
  return button(check.say('check.calendar'), () => {
    const file = new Blob([deadlineCalendar(days, new Date())], { type: 'text/calendar' });
    const address = URL.createObjectURL(file);
    const link = h('a', { href: address, download: 'fristen.ics' });
    link.click();
    // The browser has taken the address up by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
}
