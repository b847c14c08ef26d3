import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Words } from '../../words/words.ts';
import type { SaveKeys } from './save-keys.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-save': {
        children?: ComponentChildren;
        'data-saving': string;
        'data-failed': string;
        'data-conflict': string;
        'data-found': string;
        'data-restore': string;
        'data-drop': string;
      };
    }
  }
}

/**
 * A form about a course. Where scripts run it saves by itself while people type; without them the button does it. Said beside the
 * button: what happens next.
 */
export function EditForm(props: {
  readonly words: Words;
  /** Without language prefix. */
  readonly action: string;
  readonly keys: SaveKeys;
  readonly submit: string;
  readonly next?: string;
  /** Other ways to send the form, beside the main one. */
  readonly others?: ComponentChildren;
  /** Buttons of its own kind; they stand below the main one, which Enter presses. */
  readonly below?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { words, keys } = props;
  const { t, language } = words;
  return (
    <auto-save
      data-saving={t('editor.auto.saving')}
      data-failed={t('editor.auto.failed')}
      data-conflict={t('editor.auto.conflict')}
      data-found={t('editor.auto.found')}
      data-restore={t('editor.auto.restore')}
      data-drop={t('editor.auto.drop')}
    >
      <form method="post" action={localizedPath(language, props.action)} noValidate>
        <input type="hidden" name="version" value={String(keys.version)} />
        <input type="hidden" name="seen" value={keys.seen} />
        <input type="hidden" name="receipt" value={keys.receipt} />
        {props.children}
        <div class="buttons">
          <Button>{props.submit}</Button>
          {props.others}
        </div>
        {props.next !== undefined && <p class="small">{props.next}</p>}
        {props.below}
        <p class="autosave-state small" role="status" />
      </form>
    </auto-save>
  );
}
