import type { JSX } from 'preact';
import { Notice } from '../../../../ui/notice.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';
import type { ReadReport } from './read-report.ts';

export const DELIVERY_DONE = ['meanwhile', 'taken', 'handedIn', 'inDraft', 'office'] as const;
export type DeliveryDone = (typeof DELIVERY_DONE)[number];

const DONE_TEXTS: Readonly<Record<DeliveryDone, CatalogueText>> = {
  meanwhile: 'editor.delivery.doneMeanwhile',
  taken: 'editor.delivery.doneTaken',
  handedIn: 'editor.delivery.doneHandedIn',
  inDraft: 'editor.delivery.doneInDraft',
  office: 'editor.delivery.doneOffice',
};

/** What has just happened, and why a delivery waits or was refused. */
export function DeliveryNotices(props: {
  readonly words: Words;
  readonly delivery: MemberDelivery;
  readonly report: ReadReport | null;
  readonly done?: DeliveryDone | undefined;
}): JSX.Element {
  const { words, delivery, report, done } = props;
  const { t, format, language } = words;
  const waits = delivery.state === 'checked';
  const isForOffice = waits && delivery.waitsFor === 'office';
  const shrink = waits ? (report?.shrink ?? null) : null;
  const held = waits && !isForOffice ? (report?.held ?? 0) : 0;
  const message = shrink === null && !isForOffice ? (report?.message ?? null) : null;
  return (
    <>
      {done !== undefined && (
        <Notice tone={done === 'taken' ? 'positive' : 'info'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {isForOffice && (
        <Notice tone="deadline">
          <p>{t('editor.delivery.forOffice', { count: report?.held ?? 0 })}</p>
        </Notice>
      )}
      {shrink !== null && (
        <Notice tone="deadline" title={t('editor.delivery.shrinkTitle')}>
          <p>
            {t('editor.delivery.shrink', {
              withdrawn: format.count(shrink.withdrawn),
              published: format.count(shrink.published),
            })}
          </p>
        </Notice>
      )}
      {message !== null && (
        <Notice tone={delivery.state === 'refused' ? 'problem' : 'info'}>
          <p lang={language === 'de' ? undefined : 'de'}>{message}</p>
        </Notice>
      )}
      {held > 0 && <p>{t('editor.delivery.held', { count: held })}</p>}
    </>
  );
}
