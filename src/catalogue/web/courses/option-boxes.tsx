import type { JSX } from 'preact';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { Words } from '../words/words.ts';
import type { FacetOption } from './facet-groups.ts';

/** Boxes to tick with their counts at the end of the line. Ids are made of name and value, so that they stay the same when counts change. */
export function OptionBoxes(props: {
  name: string;
  options: readonly FacetOption[];
  words: Words;
}): JSX.Element {
  const { name, words } = props;
  return (
    <>
      {props.options.map((option) => {
        const id = optionId(name, option.value);
        return (
          <>
            <div class="choice" key={option.value}>
              <input
                type="checkbox"
                id={id}
                name={name}
                value={option.value}
                checked={option.isChecked}
                disabled={option.isDisabled}
              />
              <label for={id}>
                <span>{option.label}</span>
                {option.count !== null && <span class="choice-count">{option.count}</span>}
              </label>
            </div>
            {option.children.length > 0 && (
              <Disclosure
                class="facet-children"
                id={`${id}-finer`}
                summary={
                  <>
                    {words.t('filter.finer', { count: option.children.length })}
                    <span class="unseen">: {option.label}</span>
                  </>
                }
                isOpen={option.isChecked || option.children.some((child) => child.isChecked)}
              >
                <OptionBoxes name={name} options={option.children} words={words} />
              </Disclosure>
            )}
          </>
        );
      })}
    </>
  );
}

const optionId = (name: string, value: string): string => `${name}-${encodeURIComponent(value)}`;

/** One switch beside an exact field ("auch Online-Angebote"). */
export function Switch(props: {
  name: string;
  value: string;
  label: string;
  isChecked: boolean;
}): JSX.Element {
  const id = optionId(props.name, props.value);
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value}
        checked={props.isChecked}
      />
      <label for={id}>
        <span>{props.label}</span>
      </label>
    </div>
  );
}
