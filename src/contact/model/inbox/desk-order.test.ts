import { expect, test } from 'vitest';
import { inDeskOrder } from './desk-order.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const need = (id: string, due: string, more: { answered?: true; received?: string } = {}) => ({
  id,
  dueAt: new Date(due),
  receivedAt: new Date(more.received ?? '2026-11-18T08:00:00Z'),
  answeredAt: more.answered ? new Date('2026-11-19T08:00:00Z') : null,
  escalatedAt: null,
  closedAt: null,
});

test('red first, the longest red on top; then by deadline; answered ones last', () => {
  const needs = [
    need('answered', '2026-11-19T15:00:00Z', { answered: true }),
    need('tomorrow', '2026-11-24T15:00:00Z'),
    need('red since Friday', '2026-11-20T15:00:00Z'),
    need('today', '2026-11-23T15:00:00Z'),
    need('red since Thursday', '2026-11-19T15:00:00Z'),
  ];
  expect(inDeskOrder(needs, NOW).map(({ id }) => id)).toEqual([
    'red since Thursday',
    'red since Friday',
    'today',
    'tomorrow',
    'answered',
  ]);
});

test('of two with the same deadline the older one comes first', () => {
  const due = '2026-11-24T15:00:00Z';
  const needs = [need('b', due, { received: '2026-11-22T09:00:00Z' }), need('a', due)];
  expect(inDeskOrder(needs, NOW).map(({ id }) => id)).toEqual(['a', 'b']);
});
