import type { Voice } from '../../funding/model/localized.ts';
import { h } from './build-dom.ts';
import type { Check } from './check.ts';

/** Switches above the questions: simple language where there is one, and one question or all. */
export function toolsView(
  check: Check,
  now: { readonly voice: Voice; readonly isAll: boolean; readonly hasModes: boolean },
  change: { voice(voice: Voice): void; mode(isAll: boolean): void },
): HTMLElement {
  const mode = (isAll: boolean, words: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'check-mode',
        id: isAll ? 'check-mode-all' : 'check-mode-one',
        'aria-pressed': String(now.isAll === isAll),
        click: () => change.mode(isAll),
      },
      words,
    );
  const isSimple = now.voice === 'einfach';
  return h(
    'div',
    { class: 'check-tools', role: 'group', 'aria-label': check.say('check.tools') },
    now.hasModes
      ? [mode(false, check.say('check.mode.one')), mode(true, check.say('check.mode.all'))]
      : null,
    now.voice === 'en'
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'check-mode',
            id: 'check-voice',
            'aria-pressed': String(isSimple),
            click: () => change.voice(isSimple ? 'de' : 'einfach'),
          },
          check.say('check.voice.simple'),
        ),
  );
}
