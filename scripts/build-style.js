// Makes the one style text that stands inside every page, and names the font files it refers to.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import { compileAsync } from 'sass';

// Not preloaded: on a slow line they would take the bytes of the page itself (first paint 0.80 s with, 0.60 s without).
const FONT_FACES = [
  { subset: 'latin', weight: 400 },
  { subset: 'latin', weight: 600 },
  { subset: 'latin-ext', weight: 400 },
  { subset: 'latin-ext', weight: 600 },
];

// Stand in until the real one is there: fonts of the system, brought to the width and height of Fira Sans (measured over German
// text: Fira Sans is 1.005 times as wide as Arial, DejaVu Sans 1.121 times; ascent 935, descent 265 of 1000), so that nothing moves
// when it arrives and the largest paint is the first one.
const STAND_INS = [
  {
    family: 'Fira Sans stand-in',
    local: ['Arial', 'Roboto', 'Helvetica Neue', 'Liberation Sans'],
    size: 1.005,
  },
  { family: 'Fira Sans wide stand-in', local: ['DejaVu Sans', 'Verdana'], size: 0.897 },
];

// Browsers from early 2023 on: cascade layers, logical properties and :has()-free CSS all work there unchanged.
const TARGETS = browserslistToTargets(['chrome 111', 'firefox 115', 'safari 16.4', 'ios_saf 16.4']);

const PHYSICAL =
  /(^|[;{\s])((margin|padding|border)-(left|right|top|bottom)|left|right|text-align:\s*(left|right)|float)\s*:/;

/**
 * @param {{ root: string }} options folder of the repository
 * @returns {Promise<{ style: string, fonts: { fileName: string, from: string }[] }>}
 */
export async function buildStyle({ root }) {
  const fonts = FONT_FACES.map((face) => fontFile(root, face));
  const tokens = await kernTokens(root);
  const sources = await styleSources(root);
  const css = [
    '@layer base,components,pages,print;',
    ...fonts.map((font) => font.css),
    ...STAND_INS.map(standIn),
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
    fonts: fonts.map(({ fileName, from }) => ({ fileName, from })),
  };
}

function fontFile(root, { subset, weight }) {
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
  return { fileName, from, css };
}

function standIn({ family, local, size }) {
  const percent = (value) => `${Math.round((value / size) * 1000) / 10}%`;
  const sources = local.map((name) => `local("${name}")`).join(',');
  return `@font-face{font-family:"${family}";src:${sources};size-adjust:${Math.round(size * 1000) / 10}%;ascent-override:${percent(0.935)};descent-override:${percent(0.265)};line-gap-override:0%}`;
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
  if (file.endsWith('/print.css')) return 'print';
  if (file.startsWith('src/ui/styles/')) return 'base';
  return file.startsWith('src/ui/') ? 'components' : 'pages';
}
