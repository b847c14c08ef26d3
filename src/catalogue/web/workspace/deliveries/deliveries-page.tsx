import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { deliveriesPath, deliveryPath } from '../paths.ts';
import { DELIVERY_LOOKS, deliverySentence } from './delivery-words.ts';

/** /mitglieder/{slug}/lieferungen – files that came and what became of them. */
export function DeliveriesPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly deliveries: readonly MemberDelivery[];
  },
): JSX.Element {
  const { language, member, deliveries } = props;
  const words = wordsOf(language);
  const { t, format } = words;
  return (
    <CourseFrame {...props} path={deliveriesPath(member.slug)} title={t('editor.deliveries.title')}>
      {deliveries.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('editor.deliveries.emptyTitle')}
          text={t('editor.deliveries.emptyText')}
        />
      ) : (
        <>
          <p class="lead">{t('editor.deliveries.lead')}</p>
          <ul class="course-entries">
            {deliveries.map((delivery) => {
              const look = DELIVERY_LOOKS[delivery.state];
              const when = `${format.day(delivery.receivedAt)}, ${format.time(delivery.receivedAt)}`;
              return (
                <Card key={delivery.id} as="li" class="course-entry">
                  <h2>
                    <a href={localizedPath(language, deliveryPath(member.slug, delivery.id))}>
                      {t('editor.delivery.of', { when })}
                    </a>
                  </h2>
                  <p>
                    <Status tone={look.tone}>{t(look.text)}</Status>
                  </p>
                  <p>{deliverySentence(delivery, words)}</p>
                  <p class="small">
                    {delivery.sourceName}, {delivery.fileName}
                  </p>
                </Card>
              );
            })}
          </ul>
        </>
      )}
    </CourseFrame>
  );
}
