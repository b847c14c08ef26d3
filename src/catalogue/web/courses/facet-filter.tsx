import type { JSX } from 'preact';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { Words } from '../words/words.ts';
import type { FacetGroup, FacetOption } from './facet-groups.ts';

/** One filter: boxes with counts at the end of the line; long lists and finer topics behind disclosures. */
export function FacetFilter(props: { group: FacetGroup; words: Words }): JSX.Element {
  const { group, words } = props;
  const { t } = words;
  const summary =
    group.checkedCount === 0
      ? group.label
      : t('filter.chosen', { label: group.label, count: group.checkedCount });
  return (
    <Disclosure class="facet" summary={summary} isOpen={group.isOpen}>
      <fieldset class="choices">
        <legend class="unseen">{group.label}</legend>
        <Options name={group.facet} id={`f-${group.facet}`} options={group.first} words={words} />
        {group.rest.length > 0 && (
          <Disclosure class="facet-more" summary={t('filter.more', { count: group.rest.length })}>
            <Options
              name={group.facet}
              id={`r-${group.facet}`}
              options={group.rest}
              words={words}
            />
          </Disclosure>
        )}
      </fieldset>
    </Disclosure>
  );
}

function Options(props: {
  name: string;
  id: string;
  options: readonly FacetOption[];
  words: Words;
}): JSX.Element {
  const { name, id, words } = props;
  return (
    <>
      {props.options.map((option, place) => (
        <>
          <div class="choice" key={option.value}>
            <input
              type="checkbox"
              id={`${id}-${place}`}
              name={name}
              value={option.value}
              checked={option.isChecked}
            />
            <label for={`${id}-${place}`}>
              <span>{option.label}</span>
              <span class="choice-count">{option.count}</span>
            </label>
          </div>
          {option.children.length > 0 && (
            <Disclosure
              class="facet-children"
              summary={
                <>
                  {words.t('filter.finer', { count: option.children.length })}
                  <span class="unseen">: {option.label}</span>
                </>
              }
              isOpen={option.isChecked || option.children.some((child) => child.isChecked)}
            >
              <Options name={name} id={`${id}-${place}`} options={option.children} words={words} />
            </Disclosure>
          )}
        </>
      ))}
    </>
  );
}
