import { describe, expect, test } from 'vitest';
import { idsFor, indexOf, indexOffer } from '../../../../tests/support/index-rows.ts';

const offers = (count: number, title: string, description: string | null = null) =>
  Array.from({ length: count }, (_, at) =>
    indexOffer(`${title} ${at}`, `${title} ${at}`, { description }),
  );
const about = (title: string) => (id: string) => id.startsWith(title);

const MENTIONED = 'Wer den Zollkurs oder den Ponykurs kennt, weiß, wie es geht.';

describe('a compound that ends in a word for a course means what stands before it', async () => {
  const index = await indexOf([
    ...offers(12, 'Zoll'),
    ...offers(2, 'Pony'),
    ...offers(4, 'Backen', MENTIONED),
    indexOffer('both', 'Zollkurs'),
    ...offers(60, 'Kochen'),
  ]);
  const found = idsFor(index, { q: 'Zollkurs' });

  test('a title with the compound comes first', () => {
    expect(found[0]).toBe('both');
  });

  test('where ten headings have it, they come before texts that merely name the compound', () => {
    expect(found.slice(1, 13).every(about('Zoll'))).toBe(true);
    expect(found.slice(13).every(about('Backen'))).toBe(true);
    expect(found).toHaveLength(17);
  });

  test('where hardly any heading has it, the very word comes first', () => {
    const ponies = idsFor(index, { q: 'Ponykurs' });
    expect(ponies.slice(0, 4).every(about('Backen'))).toBe(true);
    expect(ponies.slice(4).every(about('Pony'))).toBe(true);
    expect(ponies).toHaveLength(6);
  });
});
