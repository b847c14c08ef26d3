import type { ComponentChildren, JSX } from 'preact';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { Words } from '../words/words.ts';
import type { FacetGroup } from './facet-groups.ts';
import { OptionBoxes } from './option-boxes.tsx';

/** A part of the form that folds; its line says how much is chosen inside. The id lets the page's script find its counterpart. */
export function FilterSection(props: {
  id: string;
  label: string;
  chosenCount: number;
  isOpen?: boolean;
  words: Words;
  children: ComponentChildren;
}): JSX.Element {
  const { label, chosenCount, words } = props;
  return (
    <Disclosure
      class="facet"
      id={`filter-${props.id}`}
      summary={chosenCount === 0 ? label : words.t('filter.chosen', { label, count: chosenCount })}
      isOpen={props.isOpen || chosenCount > 0}
    >
      {props.children}
    </Disclosure>
  );
}

/** One filter: a list of boxes, the rarer values behind a disclosure. */
export function FacetFilter(props: {
  group: FacetGroup;
  words: Words;
  isOpen?: boolean;
  /** What one has to know to choose. */
  hint?: string;
}): JSX.Element {
  const { group, words, hint } = props;
  return (
    <FilterSection
      id={group.facet}
      label={group.label}
      chosenCount={group.checkedCount}
      isOpen={props.isOpen ?? false}
      words={words}
    >
      <FacetBoxes group={group} words={words} {...(hint === undefined ? {} : { hint })} />
    </FilterSection>
  );
}

/** The boxes of a filter with a name for screen readers; `legend` is shown where it says more than the line above. */
export function FacetBoxes(props: {
  group: FacetGroup;
  words: Words;
  legend?: string;
  hint?: string;
  class?: string;
}): JSX.Element {
  const { group, words } = props;
  const { facet, rest } = group;
  const hintId = props.hint ? `${facet}-hint` : undefined;
  return (
    <fieldset class={props.class ? `choices ${props.class}` : 'choices'} aria-describedby={hintId}>
      <legend class={props.legend ? 'field-label' : 'unseen'}>{props.legend ?? group.label}</legend>
      {props.hint && (
        <p class="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      <OptionBoxes name={facet} options={group.first} words={words} />
      {rest.length > 0 && (
        <Disclosure
          class="facet-more"
          id={`${facet}-more`}
          summary={words.t('filter.more', { count: rest.length })}
        >
          <OptionBoxes name={facet} options={rest} words={words} />
        </Disclosure>
      )}
    </fieldset>
  );
}
