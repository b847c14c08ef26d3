import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { WorkspaceFrame } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formats } from '../../ui/format.ts';
import { Status } from '../../ui/status.tsx';
import type { OfficeTask, Urgency } from '../model/office-task.ts';
import { officeTexts } from '../texts.ts';
import { OFFICE_PATH } from './paths.ts';

/** Another page of the office, as this one links to it. */
export interface OfficeLink {
  readonly label: string;
  readonly hint: string;
  /** Without language prefix. */
  readonly path: string;
}

const URGENCY_TEXTS = {
  now: 'office.urgency.now',
  soon: 'office.urgency.soon',
  later: 'office.urgency.later',
} as const satisfies Record<Urgency, string>;

const URGENCY_TONES = { now: 'problem', soon: 'deadline', later: 'neutral' } as const;

/** /buero – what is to be done, the most urgent first, and the way to everything else. */
export function MondayPage(
  props: WorkspacePageProps & {
    readonly tasks: readonly OfficeTask[];
    /** How many wait besides those shown. */
    readonly more: number;
    readonly links: readonly OfficeLink[];
  },
): JSX.Element {
  const { language, tasks, more, links } = props;
  const t = officeTexts(language);
  return (
    <WorkspaceFrame {...props} path={OFFICE_PATH} title={t('office.title')} steps={[]}>
      {tasks.length === 0 ? (
        <EmptyState
          drawing="poplars"
          title={t('office.empty.title')}
          text={t('office.empty.text')}
        />
      ) : (
        <>
          <p class="lead">{t('office.lead', { count: tasks.length })}</p>
          <ol class="office-tasks">
            {tasks.map((task) => (
              <TaskLine key={task.key} task={task} language={language} />
            ))}
          </ol>
          {more > 0 && <p class="small">{t('office.more', { count: more })}</p>}
        </>
      )}
      <h2>{t('office.pages')}</h2>
      <ul class="office-links">
        {links.map((link) => (
          <li key={link.path}>
            <a href={localizedPath(language, link.path)}>{link.label}</a>
            <p class="small">{link.hint}</p>
          </li>
        ))}
      </ul>
    </WorkspaceFrame>
  );
}

function TaskLine(props: { task: OfficeTask; language: Language }): JSX.Element {
  const { task, language } = props;
  const t = officeTexts(language);
  return (
    <li class="card office-task">
      <div>
        <h2 class="office-task-title">{task.title}</h2>
        <p class="office-task-facts">
          <Status tone={URGENCY_TONES[task.urgency]}>{t(URGENCY_TEXTS[task.urgency])}</Status>
          {task.since !== null && (
            <span class="small">
              {t('office.task.since', { day: formats(language).day(task.since) })}
            </span>
          )}
        </p>
        <p>{task.reason}</p>
      </div>
      <LinkButton kind="secondary" href={localizedPath(language, task.path)}>
        {task.step}
      </LinkButton>
    </li>
  );
}
