import type { JSX } from 'preact';
import { BRIDGE } from './drawings/bridge.ts';
import { DESK } from './drawings/desk.ts';
import { HARBOUR } from './drawings/harbour.ts';
import { POPLARS } from './drawings/poplars.ts';
import { RIVER_BAND } from './drawings/river-band.ts';
import { WARD } from './drawings/ward.ts';
import { WORKSHOP } from './drawings/workshop.ts';
import { type SafeHtml, StaticSvg } from './safe-html.tsx';

export interface DrawingPart {
  readonly viewBox: string;
  readonly content: SafeHtml;
}

/** Own line drawings in one hand: one line of 2, three quiet fills (sand, water, leaf), all in the network's colours. */
const DRAWINGS = {
  river: RIVER_BAND,
  poplars: POPLARS,
  bridge: BRIDGE,
  harbour: HARBOUR,
  workshop: WORKSHOP,
  ward: WARD,
  desk: DESK,
} as const satisfies Record<string, DrawingPart>;

export type DrawingName = keyof typeof DRAWINGS;

/** A drawing as decoration: the text beside it says all, so assistive technology passes it over. */
export function Drawing(props: {
  name: DrawingName;
  class?: string;
  /** Fills the width of a band and loses its ends on narrow screens. */
  isBand?: boolean;
}): JSX.Element {
  const drawing = DRAWINGS[props.name];
  return (
    <StaticSvg
      class={props.class ? `drawing ${props.class}` : 'drawing'}
      viewBox={drawing.viewBox}
      content={drawing.content}
      isCropped={props.isBand ?? false}
    />
  );
}
