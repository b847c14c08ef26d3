import type { Network } from '../../../../network/index.ts';
import type { ClosedList } from '../../../exchange/table/closed-lists.ts';
import { resolveTerms } from '../../../model/resolve-terms.ts';

/** The network's topics as words that a column may hold: their German names, as files write them. */
export function topicList({ terms }: Network): ClosedList {
  return {
    words: terms.topic.map(({ label }) => label.de),
    isList: true,
    knows: (word) => resolveTerms([word], terms.topic).unknown.length === 0,
  };
}
