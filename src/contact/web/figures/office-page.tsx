import type { JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { AdviceService } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Status } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { OFFICE_FIGURES_FILE_PATH, OFFICE_FIGURES_PATH } from '../../model/figures/figure-paths.ts';
import { type EnquiryCount, gather, sumOf } from '../../model/figures/gather.ts';
import type { Period } from '../../model/figures/period.ts';
import type { SlipCount } from '../../model/figures/public-figures.ts';
import type { OpenAtService } from '../../queries/figures/open-by-service.ts';
import { type ContactTranslate, contactTexts } from '../../texts.ts';
import { figureLabel, periodWords } from './figure-words.ts';

export interface OfficeFiguresPageProps extends WorkspacePageProps {
  readonly period: Period;
  readonly open: readonly OpenAtService[];
  readonly enquiries: readonly EnquiryCount[];
  readonly slips: readonly SlipCount[];
  readonly services: readonly AdviceService[];
  readonly now: Date;
}

/** /buero/anfragen/zahlen – what is open where, what was answered in time, topics, arrivals; exact, for the office alone. */
export function OfficeFiguresPage(props: OfficeFiguresPageProps): JSX.Element {
  const { language, period, open, enquiries, slips, services } = props;
  const t = contactTexts(language);
  const { count, day } = formats(language);
  const months = periodWords(period, t, language);
  const nameOf = (key: string | null) =>
    services.find((service) => service.key === key)?.name ?? t('figures.noService');
  return (
    <WorkspaceFrame
      {...props}
      path={OFFICE_FIGURES_PATH}
      title={t('figures.office.title')}
      steps={[{ label: t('figures.office.crumb'), path: '/buero/anfragen' }]}
    >
      <p class="lead">{t('figures.office.lead')}</p>
      <h2>{t('figures.office.open')}</h2>
      {open.length === 0 ? (
        <p>{t('figures.office.openNone')}</p>
      ) : (
        <Table
          id="open"
          caption={`${t('figures.office.open')}. ${t('figures.asOf', { day: day(props.now) })}`}
          columns={[
            { key: 'service', label: t('figures.column.service') },
            { key: 'open', label: t('figures.column.open'), isNumber: true },
            { key: 'late', label: t('figures.column.late'), isNumber: true },
            { key: 'due', label: t('figures.column.due') },
          ]}
          rows={open.map((one, at) => ({
            key: String(at),
            cells: {
              service:
                one.serviceKey === null
                  ? (one.memberName ?? t('figures.office.self'))
                  : nameOf(one.serviceKey),
              open: count(one.open),
              late: one.late === 0 ? '0' : <Status tone="problem">{count(one.late)}</Status>,
              due: one.nextDue === null ? '–' : day(one.nextDue),
            },
          }))}
        />
      )}
      <h2>{t('figures.office.inTime')}</h2>
      <Table
        id="in-time"
        caption={`${t('figures.office.inTime')}, ${months}`}
        columns={[
          { key: 'service', label: t('figures.column.service') },
          { key: 'received', label: t('figures.column.received'), isNumber: true },
          { key: 'inTime', label: t('figures.column.inTime'), isNumber: true },
          { key: 'late', label: t('figures.column.late'), isNumber: true },
          { key: 'share', label: t('figures.column.share'), isNumber: true },
        ]}
        rows={[
          inTimeRow('', t('figures.office.all'), enquiries, t),
          ...gather(enquiries, ['received', 'in_time', 'late'], 'serviceKey').map(({ key }) =>
            inTimeRow(
              `service ${key}`,
              nameOf(key),
              enquiries.filter((one) => one.serviceKey === key),
              t,
            ),
          ),
        ]}
      />
      <h2>{t('figures.topics')}</h2>
      <Table
        id="topics"
        caption={`${t('figures.topics')}, ${months}`}
        columns={[
          { key: 'topic', label: t('figures.column.what') },
          { key: 'count', label: t('figures.column.count'), isNumber: true },
        ]}
        rows={gather(enquiries, ['received'], 'topic').map((row) => ({
          key: row.key,
          cells: { topic: figureLabel(row.key, t), count: count(row.count) },
        }))}
      />
      <h2>{t('figures.slips')}</h2>
      <Table
        id="slips"
        caption={`${t('figures.slips')}, ${months}`}
        columns={[
          { key: 'channel', label: t('figures.column.what') },
          { key: 'issued', label: t('figures.column.issued'), isNumber: true },
          { key: 'arrived', label: t('figures.column.arrived'), isNumber: true },
        ]}
        rows={slips.map((slip) => ({
          key: slip.channel,
          cells: {
            channel: figureLabel(`slip ${slip.channel}`, t),
            issued: count(slip.issued),
            arrived: count(slip.arrived),
          },
        }))}
      />
      <p>
        <LinkButton
          kind="secondary"
          icon="download"
          href={localizedPath(language, OFFICE_FIGURES_FILE_PATH)}
          download
        >
          {t('figures.file')}
        </LinkButton>
      </p>
    </WorkspaceFrame>
  );
}

function inTimeRow(
  key: string,
  name: string,
  counts: readonly EnquiryCount[],
  t: ContactTranslate,
) {
  const inTime = sumOf(counts, 'in_time');
  const late = sumOf(counts, 'late');
  const share =
    inTime + late === 0
      ? '–'
      : t('figures.share.exact', { percent: Math.round((inTime / (inTime + late)) * 100) });
  return {
    key,
    cells: {
      service: name,
      received: String(sumOf(counts, 'received')),
      inTime: String(inTime),
      late: String(late),
      share,
    },
  };
}
