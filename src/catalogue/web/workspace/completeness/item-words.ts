import type {
  CompletenessItem,
  CompletenessKey,
} from '../../../model/completeness/completeness.ts';
import type { CatalogueText } from '../../../texts.ts';

/** What the items of the checklist are called. */
export const ITEM_TEXTS: Readonly<Record<CompletenessKey, CatalogueText>> = {
  aim: 'complete.item.aim',
  entry: 'complete.item.entry',
  hours: 'complete.item.hours',
  dates: 'complete.item.dates',
  price: 'complete.item.price',
  proof: 'complete.item.proof',
  teachers: 'complete.item.teachers',
  cancel: 'complete.item.cancel',
  access: 'complete.item.access',
  contact: 'complete.item.contact',
};

const MISSING: Readonly<Record<CompletenessKey, CatalogueText>> = {
  aim: 'complete.hint.aim',
  entry: 'complete.hint.entry',
  hours: 'complete.hint.hours',
  dates: 'complete.hint.dates',
  price: 'complete.hint.price',
  proof: 'complete.hint.proof',
  teachers: 'complete.hint.teachers',
  cancel: 'complete.hint.cancel',
  access: 'complete.hint.access',
  contact: 'complete.hint.contact',
};

const PARTLY: Readonly<Partial<Record<CompletenessKey, CatalogueText>>> = {
  aim: 'complete.partly.aim',
  entry: 'complete.partly.entry',
  hours: 'complete.partly.hours',
  dates: 'complete.partly.dates',
  price: 'complete.partly.price',
};

/** What to do about an open item, as one sentence; null for one that is met. */
export function itemHint({ key, state }: CompletenessItem): CatalogueText | null {
  if (state === 'met') return null;
  return (state === 'partly' ? PARTLY[key] : undefined) ?? MISSING[key];
}
