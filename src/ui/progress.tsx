import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

/** Where one is in a row of pages: "Schritt 2 von 3", with as many strokes. */
export function Progress(props: {
  readonly language: Language;
  readonly step: number;
  readonly count: number;
}): JSX.Element {
  const t = uiTexts(props.language);
  return (
    <p class="progress">
      {t('progress.step', { step: props.step, count: props.count })}
      <span class="progress-strokes" aria-hidden="true">
        {Array.from({ length: props.count }, (_, place) => (
          <span key={place} class={place < props.step ? 'progress-done' : undefined} />
        ))}
      </span>
    </p>
  );
}
