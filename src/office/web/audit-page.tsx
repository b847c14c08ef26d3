import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { Table } from '../../ui/table.tsx';
import type { AuditLine } from '../queries/audit-lines.ts';
import { officeTexts } from '../texts.ts';
import { auditAct } from './audit-act.ts';
import { listHref } from './list-links.ts';
import { OfficeFrame } from './office-frame.tsx';
import { AUDIT_FILE_PATH, AUDIT_PATH } from './paths.ts';

/** The filter as it stands in the address; empty = all. */
export interface TypedAuditFilter {
  readonly action: string;
  readonly person: string;
  readonly member: string;
  readonly from: string;
  readonly to: string;
}

export const AUDIT_A_PAGE = 50;

/** /buero/protokoll – who did what to whom. */
export function AuditPage(
  props: WorkspacePageProps & {
    readonly lines: readonly AuditLine[];
    readonly total: number;
    readonly page: number;
    readonly filter: TypedAuditFilter;
    readonly choices: {
      readonly actions: readonly string[];
      readonly people: readonly { readonly id: string; readonly name: string }[];
      readonly members: readonly { readonly slug: string; readonly name: string }[];
    };
  },
): JSX.Element {
  const { language, lines, total, page, filter, choices } = props;
  const t = officeTexts(language);
  const { day, time } = formats(language);
  const all = { value: '', label: t('office.filter.all') };
  return (
    <OfficeFrame {...props} path={AUDIT_PATH} title={t('office.audit.title')}>
      <p>{t('office.audit.lead')}</p>
      <form method="get" action={localizedPath(language, AUDIT_PATH)} class="office-filter">
        <SelectField
          language={language}
          id="action"
          name="action"
          label={t('office.audit.action')}
          value={filter.action}
          options={[
            all,
            ...choices.actions.map((action) => ({ value: action, label: auditAct(action, t) })),
          ]}
        />
        <SelectField
          language={language}
          id="person"
          name="person"
          label={t('office.audit.person')}
          value={filter.person}
          options={[all, ...choices.people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          language={language}
          id="member"
          name="member"
          label={t('office.audit.member')}
          value={filter.member}
          options={[
            all,
            ...choices.members.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <TextField
          language={language}
          id="from"
          name="from"
          type="date"
          label={t('office.audit.from')}
          value={filter.from}
        />
        <TextField
          language={language}
          id="to"
          name="to"
          type="date"
          label={t('office.audit.to')}
          value={filter.to}
        />
        <Button kind="secondary">{t('office.filter.apply')}</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState
          drawing="desk"
          title={t('office.audit.empty')}
          text={t('office.audit.emptyText')}
        />
      ) : (
        <>
          <p>
            <LinkButton
              kind="secondary"
              icon="download"
              href={listHref(language, AUDIT_FILE_PATH, { ...filter })}
              download
            >
              {t('office.audit.file')}
            </LinkButton>
          </p>
          <Table
            id="audit"
            caption={t('office.audit.count', { count: total })}
            columns={[
              { key: 'at', label: t('office.audit.at') },
              { key: 'actor', label: t('office.audit.person') },
              { key: 'action', label: t('office.audit.action') },
              { key: 'subject', label: t('office.audit.subject') },
              { key: 'details', label: t('office.audit.details') },
            ]}
            rows={lines.map((line) => ({
              key: line.seq,
              cells: {
                at: `${day(line.at)}, ${time(line.at)}`,
                actor: line.actorName ?? t('office.audit.nobody'),
                action: auditAct(line.action, t),
                subject: line.memberName ?? `${line.subjectKind} ${line.subjectId}`,
                details: Object.entries(line.details)
                  .map(([name, value]) => `${name}: ${value ?? '–'}`)
                  .join(', '),
              },
            }))}
          />
        </>
      )}
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil(total / AUDIT_A_PAGE)}
        href={(next) => listHref(language, AUDIT_PATH, { ...filter, page: next })}
      />
    </OfficeFrame>
  );
}
