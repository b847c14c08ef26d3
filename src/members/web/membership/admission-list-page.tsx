import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Table } from '../../../ui/table.tsx';
import { kindLabel } from '../../kind-words.ts';
import { ADMISSION_LIST_PATH, admissionPath } from '../../model/membership/membership-paths.ts';
import type { ApplicationLine, DecidedLine } from '../../queries/membership/list-applications.ts';
import { memberTexts } from '../../texts.ts';
import { AdmissionFrame } from './admission-frame.tsx';

/** /buero/aufnahme – who waits for a decision, the longest first, and what was decided lately. */
export function AdmissionListPage(
  props: WorkspacePageProps & {
    readonly waiting: readonly ApplicationLine[];
    readonly decided: readonly DecidedLine[];
  },
): JSX.Element {
  const { language, waiting, decided } = props;
  const t = memberTexts(language);
  const { day } = formats(language);
  return (
    <AdmissionFrame {...props} path={ADMISSION_LIST_PATH} title={t('membership.list.title')}>
      {waiting.length === 0 ? (
        <EmptyState
          drawing="desk"
          title={t('membership.list.none')}
          text={t('membership.list.noneText')}
        />
      ) : (
        <>
          <p class="lead">{t('membership.list.lead', { count: waiting.length })}</p>
          <ul class="cards">
            {waiting.map((line) => (
              <Card as="li" key={line.id} class="result">
                <h2 class="result-title">
                  <a href={localizedPath(language, admissionPath(line.id))}>{line.name}</a>
                </h2>
                <p>
                  {kindLabel(line.kind, t)}, {line.place}
                </p>
                <p class="small">{t('membership.list.since', { day: day(line.confirmedAt) })}</p>
              </Card>
            ))}
          </ul>
        </>
      )}
      {decided.length > 0 && (
        <>
          <h2>{t('membership.list.decided')}</h2>
          <Table
            id="decided"
            caption={t('membership.list.decidedCaption')}
            columns={[
              { key: 'name', label: t('membership.field.organisation') },
              { key: 'decision', label: t('membership.list.decision') },
              { key: 'day', label: t('membership.list.day') },
            ]}
            rows={decided.map((line) => ({
              key: line.id,
              cells: {
                name: <a href={localizedPath(language, admissionPath(line.id))}>{line.name}</a>,
                decision:
                  line.decision === 'admitted'
                    ? t('membership.list.admitted')
                    : t('membership.list.declined'),
                day: day(line.decidedAt),
              },
            }))}
          />
        </>
      )}
    </AdmissionFrame>
  );
}
