import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { accountTexts } from '../texts.ts';
import { CODE_FIELD_ID, CodeForm } from './code-form.tsx';
import { ACCOUNT_PATH } from './paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import { ADDRESS_CODE_PATH, ADDRESS_PATH } from './workspace-paths.ts';

interface AddressFormProps extends WorkspacePageProps {
  /** As typed. */
  readonly value: string;
  readonly error?: string | undefined;
}

/** /mitglieder/konto/adresse – asks for the new address. */
export function NewAddressPage(props: AddressFormProps): JSX.Element {
  const { language, error } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={ADDRESS_PATH}
      title={t('workspace.address.title')}
      steps={[{ label: t('workspace.account.title'), path: ACCOUNT_PATH }]}
      errors={error === undefined ? [] : [{ fieldId: 'email', message: error }]}
    >
      <p class="lead">{t('workspace.address.lead')}</p>
      <form
        class="card sign-in-form"
        method="post"
        action={localizedPath(language, ADDRESS_PATH)}
        noValidate
      >
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          label={t('workspace.address.new')}
          value={props.value}
          error={error}
          isRequired
        />
        <Button icon="mail">{t('workspace.address.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}

/** /mitglieder/konto/adresse/code – the code from the letter to the new address. It never says whether one was sent. */
export function AddressCodePage(props: AddressFormProps): JSX.Element {
  const { language, error } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={ADDRESS_CODE_PATH}
      title={t('workspace.address.code.title')}
      steps={[{ label: t('workspace.account.title'), path: ACCOUNT_PATH }]}
      errors={error === undefined ? [] : [{ fieldId: CODE_FIELD_ID, message: error }]}
    >
      <p class="lead">{t('workspace.address.code.lead')}</p>
      <CodeForm
        language={language}
        path={ADDRESS_CODE_PATH}
        next={null}
        label={t('workspace.address.code.label')}
        hint={t('workspace.address.code.hint')}
        code={props.value}
        error={error}
        submit={t('workspace.address.code.submit')}
      />
      <p>
        <a href={localizedPath(language, ADDRESS_PATH)}>{t('workspace.address.code.again')}</a>
      </p>
    </WorkspaceFrame>
  );
}
