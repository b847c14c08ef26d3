import type { JSX } from 'preact';
import type { LocalDate } from '../../platform/clock.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Mandate } from '../queries/find-mandate.ts';
import { roleLabel } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { dutyDays } from './duty-days.ts';
import { fieldErrors, type WrongFields } from './field-errors.ts';
import { RoleField } from './role-field.tsx';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import type { NamedMember } from './workspace-parts.ts';
import { endMandatePath, mandatePath, peoplePath } from './workspace-paths.ts';

/** /mitglieder/{slug}/personen/{mandate} – changes somebody's role or its last day, or ends it at once. */
export function MandatePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    /** As it is now; its version goes along with both forms. */
    readonly mandate: Mandate;
    /** As typed. */
    readonly role: string;
    readonly toOn: string;
    readonly wrong: WrongFields;
    readonly today: LocalDate;
  },
): JSX.Element {
  const { language, member, mandate, wrong, today } = props;
  const t = accountTexts(language);
  const name = mandate.personName;
  const path = mandatePath(member.slug, mandate.id);
  const version = <input type="hidden" name="version" value={String(mandate.version)} />;
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('mandate.change.title', { name, member: member.name })}
      steps={[{ label: t('mandate.people.short'), path: peoplePath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">
        {roleLabel(mandate.role, t)}, {dutyDays(mandate, today, language)}
      </p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        {version}
        <RoleField language={language} value={props.role} error={wrong.role} />
        <TextField
          language={language}
          id="to"
          name="to"
          type="date"
          min={today}
          label={t('mandate.change.to')}
          hint={t('mandate.change.toHint')}
          value={props.toOn}
          error={wrong.to}
        />
        <Button>{t('mandate.change.submit')}</Button>
      </form>
      <h2>{t('mandate.end.title')}</h2>
      <p>{t('mandate.end.text', { name, member: member.name })}</p>
      <form method="post" action={localizedPath(language, endMandatePath(member.slug, mandate.id))}>
        {version}
        <Button kind="secondary">{t('mandate.end.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
