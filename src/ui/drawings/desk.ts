import { trustHtml } from '../safe-html.tsx';

/** The advice desk: two chairs, two cups, time. */
export const DESK = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="water" d="M142 34h124v82H142Z" opacity=".6"/>',
      '<path class="leaf" d="M146 114q22-30 44-12 20-26 72 14Z"/>',
      '<path d="M138 30h124v82H138ZM200 30v82M130 118h140"/>',
      // Table
      '<path class="sand" d="M112 176h188v12H112Z"/>',
      '<path d="M106 172h188v12H106ZM122 184l-8 70M278 184l8 70"/>',
      // Chairs
      '<path class="paper" d="M44 198h50v10H44ZM308 198h50v10h-50Z"/>',
      '<path d="M40 128v126M40 196h52v58M40 136q8-6 8 4v36q0 8-8 8M92 206H40M360 128v126M360 196h-52v58M360 136q-8-6-8 4v36q0 8 8 8M308 206h52"/>',
      // Two cups, a sheet, a plant
      '<path class="paper" d="M178 172l8-12h44l-6 12Z"/>',
      '<path d="M142 172v-14h16v14M158 161q7 0 7 4t-7 4M252 172v-14h-16v14M236 161q-7 0-7 4t7 4M174 172l8-12h36M190 166h18"/>',
      '<path class="thin" d="M147 150q4-5 0-10M153 150q4-5 0-10M241 150q4-5 0-10M247 150q4-5 0-10"/>',
      '<path class="leaf" d="M274 158q-18-16-10-34 16 8 14 26 2-22 20-26 4 22-18 34Z"/>',
      '<path d="M268 172v-14h18v14M277 158q-20-14-13-36 15 10 13 28 1-22 19-28 5 24-19 36"/>',
    ].join(''),
  ),
};
