import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import { wordsOf } from '../../words/words.ts';
import { deliveriesPath } from '../paths.ts';
import { DeliveryEntry } from './delivery-entry.tsx';
import { DeliveryFrame } from './delivery-frame.tsx';
import { OtherWays } from './other-ways.tsx';
import { UploadForm } from './upload-form.tsx';

/** /mitglieder/{slug}/lieferungen – delivering a file, and what became of those that came. */
export function DeliveriesPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly deliveries: readonly MemberDelivery[];
    readonly mayEdit: boolean;
    /** The format that was chosen. */
    readonly format: string;
    /** Why the file was not taken. */
    readonly wrong?: string;
  },
): JSX.Element {
  const { language, member, deliveries, wrong } = props;
  const words = wordsOf(language);
  const { t } = words;
  return (
    <DeliveryFrame
      {...props}
      path={deliveriesPath(member.slug)}
      title={t('editor.deliveries.title')}
      errors={wrong === undefined ? [] : [{ fieldId: 'file', message: wrong }]}
    >
      <p class="lead">{t('editor.deliveries.what')}</p>
      {props.mayEdit && (
        <UploadForm words={words} slug={member.slug} format={props.format} wrong={wrong} />
      )}
      <OtherWays words={words} slug={member.slug} />
      {deliveries.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('editor.deliveries.emptyTitle')}
          text={t('editor.deliveries.emptyText')}
        />
      ) : (
        <>
          <h2>{t('editor.deliveries.listTitle')}</h2>
          <p>{t('editor.deliveries.lead')}</p>
          <ul class="course-entries">
            {deliveries.map((delivery) => (
              <DeliveryEntry
                key={delivery.id}
                words={words}
                slug={member.slug}
                delivery={delivery}
              />
            ))}
          </ul>
        </>
      )}
    </DeliveryFrame>
  );
}
