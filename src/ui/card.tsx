import type { ComponentChildren, JSX } from 'preact';

/** A white sheet on the sand. As `article` if it can stand for itself, as `section` with a heading, else as `div`. */
export function Card(props: {
  children: ComponentChildren;
  as?: 'div' | 'article' | 'section' | 'li';
  class?: string;
  labelledBy?: string;
}): JSX.Element {
  const Tag = props.as ?? 'div';
  return (
    <Tag class={props.class ? `card ${props.class}` : 'card'} aria-labelledby={props.labelledBy}>
      {props.children}
    </Tag>
  );
}
