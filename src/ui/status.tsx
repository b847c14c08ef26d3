import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** What a status means; the colour only repeats it. */
export type StatusTone = 'positive' | 'deadline' | 'problem' | 'neutral';

const ICONS: Record<StatusTone, IconName> = {
  positive: 'guaranteed',
  deadline: 'deadline',
  problem: 'warning',
  neutral: 'info',
};

/** Word, picture and colour together: nobody has to tell colours apart. */
export function Status(props: {
  tone: StatusTone;
  icon?: IconName;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <span class={`status status-${props.tone}`}>
      <Icon name={props.icon ?? ICONS[props.tone]} />
      <span>{props.children}</span>
    </span>
  );
}

/** A short mark without a verdict, e.g. "Demo" or "online". */
export function Badge(props: { icon?: IconName; children: ComponentChildren }): JSX.Element {
  return (
    <span class="status status-neutral">
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </span>
  );
}
