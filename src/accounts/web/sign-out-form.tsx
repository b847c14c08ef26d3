import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { accountTexts } from '../texts.ts';
import { SIGN_OUT_PATH } from './paths.ts';

/** "Abmelden": stands on every page for signed-in people (ASVS 7.4.4). */
export function SignOutForm(props: { language: Language; kind?: ButtonKind }): JSX.Element {
  const t = accountTexts(props.language);
  return (
    <form method="post" action={localizedPath(props.language, SIGN_OUT_PATH)}>
      <Button kind={props.kind ?? 'quiet'}>{t('session.signOut')}</Button>
    </form>
  );
}
