import { trustHtml } from '../safe-html.tsx';
import { poplars, sheep } from './strokes.ts';

/** A path between poplars with a signpost: which way now? */
export const POPLARS = {
  viewBox: '0 0 400 280',
  content: trustHtml(
    [
      '<path class="leaf" d="M8 214q90-34 190-22t194 4v56H8Z" opacity=".5"/>',
      '<path class="sand" d="M146 270c6-40 66-42 70-58h10c18 16-10 30-6 58Z"/>',
      poplars(44, 36, 206, [120, 146, 128]),
      poplars(300, 34, 200, [132, 112, 124]),
      '<path d="M8 212q90-32 190-20t194 6M142 270c6-40 68-42 72-58M216 270c-4-28 26-42 10-58"/>',
      '<path class="paper" d="M196 92h58l14 13-14 13h-58ZM246 124h-52l-14 12 14 12h52Z"/>',
      '<path d="M222 214V82M194 90h58l14 13-14 13h-58ZM248 122h-54l-14 12 14 12h54ZM206 103h30M206 134h28"/>',
      sheep(270, 226),
    ].join(''),
  ),
};
