import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { Words } from '../../words/words.ts';
import { deliveryPath } from '../paths.ts';
import { deliveryLook, deliverySentence } from './delivery-words.ts';
import { readReport } from './read-report.ts';

/** A delivery in the list: when it came, where it stands, what it did. */
export function DeliveryEntry(props: {
  readonly words: Words;
  readonly slug: string;
  readonly delivery: MemberDelivery;
}): JSX.Element {
  const { words, slug, delivery } = props;
  const { t, format, language } = words;
  const look = deliveryLook(delivery);
  const report = delivery.report === null ? null : readReport(delivery.report);
  const when = `${format.day(delivery.receivedAt)}, ${format.time(delivery.receivedAt)}`;
  return (
    <Card as="li" class="course-entry delivery-entry">
      <h3>
        <a href={localizedPath(language, deliveryPath(slug, delivery.id))}>
          {t('editor.delivery.of', { when })}
        </a>
      </h3>
      <p class="delivery-entry-state">
        <Status tone={look.tone}>{t(look.text)}</Status>
      </p>
      {report !== null && report.records > 0 && <p>{deliverySentence(report, words)}</p>}
      <p class="small delivery-source">
        {delivery.sourceName}, {delivery.fileName}
      </p>
    </Card>
  );
}
