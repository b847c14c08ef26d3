import { trustHtml } from '../safe-html.tsx';
import { bridge, poplars, ripples } from './strokes.ts';

/** The bridge that joins the two banks. */
export const BRIDGE = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="leaf" d="M6 196q40-22 84-12l10 22H6ZM394 196q-40-20-76-10l-12 20h88Z" opacity=".55"/>',
      '<path class="water" d="M6 256v-50q100-10 190-2t198 0v52Z"/>',
      poplars(24, 26, 190, [74, 88]),
      poplars(356, 24, 188, [84, 68]),
      bridge({ x: 200, top: 24, deck: 158, water: 212, from: 20, to: 380, step: 22 }),
      '<path d="M6 196q40-20 84-10M394 196q-40-18-76-8M92 165v38M312 165v40M6 164l14-6M394 164l-14-6"/>',
      '<path class="paper" d="M246 158v-12h40v12Z"/>',
      '<path class="thin" d="M244 158v-14h34q8 0 10 8v6ZM252 148h8M266 148h8M128 158v-8h10l4-6h14l6 6h8v8Z"/>',
      ripples([
        [40, 230, 2],
        [150, 240, 2],
        [230, 226, 1],
        [300, 242, 2],
      ]),
    ].join(''),
  ),
};
