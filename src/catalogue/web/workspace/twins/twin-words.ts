import type { TwinReason } from '../../../model/twins/compare-offers.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

const REASON_TEXTS: Readonly<Record<TwinReason, CatalogueText>> = {
  title: 'twins.reason.title',
  similar_title: 'twins.reason.similar_title',
  number: 'twins.reason.number',
  start: 'twins.reason.start',
  place: 'twins.reason.place',
  text: 'twins.reason.text',
  page: 'twins.reason.page',
};

/** "gleicher Titel, gleicher Beginn". */
export function reasonsInWords(reasons: readonly TwinReason[], { t }: Words): string {
  return reasons.map((reason) => t(REASON_TEXTS[reason])).join(', ');
}
