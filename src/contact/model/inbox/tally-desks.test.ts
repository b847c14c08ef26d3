import { expect, test } from 'vitest';
import { tallyDesks } from './tally-desks.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const need = (memberId: string | null, due: string, received = '2026-11-20T08:00:00Z') => ({
  memberId,
  memberName: memberId,
  dueAt: new Date(due),
  receivedAt: new Date(received),
  answeredAt: null,
  escalatedAt: null,
  closedAt: null,
});

test('desks with something late come first, the office last', () => {
  const tallies = tallyDesks(
    [
      need(null, '2026-11-24T17:00:00Z'),
      need('Leseinsel', '2026-11-24T17:00:00Z'),
      need('Bücherei', '2026-11-24T17:00:00Z'),
      need('Werkhof', '2026-11-20T17:00:00Z'),
      need('Leseinsel', '2026-11-24T17:00:00Z', '2026-11-18T08:00:00Z'),
    ],
    NOW,
  );
  expect(tallies.map(({ memberId, open, late }) => [memberId, open, late])).toEqual([
    ['Werkhof', 1, 1],
    ['Bücherei', 1, 0],
    ['Leseinsel', 2, 0],
    [null, 1, 0],
  ]);
  expect(tallies[2]?.oldest).toEqual(new Date('2026-11-18T08:00:00Z'));
});
