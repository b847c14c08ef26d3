import type { ComponentChildren, JSX } from 'preact';
import { LANGUAGES, type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MOST_NAME_CHARACTERS } from '../model/person-name.ts';
import type { Account } from '../queries/find-account.ts';
import { type AccountTranslate, accountTexts } from '../texts.ts';
import { fieldErrors, type WrongFields } from './field-errors.ts';
import { ACCOUNT_PATH } from './paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import { ADDRESS_PATH } from './workspace-paths.ts';

export const ACCOUNT_DONE = ['saved', 'address'] as const;
export type AccountDone = (typeof ACCOUNT_DONE)[number];

const NAMES: Readonly<Record<Language, (t: AccountTranslate) => string>> = {
  de: (t) => t('workspace.account.german'),
  en: (t) => t('workspace.account.english'),
};

/** /mitglieder/konto – what a person may change of their own account, and the parts that other areas bring. */
export function AccountPage(
  props: WorkspacePageProps & {
    readonly account: Account;
    /** As typed. */
    readonly name: string;
    readonly letters: string;
    readonly wrong: WrongFields;
    readonly done: AccountDone | undefined;
    readonly sections: ComponentChildren;
  },
): JSX.Element {
  const { language, account, wrong, done } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={ACCOUNT_PATH}
      title={t('workspace.account.title')}
      steps={[]}
      errors={fieldErrors(wrong)}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{done === 'saved' ? t('workspace.account.saved') : t('workspace.address.changed')}</p>
        </Notice>
      )}
      <form
        class="card sign-in-form"
        method="post"
        action={localizedPath(language, ACCOUNT_PATH)}
        noValidate
      >
        <input type="hidden" name="version" value={String(account.version)} />
        <TextField
          language={language}
          id="name"
          name="name"
          autocomplete="name"
          label={t('workspace.account.name')}
          hint={t('workspace.account.nameHint')}
          value={props.name}
          error={wrong.name}
          maxLength={MOST_NAME_CHARACTERS}
          isRequired
        />
        <SelectField
          language={language}
          id="letters"
          name="letters"
          label={t('workspace.account.language')}
          value={props.letters}
          error={wrong.letters}
          options={LANGUAGES.map((value) => ({ value, label: NAMES[value](t) }))}
        />
        <Button>{t('workspace.account.submit')}</Button>
      </form>
      <h2>{t('workspace.address')}</h2>
      <p>{t('workspace.address.text', { email: account.email })}</p>
      <p>
        <LinkButton kind="secondary" href={localizedPath(language, ADDRESS_PATH)}>
          {t('workspace.address.change')}
        </LinkButton>
      </p>
      {props.sections}
    </WorkspaceFrame>
  );
}
