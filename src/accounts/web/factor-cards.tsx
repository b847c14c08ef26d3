import type { ComponentChildren, JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { MOST_NAME_CHARACTERS } from '../model/second-factor.ts';
import type { PasskeyLine } from '../queries/factors-of.ts';
import { accountTexts } from '../texts.ts';
import { REMOVE_FACTOR_PATH, RENAME_PASSKEY_PATH } from './factor-paths.ts';

/** Value of the form's field for the app; passkeys have their id. */
export const APP_VALUE = 'app';

export const passkeyNameId = (id: string): string => `name-${id}`;

export function AppCard(props: { language: Language; since: Date }): JSX.Element {
  const { language, since } = props;
  const t = accountTexts(language);
  return (
    <Card as="li">
      <h2 class="card-title">{t('factor.list.app')}</h2>
      <p>{t('factor.list.since', { day: formats(language).day(since) })}</p>
      <RemoveForm language={language} value={APP_VALUE} name={t('factor.list.app')} />
    </Card>
  );
}

export function PasskeyCard(props: {
  language: Language;
  passkey: PasskeyLine;
  /** The name that was not taken. */
  problem: { readonly name: string; readonly message: string } | null;
}): JSX.Element {
  const { language, passkey, problem } = props;
  const { id, name } = passkey;
  const t = accountTexts(language);
  const { day } = formats(language);
  return (
    <Card as="li">
      <h2 class="card-title">{name}</h2>
      <p>
        {t('factor.list.since', { day: day(passkey.createdAt) })}
        {passkey.lastUsedAt !== null && (
          <>
            <br />
            {t('factor.list.used', { day: day(passkey.lastUsedAt) })}
          </>
        )}
      </p>
      <Disclosure
        isOpen={problem !== null}
        summary={
          <Named words={t('factor.list.rename')} whole={t('factor.list.renameOf', { name })} />
        }
      >
        <form method="post" action={localizedPath(language, RENAME_PASSKEY_PATH)} noValidate>
          <input type="hidden" name="factor" value={id} />
          <TextField
            language={language}
            id={passkeyNameId(id)}
            name="name"
            label={t('factor.passkey.name')}
            value={problem?.name ?? name}
            error={problem?.message}
            maxLength={MOST_NAME_CHARACTERS}
            isRequired
          />
          <Button kind="secondary">
            <Named words={t('factor.list.rename')} whole={t('factor.list.renameOf', { name })} />
          </Button>
        </form>
      </Disclosure>
      <RemoveForm language={language} value={id} name={name} />
    </Card>
  );
}

function RemoveForm(props: { language: Language; value: string; name: string }): JSX.Element {
  const { language, name } = props;
  const t = accountTexts(language);
  const words = (
    <Named words={t('factor.list.remove')} whole={t('factor.list.removeOf', { name })} />
  );
  return (
    <Disclosure summary={words}>
      <p>{t('factor.list.remove.text')}</p>
      <form method="post" action={localizedPath(language, REMOVE_FACTOR_PATH)}>
        <input type="hidden" name="factor" value={props.value} />
        <Button kind="secondary">{words}</Button>
      </form>
    </Disclosure>
  );
}

/** A short word where the card around it says of what; whoever hears only the button hears the whole. */
function Named(props: { words: ComponentChildren; whole: string }): JSX.Element {
  return (
    <>
      <span aria-hidden="true">{props.words}</span>
      <span class="unseen">{props.whole}</span>
    </>
  );
}
