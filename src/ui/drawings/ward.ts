import { trustHtml } from '../safe-html.tsx';

/** A quiet room with a bed, a window and flowers. */
export const WARD = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="water" d="M66 44h92v76H66Z" opacity=".7"/>',
      '<path class="leaf" d="M70 118q18-26 36-10 16-22 48 12Z"/>',
      '<path d="M62 40h94v78H62ZM109 40v78M54 124h110"/>',
      // Bed
      '<path class="paper" d="M98 196h214v22H98Z"/>',
      '<path class="sand" d="M168 176q60-12 148 4v24H168Z"/>',
      '<path d="M80 152v96M80 216h244M324 168v80M92 200q2-22 26-22h34q10 0 10 12v10M162 178q70-14 162 6M84 200h240M162 190v10M72 248h16M316 248h16"/>',
      // Drip stand
      '<path d="M206 60v40M196 60h20M206 60v-8M196 60v6M216 60v6"/>',
      '<path class="water" d="M190 68h14v26h-14Z"/>',
      '<path class="thin" d="M188 66h14v26h-14ZM195 92v20q0 18 16 30t14 32"/>',
      '<path d="M206 100v76"/>',
      // Table with flowers
      '<path class="paper" d="M344 190h40v12h-40Z"/>',
      '<path d="M340 188h44v62M340 188v62M340 204h44M356 188v-16h14v16M363 172v-20M363 164q-12-2-14-12M363 160q12-2 13-14"/>',
      '<path class="leaf" d="M358 150a7 7 0 1 0 14 0 7 7 0 1 0-14 0ZM343 148a6 6 0 1 0 12 0 6 6 0 1 0-12 0ZM370 142a6 6 0 1 0 12 0 6 6 0 1 0-12 0Z"/>',
    ].join(''),
  ),
};
