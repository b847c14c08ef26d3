import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { OverviewProps } from './overview-page.tsx';

/** One part of the profile with its heading, its entries and the way to add one. */
export function Part(props: {
  id: string;
  title: string;
  text?: string;
  /** Path without language prefix and words of the link. */
  next: { readonly path: string; readonly label: string };
  language: OverviewProps['language'];
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.text !== undefined && <p>{props.text}</p>}
      {props.children}
      <p class="profile-next">
        <LinkButton kind="secondary" href={localizedPath(props.language, props.next.path)}>
          {props.next.label}
        </LinkButton>
      </p>
    </section>
  );
}

/** The whole card leads to the form of its entry. */
export function EntryCard(props: {
  title: string;
  href: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <Card as="li" class="result">
      <h3 class="result-title">
        <a href={props.href}>{props.title}</a>
      </h3>
      <p>{props.children}</p>
    </Card>
  );
}
