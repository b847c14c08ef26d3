import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import type { DeliveredTable } from '../../../queries/columns/delivered-table.ts';
import { wordsOf } from '../../words/words.ts';
import { DeliveryFrame } from '../deliveries/delivery-frame.tsx';
import { columnsPath, deliveryPath } from '../paths.ts';

/** The same address where the file has no columns that anybody could say anything about. */
export function UnreadablePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly delivery: DeliveredTable;
    readonly message: string;
  },
): JSX.Element {
  const { language, member, delivery, message } = props;
  const { t } = wordsOf(language);
  return (
    <DeliveryFrame
      {...props}
      deliveryId={delivery.id}
      path={columnsPath(member.slug, delivery.id)}
      title={t('columns.title')}
    >
      <Notice tone="problem" title={t('columns.unreadable')}>
        <p lang={language === 'de' ? undefined : 'de'}>{message}</p>
      </Notice>
      <p>
        <a
          class="stand-alone"
          href={localizedPath(language, deliveryPath(member.slug, delivery.id))}
        >
          {t('columns.back')}
        </a>
      </p>
    </DeliveryFrame>
  );
}
