import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { MEMBER_KINDS } from '../../members/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { Badge, Status } from '../../ui/status.tsx';
import { Table } from '../../ui/table.tsx';
import { MEMBERS_A_PAGE, type MemberLine } from '../queries/member-lines.ts';
import { officeTexts } from '../texts.ts';
import { listHref } from './list-links.ts';
import { kindLabel } from './member-words.ts';
import { OfficeFrame } from './office-frame.tsx';
import { MEMBERS_PATH, memberPath, NEW_MEMBER_PATH } from './paths.ts';

export interface MemberFilter {
  readonly q: string;
  readonly kind: string;
  /** `unconfirmed`: only those that have not said for long that their page is right. */
  readonly show: string;
  readonly page: number;
}

/** /buero/mitglieder – all members with what the office wants to know about each at a glance. */
export function MembersPage(
  props: WorkspacePageProps & {
    readonly lines: readonly MemberLine[];
    readonly total: number;
    readonly filter: MemberFilter;
    readonly mayAdd: boolean;
  },
): JSX.Element {
  const { language, lines, total, filter } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame {...props} path={MEMBERS_PATH} title={t('office.members.title')}>
      {props.mayAdd && (
        <p>
          <LinkButton kind="secondary" href={localizedPath(language, NEW_MEMBER_PATH)}>
            {t('office.members.add')}
          </LinkButton>
        </p>
      )}
      <form method="get" action={localizedPath(language, MEMBERS_PATH)} class="office-filter">
        <TextField
          language={language}
          id="q"
          name="q"
          type="search"
          label={t('office.members.words')}
          value={filter.q}
        />
        <SelectField
          language={language}
          id="kind"
          name="kind"
          label={t('office.members.kind')}
          value={filter.kind}
          options={[
            { value: '', label: t('office.filter.all') },
            ...MEMBER_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind, t) })),
          ]}
        />
        <SelectField
          language={language}
          id="show"
          name="show"
          label={t('office.members.show')}
          value={filter.show}
          options={[
            { value: '', label: t('office.filter.all') },
            { value: 'unconfirmed', label: t('office.members.unconfirmed') },
          ]}
        />
        <Button kind="secondary">{t('office.filter.apply')}</Button>
      </form>
      <p>{t('office.members.count', { count: total })}</p>
      {lines.length > 0 && (
        <Table
          id="members"
          caption={t('office.members.table')}
          columns={[
            { key: 'name', label: t('office.members.name') },
            { key: 'kind', label: t('office.members.kind') },
            { key: 'state', label: t('office.members.state') },
            { key: 'confirmed', label: t('office.members.confirmed') },
            { key: 'courses', label: t('office.members.courses'), isNumber: true },
            { key: 'trust', label: t('office.members.trust') },
          ]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: {
              name: <a href={localizedPath(language, memberPath(line.slug))}>{line.name}</a>,
              kind: kindLabel(line.kind, t),
              state: <MemberState language={language} line={line} />,
              confirmed:
                line.confirmedAt === null
                  ? t('office.members.never')
                  : formats(language).day(line.confirmedAt),
              courses: formats(language).count(line.publishedCourses),
              trust: line.isTrusted ? t('office.yes') : t('office.no'),
            },
          }))}
        />
      )}
      <Pager
        language={language}
        page={filter.page}
        pageCount={Math.ceil(total / MEMBERS_A_PAGE)}
        href={(page) => listHref(language, MEMBERS_PATH, { ...filter, page })}
      />
    </OfficeFrame>
  );
}

/** Whether it is a member, only has a page, or has left; and since when. */
export function MemberState(props: {
  readonly language: WorkspacePageProps['language'];
  readonly line: Pick<MemberLine, 'memberFrom' | 'memberTo' | 'publication'>;
}): JSX.Element {
  const { language, line } = props;
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  if (line.publication === 'withdrawn') return <Badge>{t('office.state.withdrawn')}</Badge>;
  if (line.memberTo !== null)
    return (
      <Status tone="deadline">{t('office.state.ends', { day: dateShort(line.memberTo) })}</Status>
    );
  if (line.memberFrom !== null)
    return (
      <Status tone="positive">
        {t('office.state.member', { day: dateShort(line.memberFrom) })}
      </Status>
    );
  return <Badge>{t('office.state.page')}</Badge>;
}
