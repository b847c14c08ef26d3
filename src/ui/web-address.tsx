import type { JSX } from 'preact';

/** Where an address may go on in the next line: after these. */
const PARTS = /(?<=[/?&=_.-])(?=[^/])/u;

/** An address to read or copy: on narrow screens it breaks at its signs, not within words. */
export function WebAddress({ address }: { readonly address: string }): JSX.Element {
  return (
    <code class="web-address">
      {address.split(PARTS).map((part, place) =>
        place === 0 ? (
          part
        ) : (
          <span key={place}>
            <wbr />
            {part}
          </span>
        ),
      )}
    </code>
  );
}
