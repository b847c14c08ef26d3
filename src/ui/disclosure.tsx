import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

/** More for those who want it; works without script. */
export function Disclosure(props: {
  summary: ComponentChildren;
  children: ComponentChildren;
  isOpen?: boolean;
  class?: string;
  id?: string;
}): JSX.Element {
  return (
    <details
      class={props.class ? `disclosure ${props.class}` : 'disclosure'}
      open={props.isOpen}
      id={props.id}
    >
      <summary>
        <Icon name="next" />
        <span>{props.summary}</span>
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  );
}
