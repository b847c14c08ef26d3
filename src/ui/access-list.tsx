import type { JSX } from 'preact';
import { Icon } from './icon.tsx';

export interface AccessLine {
  /** E.g. "Zugang ohne Stufen: ja". */
  readonly text: string;
  readonly isYes: boolean;
}

/** What is known about getting in and along, yes or no alike; then one sentence about what nobody has said, never shown as either. */
export function AccessList(props: {
  known: readonly AccessLine[];
  /** Null = everything is known. */
  unknown: string | null;
}): JSX.Element {
  return (
    <>
      {props.known.length > 0 && (
        <ul class="access-facts">
          {props.known.map((fact) => (
            <li key={fact.text}>
              <Icon name={fact.isYes ? 'check' : 'info'} />
              <span>{fact.text}</span>
            </li>
          ))}
        </ul>
      )}
      {props.unknown !== null && <p class="small">{props.unknown}</p>}
    </>
  );
}
