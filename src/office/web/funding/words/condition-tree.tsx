import type { JSX } from 'preact';
import { type Condition, isLeaf, type RuleBook, type Spoken } from '../../../../funding/index.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { officeTexts } from '../../../texts.ts';
import { conditionInWords } from './condition-words.ts';

interface TreeProps {
  readonly language: Language;
  readonly book: RuleBook;
  /** Address of the page on which a condition is changed, by its place; absent = only to read. */
  readonly editPath?: ((place: string) => string) | undefined;
}

/** Conditions of a list, groups with what is in them. */
export function ConditionTree(
  props: TreeProps & {
    /** Place of the list, e.g. `regel.alle`. */
    readonly place: string;
    readonly conditions: readonly Condition<Spoken>[];
  },
): JSX.Element {
  const { conditions, place } = props;
  return (
    <ul class="funding-conditions">
      {conditions.map((condition, at) => (
        <li key={at}>
          <Node {...props} condition={condition} place={`${place}.${at}`} />
        </li>
      ))}
    </ul>
  );
}

/** One condition with the way to change it. */
export function ConditionNode(
  props: TreeProps & { readonly condition: Condition<Spoken>; readonly place: string },
): JSX.Element {
  return <Node {...props} />;
}

function Node(
  props: TreeProps & { readonly condition: Condition<Spoken>; readonly place: string },
): JSX.Element {
  const { language, book, condition, place, editPath } = props;
  const t = officeTexts(language);
  const words = conditionInWords(condition, book, language);
  const edit = editPath && (
    <>
      {' '}
      <a href={localizedPath(language, editPath(place))}>
        {t('funding.change')}
        <span class="unseen"> {words}</span>
      </a>
    </>
  );
  if (isLeaf(condition))
    return (
      <>
        {words}
        {condition.norm !== undefined && <span class="small"> ({condition.norm})</span>}
        {edit}
      </>
    );
  if ('prog' in condition) return <>{words}</>;
  if ('nicht' in condition)
    return (
      <>
        <b>{t('funding.group.not')}</b>
        {edit}
        <ul class="funding-conditions">
          <li>
            <Node {...props} condition={condition.nicht} place={`${place}.nicht`} />
          </li>
        </ul>
      </>
    );
  const kind = 'alle' in condition ? 'alle' : 'eines';
  const inner = 'alle' in condition ? condition.alle : condition.eines;
  return (
    <>
      <b>{t(kind === 'alle' ? 'funding.group.all' : 'funding.group.any')}</b>
      {edit}
      <ConditionTree {...props} conditions={inner} place={`${place}.${kind}`} />
      {editPath && (
        <p>
          <a href={localizedPath(language, editPath(`${place}.${kind}.neu`))}>
            {t('funding.group.add')}
            <span class="unseen"> {words}</span>
          </a>
        </p>
      )}
    </>
  );
}
