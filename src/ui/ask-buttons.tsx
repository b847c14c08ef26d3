import type { ComponentChildren, JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { LinkButton } from './button.tsx';
import { uiTexts } from './texts.ts';

/** What the page already knows of the question, handed on to the form. */
export interface AskAbout {
  readonly q?: string | undefined;
  readonly near?: string | undefined;
  /** Key of an everyday topic. */
  readonly topic?: string | undefined;
}

/** The address of the form for any question, filled in with what is known. */
export function askHref(language: Language, about: AskAbout = {}): string {
  const known = Object.entries(about).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString();
  const path = localizedPath(language, '/kontakt');
  return query === '' ? path : `${path}?${query}`;
}

/** Writing to a person or being called by one: two buttons, wherever somebody may be stuck. */
export function AskButtons(props: {
  language: Language;
  about?: AskAbout;
  /** Buttons that come first. */
  children?: ComponentChildren;
}): JSX.Element {
  const { language, about } = props;
  const t = uiTexts(language);
  return (
    <div class="buttons">
      {props.children}
      <LinkButton kind="secondary" icon="mail" href={askHref(language, about)}>
        {t('frame.help.ask')}
      </LinkButton>
      <LinkButton kind="secondary" icon="phone" href={localizedPath(language, '/kontakt/rueckruf')}>
        {t('frame.help.callback')}
      </LinkButton>
    </div>
  );
}
