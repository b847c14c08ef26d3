import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { someCard, someRun } from '../../../../tests/support/some-card.ts';
import { ResultCard } from '../../../ui/result-card.tsx';
import { JsonLd } from '../../../ui/safe-html.tsx';
import { offerCardView } from '../offer-card-view.ts';
import { wordsOf } from '../words/words.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '</script>',
        '<!--',
        '<script>',
        '"',
        "'",
        '&',
        '<img onerror=1>',
        ']]>',
        '\u2028',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('whatever a title is', () => {
  test('on a card it is text', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const found = { card: { ...someCard, title }, run: someRun, runCount: 1, distanceKm: null };
        const card = offerCardView(found, '2027-01-10', wordsOf('de'));
        const html = renderToString(h(ResultCard, { card, headingLevel: 3 }));
        const [, inside = ''] =
          /<h3 class="result-title"><a [^>]*>(.*?)<\/a><\/h3>/s.exec(html) ?? [];
        expect(inside).not.toContain('<');
        expect(decoded(inside)).toBe(title);
      }),
    );
  });

  test('in JSON-LD it comes back unchanged and ends no element', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const html = renderToString(h(JsonLd, { value: { name: title } }));
        const inside = html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
        expect(inside).not.toContain('<');
        expect(JSON.parse(inside)).toEqual({ name: title });
      }),
    );
  });
});

const decoded = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
