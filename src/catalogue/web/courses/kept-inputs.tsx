import type { JSX } from 'preact';
import { FACETS, type OfferQuery } from '../../model/offer-query.ts';
import { ChosenInputs } from '../compare/chosen-inputs.tsx';
import type { Choice } from '../compare/chosen-offers.ts';
import type { FacetGroup } from './facet-groups.ts';

/** What the form carries along without showing it: the order, offers to compare, and filters whose boxes are not on this page. */
export function KeptInputs(props: {
  query: OfferQuery & Choice;
  shown: readonly FacetGroup[];
}): JSX.Element {
  const { query, shown } = props;
  const hidden = FACETS.filter((facet) => !shown.some((group) => group.facet === facet));
  return (
    <div id="kept" hidden>
      <ChosenInputs chosen={query.chosen ?? []} />
      {hidden.flatMap((facet) =>
        query[facet].map((value) => (
          <input key={`${facet}=${value}`} type="hidden" name={facet} value={value} />
        )),
      )}
      {query.sort !== undefined && <input type="hidden" name="sort" value={query.sort} />}
    </div>
  );
}
