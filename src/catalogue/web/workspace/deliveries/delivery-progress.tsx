import type { JSX } from 'preact';
import { Notice } from '../../../../ui/notice.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { Words } from '../../words/words.ts';
import { minutesLeft, percentRead } from './rest-of-reading.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'delivery-progress': {
        children?: ComponentChildren;
        'data-looks-again'?: string | undefined;
      };
    }
  }
}

/** Seconds between two looks without scripts. */
export const REFRESH_SECONDS = 5;
/** After so long nobody looks again by himself: something is wrong then, and a page must not reload for ever. */
export const LOOK_AGAIN_MS = 30 * 60_000;

/** How far the reading of a delivery is; with scripts it is brought up to date where it stands. */
export function DeliveryProgress(props: {
  readonly words: Words;
  readonly delivery: MemberDelivery;
  readonly now: Date;
  readonly looksAgain: boolean;
}): JSX.Element {
  const { words, delivery, now } = props;
  const { t } = words;
  const percent = percentRead(delivery);
  const minutes = minutesLeft(delivery, now);
  return (
    <delivery-progress data-looks-again={props.looksAgain ? 'yes' : undefined}>
      <Notice tone="info">
        <p>
          <label class="delivery-progress-label" for="delivery-progress">
            {progressSentence(delivery, percent, words)}
          </label>
          <progress id="delivery-progress" class="delivery-progress" max={100} value={percent} />
        </p>
        <p class="delivery-rest">{minutes !== null && t('editor.delivery.rest', { minutes })}</p>
        <p>{t('editor.delivery.runningLead')}</p>
        {props.looksAgain ? (
          <noscript>
            <p class="small">{t('editor.delivery.reloads', { seconds: REFRESH_SECONDS })}</p>
          </noscript>
        ) : (
          <p>{t('editor.delivery.takesLong')}</p>
        )}
      </Notice>
    </delivery-progress>
  );
}

function progressSentence(
  { recordsRead, state }: MemberDelivery,
  percent: number,
  { t, format }: Words,
): string {
  if (percent === 100)
    return t('editor.delivery.compares', { count: recordsRead, shown: format.count(recordsRead) });
  const key =
    state === 'publishing' ? 'editor.delivery.publishProgress' : 'editor.delivery.progress';
  return t(key, { percent, count: recordsRead, shown: format.count(recordsRead) });
}
