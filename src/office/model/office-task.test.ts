import { describe, expect, test } from 'vitest';
import { gathered, MOST_TASKS, mostUrgent, type OfficeTask, urgencyOf } from './office-task.ts';

const now = new Date('2026-11-23T08:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function task(key: string, urgency: OfficeTask['urgency'], since: Date | null): OfficeTask {
  return { key, urgency, since, title: key, reason: '', path: '/buero', step: '' };
}

describe('the most urgent', () => {
  test('come first, what waits longest before what waits less, what has no date last', () => {
    const { shown } = mostUrgent([
      task('later', 'later', null),
      task('soon', 'soon', daysAgo(1)),
      task('soon and timeless', 'soon', null),
      task('now since yesterday', 'now', daysAgo(1)),
      task('now since a week', 'now', daysAgo(7)),
    ]);
    expect(shown.map(({ key }) => key)).toEqual([
      'now since a week',
      'now since yesterday',
      'soon',
      'soon and timeless',
      'later',
    ]);
  });

  test('are ten; the others are counted', () => {
    const tasks = Array.from({ length: 13 }, (_, number) => task(`${number}`, 'soon', now));
    const { shown, more } = mostUrgent(tasks);
    expect(shown).toHaveLength(MOST_TASKS);
    expect(more).toBe(3);
  });
});

test('what waits longer than the network wants is urgent', () => {
  expect(urgencyOf(daysAgo(6), now, 7)).toBe('soon');
  expect(urgencyOf(daysAgo(8), now, 7)).toBe('now');
});

describe('of one kind', () => {
  const lines = [5, 9, 2].map((days) => ({ since: daysAgo(days), days }));
  const each = ({ days }: { days: number }) => task(`one ${days}`, 'soon', null);
  const all = ({ days }: { days: number }, count: number) =>
    task(`${count} since ${days} days`, 'soon', null);

  test('three are listed', () => {
    expect(gathered(lines, each, all).map(({ key }) => key)).toEqual(['one 5', 'one 9', 'one 2']);
  });

  test('more become one, with the one that waits longest', () => {
    const many = [...lines, { since: daysAgo(1), days: 1 }];
    expect(gathered(many, each, all).map(({ key }) => key)).toEqual(['4 since 9 days']);
  });

  test('none is none', () => {
    expect(gathered([], each, all)).toEqual([]);
  });
});
