import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextField } from '../../../../ui/field.tsx';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import type { Words } from '../../words/words.ts';
import { PriceFields, PriceTextField } from '../run/price-fields.tsx';
import { hasSameHours, type LiveAct, liveTyped, type TriedLive } from './live-form.ts';

interface LiveFormsProps {
  readonly words: Words;
  /** Without language prefix. */
  readonly action: string;
  readonly run: CourseRunDocument;
  /** When it begins, for those who only hear the page. */
  readonly start: string;
  readonly version: number;
  /** The form that was sent last, if it was one of this run. */
  readonly tried: TriedLive | null;
}

/** Dates and price of a published run, changed in place and online at once. */
export function LiveForms(props: LiveFormsProps): JSX.Element {
  const { words, run } = props;
  const { t } = words;
  const idEnd = `-${run.id}`;
  const typedFor = (act: LiveAct) =>
    props.tried?.act === act ? props.tried.typed : liveTyped(run);
  const wrongFor = (act: LiveAct) => (props.tried?.act === act ? props.tried.wrong : {});
  const price = { words, typed: typedFor('price'), wrong: wrongFor('price'), idEnd };
  return (
    <div class="live-forms">
      {run.startsOn !== null && (
        <LiveForm {...props} act="dates" summary={t('editor.live.dates')}>
          <DateFields {...props} />
        </LiveForm>
      )}
      <LiveForm {...props} act="price" summary={t('editor.live.price')}>
        <PriceFields {...price} />
        <PriceTextField {...price} />
      </LiveForm>
    </div>
  );
}

function LiveForm(
  props: LiveFormsProps & { act: LiveAct; summary: string; children: ComponentChildren },
): JSX.Element {
  const { words, act } = props;
  const { t, language } = words;
  return (
    <Disclosure
      isOpen={props.tried?.act === act}
      summary={
        <>
          {props.summary}
          <span class="unseen">: {props.start}</span>
        </>
      }
    >
      <form method="post" action={localizedPath(language, props.action)} noValidate>
        <input type="hidden" name="version" value={String(props.version)} />
        {props.children}
        <Button kind="secondary" name="act" value={act}>
          {t('editor.live.submit')}
        </Button>
        <p class="small">{t('editor.live.next')}</p>
      </form>
    </Disclosure>
  );
}

function DateFields({ words, run, tried }: LiveFormsProps): JSX.Element {
  const { t, language } = words;
  const isTried = tried?.act === 'dates';
  const typed = isTried ? tried.typed : liveTyped(run);
  const field = (name: 'startsOn' | 'from' | 'to') => {
    const id = `${name}-${run.id}`;
    const error = isTried ? tried.wrong[id] : undefined;
    return { language, id, name, value: typed[name], error, autocomplete: 'off' } as const;
  };
  const hour = { width: 'short', inputmode: 'numeric' } as const;
  return (
    <>
      <TextField
        {...field('startsOn')}
        type="date"
        label={t('editor.field.startsOn')}
        hint={run.sessions.length > 1 ? t('editor.live.moves') : undefined}
      />
      {hasSameHours(run) && (
        <div class="field-row">
          <TextField
            {...field('from')}
            {...hour}
            label={t('editor.field.from')}
            hint={t('editor.field.fromHint')}
          />
          <TextField
            {...field('to')}
            {...hour}
            label={t('editor.field.to')}
            hint={t('editor.field.toHint')}
          />
        </div>
      )}
    </>
  );
}
