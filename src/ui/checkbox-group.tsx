import type { JSX } from 'preact';
import type { Choice } from './select-field.tsx';

/** A box to tick; `count` says how many results it would leave. */
export interface CheckboxChoice extends Choice {
  readonly isChecked: boolean;
  readonly count?: string | undefined;
  /** One level below the box above it. */
  readonly isNested?: boolean;
}

/** Boxes of one question with their counts at the end of the line. Ids are made from `id` and the place in the list. */
export function CheckboxGroup(props: {
  id: string;
  name: string;
  legend: string;
  hint?: string | undefined;
  /** The legend is said but not shown, where a heading or summary beside it says the same. */
  isLegendHidden?: boolean;
  options: readonly CheckboxChoice[];
}): JSX.Element {
  const hintId = props.hint ? `${props.id}-hint` : undefined;
  return (
    <fieldset class="choices" id={props.id} aria-describedby={hintId}>
      <legend class={props.isLegendHidden ? 'unseen' : 'field-label'}>{props.legend}</legend>
      {props.hint && (
        <p class="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.options.map((option, place) => (
        <div key={option.value} class={option.isNested ? 'choice choice-nested' : 'choice'}>
          <input
            type="checkbox"
            id={`${props.id}-${place}`}
            name={props.name}
            value={option.value}
            checked={option.isChecked}
          />
          <label for={`${props.id}-${place}`}>
            <span>{option.label}</span>
            {option.count !== undefined && <span class="choice-count">{option.count}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
