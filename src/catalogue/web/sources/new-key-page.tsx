import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { WebAddress } from '../../../ui/web-address.tsx';
import { MOST_KEY_NAME_CHARACTERS } from '../../model/push/delivery-key.ts';
import { catalogueTexts } from '../../texts.ts';
import { SourceFrame } from './source-frame.tsx';
import { keysPath, newKeyPath } from './source-paths.ts';

/** …/schluessel/neu – what the key is for. */
export function NewKeyPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly name: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, member, wrong } = props;
  const t = catalogueTexts(language);
  const path = newKeyPath(member.slug);
  return (
    <SourceFrame
      {...props}
      below="keys"
      path={path}
      title={t('source.keys.newTitle')}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('source.keys.newLead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <TextField
          language={language}
          id="name"
          name="name"
          label={t('source.keys.name')}
          hint={t('source.keys.nameHint')}
          autocomplete="off"
          maxLength={MOST_KEY_NAME_CHARACTERS}
          value={props.name}
          error={wrong.name}
        />
        <Button>{t('source.keys.submit')}</Button>
      </form>
    </SourceFrame>
  );
}

/** The key, shown once. */
export function KeyPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly name: string;
    readonly token: string;
  },
): JSX.Element {
  const { shell, language, member, name, token } = props;
  const t = catalogueTexts(language);
  return (
    <SourceFrame
      {...props}
      below="keys"
      path={newKeyPath(member.slug)}
      title={t('source.keys.madeTitle', { name })}
    >
      <Notice tone="deadline" isStatus>
        <p>{t('source.keys.once')}</p>
      </Notice>
      <p class="program-words">
        <code>{token}</code>
      </p>
      <p>
        {t('source.keys.address')} <WebAddress address={`${shell.publicUrl}/api/v1/deliveries`} />
      </p>
      <p>{t('source.keys.how')}</p>
      <pre class="program-words">
        <code>{`curl -H "Authorization: Bearer ${token}" --data-binary @kurse.xml ${shell.publicUrl}/api/v1/deliveries`}</code>
      </pre>
      <p>
        <a class="stand-alone" href={localizedPath(language, keysPath(member.slug))}>
          {t('source.keys.back')}
        </a>
      </p>
    </SourceFrame>
  );
}
