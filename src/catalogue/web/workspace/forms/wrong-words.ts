import type { WrongFields } from '../../../../accounts/index.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';
import type { WrongField } from './apply.ts';

const REASON_TEXTS: Readonly<Record<WrongField['reason'], CatalogueText>> = {
  missing: 'editor.wrong.missing',
  long: 'editor.wrong.long',
  day: 'editor.wrong.day',
  time: 'editor.wrong.time',
  number: 'editor.wrong.number',
  price: 'editor.wrong.price',
  oldPrice: 'editor.wrong.oldPrice',
  address: 'editor.wrong.address',
  other: 'editor.wrong.other',
};

/** Sentences about wrong fields, by the id of the field; the first of each field. */
export function wrongWords(wrong: readonly WrongField[], { t }: Words): WrongFields {
  const sentences: Record<string, string> = {};
  for (const { field, reason } of wrong) sentences[field] ??= t(REASON_TEXTS[reason]);
  return sentences;
}
