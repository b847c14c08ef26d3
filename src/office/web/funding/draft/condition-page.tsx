import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { type Condition, isLeaf, type Spoken, VOICES } from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import {
  CheckboxGroup,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../ui/field.tsx';
import {
  GROUP_KINDS,
  OPERATORS_OF,
  simpleOperator,
  type TypedCondition,
} from '../../../model/funding/condition-form.ts';
import { type OfficeTranslate, officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { conditionInWords, operatorWord } from '../words/condition-words.ts';
import { voiceWord } from '../words/difference-words.ts';
import { fieldWord } from '../words/field-words.ts';
import { DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';
import { wordsNameOf } from './find-condition.ts';

export interface ConditionProps extends DraftPageProps {
  /** Where the condition stands, or is to stand (`….neu`). */
  readonly place: string;
  /** What stands there now; null = a new one. */
  readonly condition: Condition<Spoken> | null;
  readonly typed: TypedCondition;
  readonly wrong: WrongFields;
  readonly meanwhile: Meanwhile | null;
}

const STEP_TEXTS = {
  up: 'funding.condition.up',
  down: 'funding.condition.down',
  remove: 'funding.condition.remove',
} as const;

const GROUP_TEXTS = {
  single: 'funding.group.single',
  eines: 'funding.group.startAny',
  alle: 'funding.group.startAll',
  nicht: 'funding.group.startNot',
} as const;

/** …/bedingungen/{place} – one condition: choose a fact, an operator, a value. */
export function ConditionPage(props: ConditionProps): JSX.Element {
  const { language, draft, book, place, condition, typed } = props;
  const t = officeTexts(language);
  const path = draftPaths(draft.id).condition(place);
  const isGroup = condition !== null && !isLeaf(condition);
  const title = condition === null ? 'funding.condition.new' : 'funding.condition.change';
  return (
    <DraftFrame {...props} path={path} title={t(isGroup ? 'funding.condition.group' : title)}>
      {condition !== null && <p class="lead">{conditionInWords(condition, book, language)}</p>}
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="version" value={String(draft.version)} />
        {isGroup ? (
          <GroupFields {...props} />
        ) : (
          <>
            <SelectField
              language={language}
              id="fakt"
              name="fakt"
              label={t('funding.condition.fact')}
              value={typed.fakt}
              error={props.wrong.fakt}
              options={typed.fakt === '' ? [{ value: '', label: t('funding.choose') }] : []}
              groups={factGroups(props, t)}
            />
            <p>
              <Button kind={typed.fakt === '' ? 'primary' : 'secondary'} name="step" value="fact">
                {t(typed.fakt === '' ? 'funding.condition.next' : 'funding.condition.showFields')}
              </Button>
            </p>
            {book.facts[typed.fakt] !== undefined && <LeafFields {...props} />}
          </>
        )}
        {condition !== null && (
          <div class="office-actions">
            {(['up', 'down', 'remove'] as const).map((step) => (
              <Button key={step} kind="secondary" name="step" value={step}>
                {t(STEP_TEXTS[step])}
              </Button>
            ))}
          </div>
        )}
      </form>
      <p class="funding-next">
        <a href={localizedPath(language, draftPaths(draft.id).conditions)}>
          {t('funding.conditions.back')}
        </a>
      </p>
    </DraftFrame>
  );
}

/** All facts, under what they are about. */
function factGroups({ book, language }: ConditionProps, t: OfficeTranslate) {
  const groups = [
    { prefix: 'person.', label: t('funding.facts.person') },
    { prefix: 'betrieb.', label: t('funding.facts.company') },
    { prefix: 'kurs.', label: t('funding.facts.course') },
    { prefix: 'abgeleitet.', label: t('funding.facts.computed') },
  ];
  return groups.map(({ prefix, label }) => ({
    label,
    options: Object.entries(book.facts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([value, { name }]) => ({ value, label: name[language] }))
      .sort((a, b) => a.label.localeCompare(b.label, language)),
  }));
}

function LeafFields(props: ConditionProps): JSX.Element {
  const { language, book, place, condition, typed, wrong } = props;
  const t = officeTexts(language);
  const fact = book.facts[typed.fakt];
  const kind = fact?.typ ?? 'zahl';
  const words = wordsNameOf(place);
  const first = typed.values[0] ?? '';
  return (
    <>
      <input type="hidden" name="shown" value={typed.fakt} />
      {kind !== 'ja_nein' && (
        <SelectField
          language={language}
          id="op"
          name="op"
          label={t('funding.condition.operator')}
          value={kind === 'auswahl' ? simpleOperator(typed.op) : typed.op}
          error={wrong.op}
          options={OPERATORS_OF[kind].map((op) => ({ value: op, label: operatorWord(op, t) }))}
        />
      )}
      {kind === 'ja_nein' && <input type="hidden" name="op" value="ist" />}
      {kind === 'ja_nein' && (
        <RadioGroup
          language={language}
          id="wert"
          name="wert"
          legend={fact?.name[language] ?? typed.fakt}
          value={first === '' ? 'true' : first}
          error={wrong.wert}
          options={[
            { value: 'true', label: t('funding.yes') },
            { value: 'false', label: t('funding.no') },
          ]}
        />
      )}
      {kind === 'auswahl' && (
        <>
          {wrong.wert && <p class="field-error">{wrong.wert}</p>}
          <CheckboxGroup
            id="wert"
            name="wert"
            legend={t('funding.condition.options')}
            options={(fact?.optionen ?? []).map(({ wert, text }) => ({
              value: wert,
              label: text[language],
              isChecked: typed.values.includes(wert),
            }))}
          />
        </>
      )}
      {(kind === 'zahl' || kind === 'datum') && (
        <TextField
          language={language}
          id="wert"
          name="wert"
          label={
            fact?.einheit === undefined
              ? t('funding.field.wert')
              : t('funding.condition.valueIn', { unit: fact.einheit[language] })
          }
          value={first}
          error={wrong.wert}
          {...(kind === 'datum'
            ? { type: 'date' as const }
            : { inputmode: 'decimal' as const, width: 'short' as const })}
        />
      )}
      <RadioGroup
        language={language}
        id="group"
        name="group"
        legend={t('funding.group.legend')}
        value={typed.group}
        options={GROUP_KINDS.map((group) => ({ value: group, label: t(GROUP_TEXTS[group]) }))}
      />
      <Disclosure
        summary={t('funding.condition.more')}
        isOpen={typed.norm !== '' || typed.words.de !== '' || wrong['words-de'] !== undefined}
      >
        <TextField
          language={language}
          id="norm"
          name="norm"
          label={fieldWord('norm', t)}
          value={typed.norm}
        />
        <fieldset class="field-set">
          <legend>{fieldWord(words, t)}</legend>
          {VOICES.map((voice) => (
            <TextAreaField
              key={voice}
              language={language}
              id={`words-${voice}`}
              name={`words-${voice}`}
              label={voiceWord(voice, t)}
              value={typed.words[voice]}
              error={wrong[`words-${voice}`]}
              rows={2}
            />
          ))}
        </fieldset>
      </Disclosure>
      <p class="funding-next">
        <Button name="step" value="save">
          {condition === null ? t('funding.condition.add') : t('funding.condition.save')}
        </Button>
      </p>
    </>
  );
}

/** Of a group: whether all of it has to be true or one is enough. */
function GroupFields({ language, condition }: ConditionProps): JSX.Element | null {
  const t = officeTexts(language);
  if (condition === null || !('alle' in condition || 'eines' in condition)) return null;
  return (
    <>
      <RadioGroup
        language={language}
        id="group"
        name="group"
        legend={t('funding.group.kind')}
        value={'alle' in condition ? 'alle' : 'eines'}
        options={(['eines', 'alle'] as const).map((group) => ({
          value: group,
          label: t(group === 'eines' ? 'funding.group.isAny' : 'funding.group.isAll'),
        }))}
      />
      <p>
        <Button name="step" value="group">
          {t('funding.condition.save')}
        </Button>
      </p>
    </>
  );
}
