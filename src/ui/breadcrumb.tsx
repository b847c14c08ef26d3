import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

/** Where this page is; the page itself is its heading and not repeated here. Paths without language prefix. */
export interface BreadcrumbStep {
  readonly label: string;
  readonly path: string;
}

export function Breadcrumb(props: {
  language: Language;
  steps: readonly BreadcrumbStep[];
}): JSX.Element {
  const t = uiTexts(props.language);
  const steps = [{ label: t('breadcrumb.home'), path: '/' }, ...props.steps];
  return (
    <nav class="breadcrumb" aria-label={t('breadcrumb.label')}>
      <ol class="breadcrumb-steps">
        {steps.map((step) => (
          <li key={step.path}>
            <a href={localizedPath(props.language, step.path)}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
