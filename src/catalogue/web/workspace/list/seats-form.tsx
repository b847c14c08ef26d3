import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Icon } from '../../../../ui/icon.tsx';
import type { RunStatus } from '../../../tables.ts';
import type { Words } from '../../words/words.ts';
import { RUN_STATUS_TEXTS } from '../words/run-status-words.ts';

/** Facts of the day by one tap, online at once: so many seats free, full, takes place for sure. */
export function SeatsForm(props: {
  readonly words: Words;
  /** Without language prefix. */
  readonly action: string;
  /** Where the answer leads: the list or the course's own page. */
  readonly back: 'list' | 'course';
  /** Makes ids unique on the page. */
  readonly runId: string;
  /** Says to those who only hear the page which run is meant. */
  readonly label: string;
  readonly seatsFree: number | null;
  readonly status: RunStatus;
}): JSX.Element {
  const { words, runId, status } = props;
  const { t, language } = words;
  const id = `seats-${runId}`;
  const isFull = status === 'full';
  const isSure = status === 'guaranteed';
  return (
    <form
      method="post"
      action={localizedPath(language, props.action)}
      class="seats-form"
      aria-label={t('editor.seats.label', { run: props.label })}
    >
      <input type="hidden" name="back" value={props.back} />
      <span class="seats-free">
        <label for={id}>{t('editor.seats.free')}</label>
        <input
          class="control"
          id={id}
          name="free"
          type="number"
          inputMode="numeric"
          min={0}
          max={9999}
          value={props.seatsFree === null ? '' : String(props.seatsFree)}
        />
        <button class="button button-secondary" type="submit" name="act" value="free">
          {t('editor.seats.report')}
        </button>
      </span>
      <button
        class="button button-secondary"
        type="submit"
        name="act"
        value="full"
        aria-pressed={isFull}
      >
        <Icon name="full" />
        <span>{t('editor.seats.full')}</span>
      </button>
      <button
        class="button button-secondary"
        type="submit"
        name="act"
        value={isSure ? 'unsure' : 'sure'}
        aria-pressed={isSure}
      >
        <Icon name="guaranteed" />
        <span>{t(RUN_STATUS_TEXTS.guaranteed)}</span>
      </button>
    </form>
  );
}
