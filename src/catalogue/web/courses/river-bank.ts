import type { Places } from '../../../network/index.ts';
import type { CardPlace } from '../../queries/offer-cards.ts';

export type Bank = 'left' | 'right';

const REMEMBERED = 2000;

/** Tells on which bank of the Rhine a venue lies; null where that is not known. Answers are remembered: places hardly change. */
export function createBankFinder(places: Pick<Places, 'find'>): (place: CardPlace) => Bank | null {
  const known = new Map<string, Bank | null>();
  return ({ name, postalCode }) => {
    if (name === null) return null;
    const text = postalCode === null ? name : `${postalCode} ${name}`;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const bank = places.find(text)?.bank ?? null;
    known.set(text, bank);
    return bank;
  };
}
