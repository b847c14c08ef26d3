import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface Fact {
  readonly icon: IconName;
  readonly term: string;
  readonly value: ComponentChildren;
  /** Small print under the value, e.g. where it comes from. */
  readonly note?: ComponentChildren;
}

/** The facts that people look for first, each with its name. */
export function FactList(props: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {props.facts.map((fact) => (
        <div key={fact.term} class="fact">
          <dt>
            <Icon name={fact.icon} />
            <span>{fact.term}</span>
          </dt>
          <dd>{fact.value}</dd>
          {fact.note !== undefined && <dd class="fact-note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
