import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** `primary`: the one main action of a screen; `secondary`: others; `quiet`: looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

interface Look {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

function Content(props: Look): JSX.Element {
  return (
    <>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </>
  );
}

/** A button of a form. Its words are a verb with an object ("Termin buchen"). */
export function Button(
  props: Look & { type?: 'submit' | 'button'; name?: string; value?: string },
): JSX.Element {
  return (
    <button
      class={`button button-${props.kind ?? 'primary'}`}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
    >
      <Content {...props} />
    </button>
  );
}

/** A link that is the next step and therefore looks like a button. */
export function LinkButton(
  props: Look & { href: string; rel?: string; hreflang?: string; download?: boolean },
): JSX.Element {
  return (
    <a
      class={`button button-${props.kind ?? 'primary'}`}
      href={props.href}
      rel={props.rel}
      hreflang={props.hreflang}
      download={props.download}
    >
      <Content {...props} />
    </a>
  );
}
