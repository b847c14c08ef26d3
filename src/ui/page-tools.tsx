import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'page-tools': {
        class?: string;
        children?: ComponentChildren;
        'data-print': string;
        'data-copy': string;
        'data-copied': string;
      };
    }
  }
}

/**
 * Print the page, copy its address. Both need a script and the browser can do both by itself, so without script there is only what
 * is given as children: `client/page-tools.ts` puts the buttons in their place.
 */
export function PageTools(props: {
  language: Language;
  children?: ComponentChildren;
}): JSX.Element {
  const t = uiTexts(props.language);
  return (
    <page-tools
      class="buttons"
      data-print={t('tools.print')}
      data-copy={t('tools.copy')}
      data-copied={t('tools.copied')}
    >
      {props.children}
    </page-tools>
  );
}
