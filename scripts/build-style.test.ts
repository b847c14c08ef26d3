import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildStyle } from './build-style.js';

const root = path.resolve(import.meta.dirname, '..');
const { style, fonts } = await buildStyle({ root });

test('the style stays far below its budget of 25 kB Brotli, because it stands inside every page', () => {
  expect(brotliCompressSync(style).length).toBeLessThan(12_000);
});

test('it can stand inside a style element and loads nothing from elsewhere', () => {
  expect(style).not.toContain('</');
  expect(style).not.toMatch(/@import|url\((?!"?\/assets\/)/);
});

test('KERN’s tokens have become values', () => {
  expect(style).not.toContain('--kern-');
});

test('layers come in their order', () => {
  const at = (layer: string) => style.indexOf(`@layer ${layer}{`);
  expect(at('base')).toBeGreaterThan(-1);
  expect(at('components')).toBeGreaterThan(at('base'));
  expect(at('pages')).toBeGreaterThan(at('components'));
  expect(at('print')).toBeGreaterThan(at('pages'));
});

test('every font has its rule and never holds up the text', () => {
  for (const font of fonts) expect(style).toContain(`/assets/${font.fileName}`);
  expect(fonts.map((font) => font.fileName)).toContainEqual(
    expect.stringMatching(/^fira-sans-latin-400\.[0-9a-f]{10}\.woff2$/),
  );
  expect(style.match(/font-display:swap/g)).toHaveLength(fonts.length);
});

test('dark, forced colours, less motion and paper have their rules', () => {
  for (const query of [
    'prefers-color-scheme:dark',
    'forced-colors:active',
    'prefers-reduced-motion',
    'print',
  ]) {
    expect(style.replace(/: /g, ':')).toContain(query);
  }
});
