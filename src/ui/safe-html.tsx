import type { JSX } from 'preact';

declare const safe: unique symbol;

/** HTML that has gone through the import sanitiser (or is written in this program); no other text may become markup. */
export type SafeHtml = string & { readonly [safe]: true };

/** Marks HTML as safe. Only for text that was sanitised before it was stored, and for constants of this program. */
export function trustHtml(sanitised: string): SafeHtml {
  // The brand exists only in the type system; this is the single place that gives it.
  return sanitised as SafeHtml;
}

/** A block of sanitised HTML, set as running text. */
export function HtmlBlock(props: { html: SafeHtml; class?: string; lang?: string }): JSX.Element {
  return (
    <div
      class={props.class ?? 'prose'}
      lang={props.lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the brand says that the text is sanitised
      dangerouslySetInnerHTML={{ __html: props.html }}
    />
  );
}

/** The content of an SVG that is a constant of this program: rendered once, not per page. */
export function StaticSvg(props: {
  viewBox: string;
  class: string;
  content: SafeHtml;
  title?: string;
  /** Fills its box and loses the edges instead of shrinking (bands). */
  isCropped?: boolean;
}): JSX.Element {
  const { title } = props;
  return (
    <svg
      class={props.class}
      viewBox={props.viewBox}
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined ? 'true' : undefined}
      focusable="false"
      preserveAspectRatio={props.isCropped ? 'xMidYMax slice' : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this program
      dangerouslySetInnerHTML={{ __html: props.content }}
    />
  );
}

/** The one style of a page; its hash is in the content security policy, so the text must be unchanged. */
export function InlineStyle(props: { style: string }): JSX.Element {
  // A style element ends at the first closing tag, whatever stands around it.
  if (props.style.includes('</')) throw new Error('The style text must not contain a closing tag');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: built from our own files, checked above
  return <style dangerouslySetInnerHTML={{ __html: props.style }} />;
}

/** Structured data for machines. Escaped so that no value can end the script element. */
export function JsonLd(props: { value: unknown }): JSX.Element {
  const json = JSON.stringify(props.value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
