import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { SelectField, TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import { CHILDCARE_STATES, RUN_STATUSES, START_KINDS } from '../../../tables.ts';
import type { CatalogueText } from '../../../texts.ts';
import { CHILDCARE_TEXTS } from '../../words/value-words.ts';
import { RUN_STATUS_TEXTS } from '../words/run-status-words.ts';
import { PriceTextField } from './price-fields.tsx';
import type { RunFieldsProps } from './run-fields-props.ts';

const START_TEXTS: Readonly<Record<(typeof START_KINDS)[number], CatalogueText>> = {
  fixed: 'editor.start.fixed',
  rolling: 'editor.start.rolling',
  on_request: 'editor.start.onRequest',
};

/** What only some runs need; open as soon as something stands in it. */
export function MoreFields(
  props: RunFieldsProps & {
    readonly isOpen: boolean;
    /** Whether start and end follow from days that have a page of their own. */
    readonly hasDays?: boolean;
  },
): JSX.Element {
  const { words, typed, wrong } = props;
  const { t, language } = words;
  const line = { language, autocomplete: 'off', maxLength: LONGEST.line } as const;
  const number = { ...line, inputmode: 'numeric', width: 'short' } as const;
  return (
    <Disclosure summary={t('editor.run.more')} isOpen={props.isOpen}>
      {props.hasDays !== true && <StartFields {...props} />}
      <TextField
        {...line}
        id="registrationEndsOn"
        name="registrationEndsOn"
        type="date"
        label={t('editor.part.registrationEndsOn')}
        value={typed.registrationEndsOn}
        error={wrong.registrationEndsOn}
      />
      <TextField
        {...line}
        id="scheduleText"
        name="scheduleText"
        label={t('editor.part.scheduleText')}
        hint={t('editor.field.scheduleHint')}
        value={typed.scheduleText}
        error={wrong.scheduleText}
      />
      <PriceTextField words={words} typed={typed} wrong={wrong} />
      <TextField
        {...number}
        id="seatsMin"
        name="seatsMin"
        label={t('editor.part.seatsMin')}
        value={typed.seatsMin}
        error={wrong.seatsMin}
      />
      <TextField
        {...number}
        id="seatsFree"
        name="seatsFree"
        label={t('editor.part.seatsFree')}
        value={typed.seatsFree}
        error={wrong.seatsFree}
      />
      <SelectField
        language={language}
        id="status"
        name="status"
        label={t('editor.part.status')}
        value={typed.status}
        error={wrong.status}
        options={RUN_STATUSES.map((status) => ({
          value: status,
          label: t(RUN_STATUS_TEXTS[status]),
        }))}
      />
      <TextField
        {...line}
        id="cancelReason"
        name="cancelReason"
        label={t('editor.field.cancelReason')}
        hint={t('editor.field.cancelReasonHint')}
        value={typed.cancelReason}
        error={wrong.cancelReason}
      />
      <SelectField
        language={language}
        id="childcare"
        name="childcare"
        label={t('editor.part.childcare')}
        value={typed.childcare}
        error={wrong.childcare}
        options={CHILDCARE_STATES.map((state) => ({
          value: state,
          label: t(CHILDCARE_TEXTS[state]),
        }))}
      />
      <TextField
        {...line}
        id="bookingUrl"
        name="bookingUrl"
        maxLength={2000}
        label={t('editor.part.bookingUrl')}
        hint={t('editor.field.urlHint')}
        value={typed.bookingUrl}
        error={wrong.bookingUrl}
      />
      <TextField
        {...line}
        id="number"
        name="number"
        label={t('editor.part.number')}
        value={typed.number}
        error={wrong.number}
      />
    </Disclosure>
  );
}

/** How a run without single days begins and ends. */
function StartFields({ words, typed, wrong }: RunFieldsProps): JSX.Element {
  const { t, language } = words;
  return (
    <>
      <SelectField
        language={language}
        id="startKind"
        name="startKind"
        label={t('editor.field.startKind')}
        value={typed.startKind}
        error={wrong.startKind}
        options={START_KINDS.map((kind) => ({ value: kind, label: t(START_TEXTS[kind]) }))}
      />
      <TextField
        language={language}
        id="endsOn"
        name="endsOn"
        type="date"
        label={t('editor.field.endsOn')}
        hint={t('editor.field.endsOnHint')}
        value={typed.endsOn}
        error={wrong.endsOn}
      />
    </>
  );
}

const MORE_FIELDS = [
  'registrationEndsOn',
  'scheduleText',
  'priceText',
  'seatsMin',
  'seatsFree',
  'cancelReason',
  'bookingUrl',
  'number',
] as const;

/** Whether something stands in the part of the form that is folded away otherwise, or is wrong there. */
export function isMoreUsed({ typed, wrong }: Pick<RunFieldsProps, 'typed' | 'wrong'>): boolean {
  return (
    typed.startKind !== 'fixed' ||
    (typed.endsOn !== '' && typed.count === '') ||
    wrong.endsOn !== undefined ||
    typed.status !== 'open' ||
    typed.childcare !== 'unknown' ||
    MORE_FIELDS.some((field) => typed[field] !== '' || wrong[field] !== undefined)
  );
}
