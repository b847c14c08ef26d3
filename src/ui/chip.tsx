import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './texts.ts';

/** An active filter. Following it leads to the same page without that filter. */
export function Chip(props: { language: Language; label: string; href: string }): JSX.Element {
  const t = uiTexts(props.language);
  return (
    <a class="chip" href={props.href} aria-label={t('chip.remove', { label: props.label })}>
      <span>{props.label}</span>
      <Icon name="close" />
    </a>
  );
}
