import type { JSX } from 'preact';
import { StaticSvg, trustHtml } from './safe-html.tsx';

const MARK = trustHtml(
  '<path d="M20 4v23M20 7 5 27M20 7l15 20M20 14 11 27M20 14l9 13M2 27h36"/><path class="mark-water" d="M2 34q4.5-4 9 0t9 0 9 0 9 0"/>',
);

/** The bridge over the river: the network's sign beside its name. */
export function SiteMark(): JSX.Element {
  return <StaticSvg class="site-mark" viewBox="0 0 40 40" content={MARK} />;
}
