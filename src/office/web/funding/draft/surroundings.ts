import type { DraftSurroundings } from '../../../../funding/index.ts';
import type { OfficeParts } from '../../office-parts.ts';

/** What a draft is held against now. */
export function surroundings(
  { funding, personas, network }: OfficeParts,
  now: Date,
): DraftSurroundings {
  return {
    book: funding,
    personas,
    fundingKeys: network.terms.funding.map(({ key }) => key),
    now,
  };
}
