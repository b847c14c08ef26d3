import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { isLocalDate } from '../../../../platform/clock.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextField } from '../../../../ui/field.tsx';
import type { Words } from '../../words/words.ts';
import type { SessionTyped } from '../forms/sessions.ts';

interface DayLineProps {
  readonly words: Words;
  readonly line: SessionTyped;
  readonly number: number;
  /** Why it was left out, if it was. */
  readonly closed: string | null;
  readonly wrong: WrongFields;
}

/** One meeting: whether it takes place; folded away what moves it. */
export function DayLine(props: DayLineProps): JSX.Element {
  const { words, line, number, closed, wrong } = props;
  const { t, format } = words;
  const day = isLocalDate(line.heldOn) ? format.date(line.heldOn) : t('editor.days.newDay');
  const keepId = `keep-${number}`;
  const isWrong = ['day', 'from', 'to'].some((name) => wrong[`${name}-${number}`] !== undefined);
  return (
    <fieldset class="day-line">
      <legend class="unseen">{day}</legend>
      <div class="choice">
        <input type="checkbox" id={keepId} name={keepId} value="yes" checked={line.isKept} />
        <label for={keepId}>
          <span>
            <b>{day}</b>
            {line.from !== '' && `, ${format.timeRange(line.from, line.to || null)}`}
            {line.note !== '' && <span class="small"> {line.note}</span>}
            {closed !== null && <span class="small"> {t('editor.days.closed', { closed })}</span>}
          </span>
        </label>
      </div>
      <Disclosure
        summary={
          <>
            {t('editor.days.change')}
            <span class="unseen">: {day}</span>
          </>
        }
        isOpen={isWrong || line.heldOn === ''}
      >
        <div class="day-fields">
          <DayFields {...props} />
        </div>
      </Disclosure>
    </fieldset>
  );
}

function DayFields(props: DayLineProps): JSX.Element {
  const { words, line, number, wrong } = props;
  const { t, language } = words;
  const field = (name: string) => ({
    language,
    id: `${name}-${number}`,
    name: `${name}-${number}`,
    error: wrong[`${name}-${number}`],
  });
  const hour = { autocomplete: 'off', inputmode: 'numeric' } as const;
  return (
    <>
      <TextField {...field('day')} type="date" label={t('editor.days.day')} value={line.heldOn} />
      <TextField {...field('from')} {...hour} label={t('editor.field.from')} value={line.from} />
      <TextField {...field('to')} {...hour} label={t('editor.field.to')} value={line.to} />
      <TextField
        {...field('note')}
        autocomplete="off"
        maxLength={1000}
        label={t('editor.days.note')}
        value={line.note}
      />
    </>
  );
}
