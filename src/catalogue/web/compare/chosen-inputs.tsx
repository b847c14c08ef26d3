import type { JSX } from 'preact';
import { CHOICE_PARAMETER } from './chosen-offers.ts';

/** Carries the chosen offers through a plain form. */
export function ChosenInputs(props: { chosen: readonly string[] }): JSX.Element {
  return (
    <>
      {props.chosen.map((id) => (
        <input key={id} type="hidden" name={CHOICE_PARAMETER} value={id} />
      ))}
    </>
  );
}
