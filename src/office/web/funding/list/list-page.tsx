import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../../accounts/index.ts';
import type { DueCheck, ProgrammeVersion } from '../../../../funding/index.ts';
import { groupBy } from '../../../../platform/group-by.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { formats } from '../../../../ui/format.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { Status } from '../../../../ui/status.tsx';
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
  const { dateShort, month } = formats(language);
  const [next] = checks;
  const months = groupBy(checks, ({ dueOn }) => dueOn.slice(0, 7));
  return (
    <OfficeFrame {...props} path={FUNDING_PATH} title={t('funding.title')}>
      {items.length === 0 ? (
        <Notice tone="positive" title={t('funding.list.empty')}>
          {next !== undefined && (
            <p>{t('funding.list.emptyText', { day: dateShort(next.dueOn) })}</p>
          )}
        </Notice>
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
      <p>
        <a href={localizedPath(language, CORRECTIONS_PATH)}>{t('funding.list.corrections')}</a>
      </p>
      <section aria-labelledby="programmes">
        <h2 id="programmes">{t('funding.list.all')}</h2>
        {[...months].map(([key, due]) => (
          <section key={key} aria-labelledby={`due-${key}`}>
            <h3 id={`due-${key}`}>
              {t('funding.list.month', { month: month(`${key}-01`), year: key.slice(0, 4) })}
            </h3>
            <ul class="funding-programmes">
              {due.map(({ version, dueOn, isDue }) => (
                <li key={version.id}>
                  <ProgrammeLink {...props} version={version} />
                  <span class="small">
                    {isDue ? (
                      <Status tone="deadline">
                        {t('funding.list.dueSince', { day: dateShort(dueOn) })}
                      </Status>
                    ) : (
                      t('funding.list.dueOn', { day: dateShort(dueOn) })
                    )}
                    {version.status !== 'aktiv' &&
                      ` · ${valueInWords('status', version.status, language)}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {others.length > 0 && (
          <Disclosure summary={t('funding.list.others', { count: others.length })}>
            <ul class="funding-programmes">
              {others.map((version) => (
                <li key={version.id}>
                  <ProgrammeLink {...props} version={version} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </section>
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
