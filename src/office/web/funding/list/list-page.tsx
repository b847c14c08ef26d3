import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../../accounts/index.ts';
import type { DueCheck, ProgrammeVersion } from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { formats } from '../../../../ui/format.ts';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { officeTexts } from '../../../texts.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { CORRECTIONS_PATH, FUNDING_PATH, programmePaths } from '../funding-paths.ts';
import { valueInWords } from '../words/value-words.ts';
import type { DueItem } from './due-items.ts';

/** /buero/foerderung – what is to be done about funding, and all programmes by the day on which they have to be looked at. */
export function FundingListPage(
  props: WorkspacePageProps & {
    readonly items: readonly DueItem[];
    readonly checks: readonly DueCheck[];
    /** Programmes without a version that counts: ended, or planned. */
    readonly others: readonly ProgrammeVersion[];
  },
): JSX.Element {
  const { language, items, checks, others } = props;
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  return (
    <OfficeFrame {...props} path={FUNDING_PATH} title={t('funding.title')}>
      {items.length === 0 ? (
        <EmptyState
          drawing="poplars"
          title={t('funding.list.empty')}
          text={t('funding.list.emptyText')}
        />
      ) : (
        <>
          <p class="lead">{t('funding.list.lead', { count: items.length })}</p>
          <ul class="office-tasks">
            {items.map((item) => (
              <li key={item.key} class="card office-task">
                <div>
                  <h2 class="office-task-title">{item.title}</h2>
                  <p>{item.reason}</p>
                </div>
                <LinkButton kind="secondary" href={localizedPath(language, item.path)}>
                  {item.step}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('funding.list.all')}</h2>
      <Table
        id="programmes"
        caption={t('funding.list.caption')}
        columns={[
          { key: 'name', label: t('funding.list.programme') },
          { key: 'due', label: t('funding.list.due') },
          { key: 'checked', label: t('funding.field.geprueft') },
          { key: 'state', label: t('funding.field.status') },
        ]}
        rows={[
          ...checks.map(({ version, dueOn, isDue }) => ({
            key: version.id,
            cells: {
              name: <ProgrammeLink {...props} version={version} />,
              due: isDue ? <Status tone="deadline">{dateShort(dueOn)}</Status> : dateShort(dueOn),
              checked: dateShort(version.geprueft),
              state: valueInWords('status', version.status, language),
            },
          })),
          ...others.map((version) => ({
            key: version.id,
            cells: {
              name: <ProgrammeLink {...props} version={version} />,
              due: '–',
              checked: dateShort(version.geprueft),
              state: valueInWords('status', version.status, language),
            },
          })),
        ]}
      />
      <p>
        <a href={localizedPath(language, CORRECTIONS_PATH)}>{t('funding.corrections.title')}</a>
      </p>
    </OfficeFrame>
  );
}

function ProgrammeLink({
  language,
  version,
}: WorkspacePageProps & { readonly version: ProgrammeVersion }): JSX.Element {
  return (
    <a href={localizedPath(language, programmePaths(version.id).programme)}>
      {version.name[language]}
    </a>
  );
}
