// Makes the one style text that stands inside every page, and names the font files it refers to.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import { compileAsync } from 'sass';

const FONT_FACES = [
  { subset: 'latin', weight: 400, preload: true },
  { subset: 'latin', weight: 600, preload: false },
  { subset: 'latin-ext', weight: 400, preload: false },
  { subset: 'latin-ext', weight: 600, preload: false },
];

// Stands in until the real one is there: a font of the system, brought to the width and height of Fira Sans (measured over German
// text: Fira Sans is 1.005 times as wide as Arial; ascent 935, descent 265 of 1000), so that nothing moves when it arrives.
const STAND_IN =
  '@font-face{font-family:"Fira Sans stand-in";src:local("Arial"),local("Roboto"),local("Helvetica Neue"),local("Liberation Sans");size-adjust:100.5%;ascent-override:93%;descent-override:26.4%;line-gap-override:0%}';

// Browsers from early 2023 on: cascade layers, logical properties and :has()-free CSS all work there unchanged.
const TARGETS = browserslistToTargets(['chrome 111', 'firefox 115', 'safari 16.4', 'ios_saf 16.4']);

const PHYSICAL =
  /(^|[;{\s])((margin|padding|border)-(left|right|top|bottom)|left|right|text-align:\s*(left|right)|float)\s*:/;

/**
 * @param {{ root: string }} options folder of the repository
 * @returns {Promise<{ style: string, fonts: { fileName: string, from: string, preload: boolean }[] }>}
 */
export async function buildStyle({ root }) {
  const fonts = FONT_FACES.map((face) => fontFile(root, face));
  const tokens = await kernTokens(root);
  const sources = await styleSources(root);
  const css = [
    '@layer base,components,pages,print;',
    ...fonts.map((font) => font.css),
    STAND_IN,
    ...sources.map(({ layer, text }) => `@layer ${layer}{${text}}`),
  ].join('\n');
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(withTokens(css, tokens)),
    minify: true,
    targets: TARGETS,
    // Each scheme has its own properties; the stand-in for light-dark() would only add to them.
    exclude: Features.LightDark,
  });
  return {
    style: code.toString(),
    fonts: fonts.map(({ fileName, from, preload }) => ({ fileName, from, preload })),
  };
}

function fontFile(root, { subset, weight, preload }) {
  const from = path.join(
    root,
    `node_modules/@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff2`,
  );
  const hash = createHash('sha256').update(readFileSync(from)).digest('hex').slice(0, 10);
  const fileName = `fira-sans-${subset}-${weight}.${hash}.woff2`;
  const ranges = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@fontsource/fira-sans/unicode.json'), 'utf8'),
  );
  const css = `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url("/assets/${fileName}") format("woff2");unicode-range:${ranges[subset]}}`;
  return { fileName, from, preload, css };
}

// KERN's tokens are the base of every measure. They do not change while a page is shown, so each `var(--kern-…)` becomes its value
// here: 519 custom properties would cost more than the rest of the style.
async function kernTokens(root) {
  const entry = path.join(root, 'node_modules/@kern-ux/native/src/scss/core/tokens/_index.scss');
  const { css } = await compileAsync(entry);
  const tokens = new Map();
  // Values inside @media come later in the file; the first one is the mobile value, which the scale of base.css starts from.
  for (const [, name, value] of css.matchAll(/(--kern-[\w-]+):\s*([^;]+);/g)) {
    if (!tokens.has(name)) tokens.set(name, value.trim());
  }
  return tokens;
}

function withTokens(css, tokens) {
  return css.replace(/var\((--kern-[\w-]+)\)/g, (_, name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`build-style: KERN has no token ${name}`);
    return withTokens(value, tokens);
  });
}

async function styleSources(root) {
  const entries = await readdir(path.join(root, 'src'), { recursive: true });
  const files = entries
    .filter((name) => name.endsWith('.css'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  return Promise.all(
    files.sort().map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8');
      const physical = PHYSICAL.exec(text);
      if (physical) {
        throw new Error(
          `build-style: ${file} uses "${physical[0].trim()}"; write the logical property`,
        );
      }
      return { layer: layerOf(file), text };
    }),
  );
}

function layerOf(file) {
  if (file === 'src/ui/styles/print.css') return 'print';
  if (file.startsWith('src/ui/styles/')) return 'base';
  return file.startsWith('src/ui/') ? 'components' : 'pages';
}
