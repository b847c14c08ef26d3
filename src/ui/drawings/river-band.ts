import { trustHtml } from '../safe-html.tsx';
import { bridge, crane, gravelBarge, poplars, ripples, sheep } from './strokes.ts';

/** The Rhine near Wesel from the left dyke to the harbour: the band under the search on the home page. */
export const RIVER_BAND = {
  viewBox: '0 -24 1440 264',
  content: trustHtml(
    [
      '<path class="leaf" d="M0 176q180-34 330-12t190 22H0Z" opacity=".55"/>',
      '<path class="water" d="M0 240v-46q180-14 420-8t520 4 500-4v54Z"/>',
      poplars(54, 44, 170, [96, 120, 104, 132, 112, 124, 92]),
      '<path d="M0 178q180-32 330-12t150 20"/>',
      sheep(352, 164),
      sheep(402, 174),
      bridge({ x: 690, top: 18, deck: 132, water: 196, from: 400, to: 1010, step: 30 }),
      '<path d="M460 139v50M920 139v51M400 132q-40 4-70 22M1010 132h40"/>',
      gravelBarge(800, 214),
      '<path class="sand" d="M1050 190v-52h390v52Z"/>',
      '<path d="M1010 132h40v56M1050 138h390M1066 150v36M1098 150v36M1130 150v36"/>',
      crane(1150, 138),
      '<path class="paper" d="M1222 138V96l40-18 40 18v42Z"/>',
      '<path d="M1220 138V94l40-18 40 18v44M1240 138v-24h18v24M1272 108h14v12h-14ZM1300 138v-30h44v30M1312 118h8M1328 118h8"/>',
      poplars(1372, 36, 138, [86, 100]),
      ripples([
        [60, 216, 2],
        [250, 206, 1],
        [420, 226, 2],
        [560, 208, 1],
        [640, 228, 2],
        [1010, 222, 2],
        [1180, 208, 1],
        [1300, 228, 2],
      ]),
    ].join(''),
  ),
};
