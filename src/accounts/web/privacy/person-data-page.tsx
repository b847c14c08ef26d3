import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { accountTexts } from '../../texts.ts';
import type { PersonExport } from '../../use-cases/privacy/export-person.ts';
import { WorkspaceFrame, type WorkspacePageProps } from '../workspace-frame.tsx';
import type { NamedMember } from '../workspace-parts.ts';
import { DataSections } from './data-sections.tsx';
import {
  erasePersonPath,
  OFFICE_PATH,
  personDataPath,
  personFilePath,
  RIGHTS_PATH,
} from './privacy-paths.ts';

/** /buero/datenschutz/{person} – everything about somebody who asked for it. */
export function PersonDataPage(
  props: WorkspacePageProps & {
    readonly data: PersonExport;
    readonly mayErase: boolean;
    readonly now: Date;
  },
): JSX.Element {
  const { language, data, now } = props;
  const t = accountTexts(language);
  const format = formats(language);
  return (
    <WorkspaceFrame
      {...props}
      path={personDataPath(data.personId)}
      title={t('privacy.person.title', { name: data.name })}
      steps={[
        { label: t('privacy.people.office'), path: OFFICE_PATH },
        { label: t('privacy.people.short'), path: RIGHTS_PATH },
      ]}
    >
      <p class="lead">
        {t('privacy.person.lead', { moment: `${format.day(now)}, ${format.time(now)}` })}
      </p>
      <div class="buttons">
        <LinkButton href={personFilePath(data.personId)} download>
          {t('privacy.download')}
        </LinkButton>
        {props.mayErase && (
          <LinkButton
            kind="secondary"
            href={localizedPath(language, erasePersonPath(data.personId))}
          >
            {t('privacy.person.erase')}
          </LinkButton>
        )}
      </div>
      <DataSections language={language} data={data} />
    </WorkspaceFrame>
  );
}

/** /buero/datenschutz/{person}/loeschen – asks before somebody is erased, and says what that leaves. */
export function ErasePersonPage(
  props: WorkspacePageProps & {
    readonly person: { readonly personId: string; readonly name: string };
    /** Members that nobody is responsible for afterwards. */
    readonly members: readonly NamedMember[];
    readonly isLastOfOffice: boolean;
    readonly error: string | undefined;
  },
): JSX.Element {
  const { language, person, members, error } = props;
  const t = accountTexts(language);
  const path = erasePersonPath(person.personId);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('privacy.person.erase.title', { name: person.name })}
      steps={[
        { label: t('privacy.people.office'), path: OFFICE_PATH },
        { label: t('privacy.people.short'), path: RIGHTS_PATH },
        { label: person.name, path: personDataPath(person.personId) },
      ]}
      errors={error === undefined ? [] : [{ fieldId: 'agree', message: error }]}
    >
      <p class="lead">{t('privacy.person.erase.lead')}</p>
      {(members.length > 0 || props.isLastOfOffice) && (
        <Notice tone="deadline">
          {members.length > 0 && (
            <p>
              {t('privacy.person.erase.members', {
                members: members.map(({ name }) => name).join(', '),
              })}
            </p>
          )}
          {props.isLastOfOffice && <p>{t('privacy.person.erase.office')}</p>}
        </Notice>
      )}
      <form method="post" action={localizedPath(language, path)} noValidate>
        <CheckboxField language={language} id="agree" name="agree" isChecked={false} error={error}>
          {t('privacy.person.erase.agree')}
        </CheckboxField>
        <Button>{t('privacy.person.erase.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
