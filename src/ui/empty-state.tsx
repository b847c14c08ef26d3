import type { ComponentChildren, JSX } from 'preact';
import { Drawing, type DrawingName } from './drawing.tsx';

/** Nothing here – and a way on. The children hold the next steps. */
export function EmptyState(props: {
  drawing: DrawingName;
  title: string;
  headingLevel?: 1 | 2 | 3;
  text: string;
  children?: ComponentChildren;
}): JSX.Element {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <div class="empty-state">
      <Drawing name={props.drawing} />
      <div>
        <Heading>{props.title}</Heading>
        <p>{props.text}</p>
        {props.children}
      </div>
    </div>
  );
}
