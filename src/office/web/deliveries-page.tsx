import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { Status } from '../../ui/status.tsx';
import { Table } from '../../ui/table.tsx';
import {
  DELIVERIES_A_PAGE,
  type DeliveryLine,
  type ShownDeliveryState,
} from '../queries/delivery-lines.ts';
import { officeTexts } from '../texts.ts';
import { listHref } from './list-links.ts';
import { OfficeFrame } from './office-frame.tsx';
import { DELIVERIES_PATH, deliveryPath } from './paths.ts';

const STATE_TEXTS = {
  published: 'office.delivery.published',
  waiting: 'office.delivery.waiting',
  refused: 'office.delivery.refused',
  discarded: 'office.delivery.discarded',
} as const satisfies Record<ShownDeliveryState, string>;
const STATE_TONES = {
  published: 'positive',
  waiting: 'deadline',
  refused: 'problem',
  discarded: 'neutral',
} as const;

export function DeliveryState(props: {
  readonly language: Language;
  readonly state: ShownDeliveryState;
}): JSX.Element {
  const t = officeTexts(props.language);
  return <Status tone={STATE_TONES[props.state]}>{t(STATE_TEXTS[props.state])}</Status>;
}

/** /buero/lieferungen – what members have delivered, newest first. */
export function DeliveriesPage(
  props: WorkspacePageProps & {
    readonly lines: readonly DeliveryLine[];
    readonly total: number;
    readonly state: string;
    readonly page: number;
  },
): JSX.Element {
  const { language, lines, total, state, page } = props;
  const t = officeTexts(language);
  const { day, time, count } = formats(language);
  return (
    <OfficeFrame {...props} path={DELIVERIES_PATH} title={t('office.deliveries.title')}>
      <form method="get" action={localizedPath(language, DELIVERIES_PATH)} class="office-filter">
        <SelectField
          language={language}
          id="state"
          name="state"
          label={t('office.deliveries.state')}
          value={state}
          options={[
            { value: '', label: t('office.filter.all') },
            { value: 'refused', label: t('office.delivery.refused') },
            { value: 'waiting', label: t('office.delivery.waiting') },
            { value: 'published', label: t('office.delivery.published') },
          ]}
        />
        <Button kind="secondary">{t('office.filter.apply')}</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState
          drawing="harbour"
          title={t('office.deliveries.empty')}
          text={t('office.deliveries.emptyText')}
        />
      ) : (
        <Table
          id="deliveries"
          caption={t('office.deliveries.count', { count: total })}
          columns={[
            { key: 'at', label: t('office.deliveries.at') },
            { key: 'member', label: t('office.deliveries.member') },
            { key: 'state', label: t('office.deliveries.state') },
            { key: 'records', label: t('office.deliveries.records'), isNumber: true },
            { key: 'rejected', label: t('office.deliveries.rejected'), isNumber: true },
          ]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: {
              at: (
                <a href={localizedPath(language, deliveryPath(line.id))}>
                  {day(line.receivedAt)}, {time(line.receivedAt)}
                </a>
              ),
              member: line.memberName ?? line.sourceName,
              state: <DeliveryState language={language} state={line.state} />,
              records: count(line.records),
              rejected: count(line.rejected),
            },
          }))}
        />
      )}
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil(total / DELIVERIES_A_PAGE)}
        href={(next) => listHref(language, DELIVERIES_PATH, { state, page: next })}
      />
    </OfficeFrame>
  );
}
