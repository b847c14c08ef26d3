import type { JSX } from 'preact';
import { type PartialOfferQuery, toSearchParams } from '../../model/offer-query.ts';

/** Carries a search through a plain form, so that the way back from the comparison leads to it. */
export function QueryInputs(props: { query: PartialOfferQuery }): JSX.Element {
  return (
    <>
      {[...toSearchParams(props.query)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
