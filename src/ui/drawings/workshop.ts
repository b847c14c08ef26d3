import { trustHtml } from '../safe-html.tsx';

/** A workbench with vice, tools on the wall and a lamp. */
export const WORKSHOP = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="sand" d="M46 172h316v16H46Z"/>',
      '<path class="paper" d="M232 44h126v84H232Z"/>',
      '<path class="leaf" d="M150 76l40-0 26 44h-94Z" opacity=".45"/>',
      // Bench
      '<path d="M40 168h320v16H40ZM58 184v70M342 184v70M58 226h284M250 184v34h72v-34M278 200h16"/>',
      // Vice and a piece in it
      '<path class="paper" d="M92 168v-26h20v12h14v-12h20v26Z"/>',
      '<path d="M90 168v-28h22v12h16v-12h22v28M112 140v-8h16v8M150 154h22M172 146v16M96 132h52"/>',
      // Lamp
      '<path d="M168 12v50M148 76q2-14 20-14t20 14ZM160 76q8 8 16 0"/>',
      // Board with tools
      '<path d="M230 42h126v84H230Z"/>',
      '<path d="M252 56v46M244 56h18v10h-18Z"/>',
      '<path d="M290 112V78M282 56q-4 12 4 18l4 4 4-4q8-6 4-18l-5 9h-6Z"/>',
      '<path d="M326 56h14l-4 26h-6ZM333 82v28M329 110h8"/>',
      // Box and sheet on the bench
      '<path class="leaf" d="M216 168v-18h44v18Z"/>',
      '<path d="M212 168v-20h46v20M226 148v-6h18v6M292 168l8-10h44l-6 10"/>',
    ].join(''),
  ),
};
