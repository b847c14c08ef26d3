import { trustHtml } from '../safe-html.tsx';
import { crane, gravelBarge, ripples } from './strokes.ts';

/** The harbour with its crane and a barge of gravel. */
export const HARBOUR = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="water" d="M6 258v-44q80-8 150-2t238 0v46Z"/>',
      '<path class="sand" d="M252 212v-26h142v26Z"/>',
      '<path d="M250 214v-30h144M266 196v18M290 196v18M314 196v18"/>',
      crane(318, 184),
      gravelBarge(36, 234),
      '<path d="M352 184v-34h36v34M352 162h36"/>',
      '<path class="thin" d="M40 84q6-8 12 0 6-8 12 0M84 60q5-7 10 0 5-7 10 0"/>',
      ripples([
        [20, 246, 1],
        [236, 234, 2],
        [330, 246, 2],
      ]),
    ].join(''),
  ),
};
