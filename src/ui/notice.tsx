import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'positive' | 'deadline' | 'problem';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  positive: 'guaranteed',
  deadline: 'deadline',
  problem: 'warning',
};

/** One thing that people should know before they go on. With `role="status"` if it reports what has just happened. */
export function Notice(props: {
  tone?: NoticeTone;
  title?: string;
  isStatus?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const tone = props.tone ?? 'info';
  return (
    <div class={`notice notice-${tone}`} role={props.isStatus ? 'status' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>
        {props.title && <p class="notice-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}
