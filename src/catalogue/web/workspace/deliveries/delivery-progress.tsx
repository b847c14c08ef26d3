import type { JSX } from 'preact';
import { Notice } from '../../../../ui/notice.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { Words } from '../../words/words.ts';

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
  readonly looksAgain: boolean;
}): JSX.Element {
  const { words, delivery } = props;
  const { t, format } = words;
  const { bytesRead, fileBytes, recordsRead } = delivery;
  const percent = fileBytes === 0 ? 0 : Math.min(100, Math.floor((100 * bytesRead) / fileBytes));
  return (
    <delivery-progress data-looks-again={props.looksAgain ? 'yes' : undefined}>
      <Notice tone="info">
        <p>{t('editor.delivery.runningLead')}</p>
        <p>
          <label class="delivery-progress-label" for="delivery-progress">
            {t('editor.delivery.progress', {
              percent,
              count: recordsRead,
              shown: format.count(recordsRead),
            })}
          </label>
          <progress id="delivery-progress" class="delivery-progress" max={100} value={percent} />
        </p>
        {!props.looksAgain && <p>{t('editor.delivery.takesLong')}</p>}
      </Notice>
    </delivery-progress>
  );
}
