import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import type { ReadReport, ReportProblem } from '../model/delivery-report.ts';
import type { DeliveryLine } from '../queries/delivery-lines.ts';
import { officeTexts } from '../texts.ts';
import { DeliveryState } from './deliveries-page.tsx';
import { OfficeFrame } from './office-frame.tsx';
import { DELIVERIES_PATH, deliveryPath, memberPath } from './paths.ts';

/** So many problems are shown; the member's own page and the command line have all. */
const MOST_SHOWN = 100;

/** /buero/lieferungen/{id} – what became of one delivery, and why. */
export function DeliveryPage(
  props: WorkspacePageProps & { readonly line: DeliveryLine; readonly report: ReadReport },
): JSX.Element {
  const { language, line, report } = props;
  const t = officeTexts(language);
  const { day, time, count } = formats(language);
  const numbers = [line.created, line.updated, line.unchanged, line.withdrawn, line.rejected];
  const [created = '', updated = '', unchanged = '', withdrawn = '', rejected = ''] =
    numbers.map(count);
  return (
    <OfficeFrame
      {...props}
      path={deliveryPath(line.id)}
      title={t('office.delivery.title', { member: line.memberName ?? line.sourceName })}
      steps={[{ label: t('office.deliveries.short'), path: DELIVERIES_PATH }]}
    >
      {report.message !== null && (
        <Notice tone={line.state === 'refused' ? 'problem' : 'deadline'}>
          <p lang={language === 'de' ? undefined : 'de'}>{report.message}</p>
        </Notice>
      )}
      <FactList
        facts={[
          {
            icon: 'info',
            term: t('office.deliveries.state'),
            value: <DeliveryState language={language} state={line.state} />,
          },
          {
            icon: 'calendar',
            term: t('office.deliveries.at'),
            value: `${day(line.receivedAt)}, ${time(line.receivedAt)}`,
          },
          {
            icon: 'source',
            term: t('office.delivery.file'),
            value: line.fileName,
            note: line.format,
          },
          {
            icon: 'book',
            term: t('office.deliveries.records'),
            value: count(line.records),
            note: t('office.delivery.numbers', {
              created,
              updated,
              unchanged,
              withdrawn,
              rejected,
            }),
          },
        ]}
      />
      {line.memberSlug !== null && (
        <p>
          <LinkButton
            kind={line.waitsFor === 'office' ? 'primary' : 'secondary'}
            href={localizedPath(language, `/mitglieder/${line.memberSlug}/lieferungen/${line.id}`)}
          >
            {line.waitsFor === 'office' ? t('office.delivery.decide') : t('office.delivery.look')}
          </LinkButton>
        </p>
      )}
      {line.memberSlug !== null && (
        <p>
          <a href={localizedPath(language, memberPath(line.memberSlug))}>
            {t('office.delivery.member', { member: line.memberName ?? '' })}
          </a>
        </p>
      )}
      {report.rejected.length > 0 && (
        <Problems
          {...props}
          id="rejected"
          caption={t('office.delivery.rejectedTable', { count: report.rejected.length })}
          problems={report.rejected}
        />
      )}
      {report.warnings.length > 0 && (
        <Disclosure summary={t('office.delivery.warnings', { count: report.warnings.length })}>
          <Problems
            {...props}
            id="warnings"
            caption={t('office.delivery.warnings', { count: report.warnings.length })}
            problems={report.warnings}
          />
        </Disclosure>
      )}
    </OfficeFrame>
  );
}

function Problems(
  props: WorkspacePageProps & {
    readonly id: string;
    readonly caption: string;
    readonly problems: readonly ReportProblem[];
  },
): JSX.Element {
  const t = officeTexts(props.language);
  return (
    <Table
      id={props.id}
      caption={props.caption}
      columns={[
        { key: 'record', label: t('office.delivery.record') },
        { key: 'line', label: t('office.delivery.line'), isNumber: true },
        { key: 'field', label: t('office.delivery.field') },
        { key: 'reason', label: t('office.delivery.reason') },
      ]}
      rows={props.problems.slice(0, MOST_SHOWN).map((problem, place) => ({
        key: String(place),
        cells: {
          record: problem.record === 0 ? '–' : problem.record,
          line: problem.line ?? '–',
          field: problem.field ?? '–',
          reason: <span lang={props.language === 'de' ? undefined : 'de'}>{problem.reason}</span>,
        },
      }))}
    />
  );
}
