import type { JSX } from 'preact';

/** What stands about every purpose: its name and what it says. */
export function PrivacyFacts(props: {
  readonly facts: readonly (readonly [term: string, value: string])[];
}): JSX.Element {
  return (
    <dl class="privacy-facts">
      {props.facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
