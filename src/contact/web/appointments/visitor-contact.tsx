import type { JSX } from 'preact';
import type { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';

/** How to reach somebody, to be tapped; a dash once it was deleted. */
export function VisitorContact(props: { visitor: SealedVisitor | null }): JSX.Element {
  const { visitor } = props;
  if (visitor === null) return <>–</>;
  const href =
    visitor.kind === 'email'
      ? `mailto:${visitor.value}`
      : `tel:${visitor.value.replace(/[^\d+]/g, '')}`;
  return (
    <a class="web-address" href={href}>
      {visitor.value}
    </a>
  );
}
