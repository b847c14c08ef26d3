import fc from 'fast-check';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Breadcrumb } from './breadcrumb.tsx';
import { LinkButton } from './button.tsx';
import { Chip } from './chip.tsx';
import { EmptyState } from './empty-state.tsx';
import { FactList } from './fact-list.tsx';
import { CheckboxGroup, SelectField, TextField } from './field.tsx';
import { Notice } from './notice.tsx';
import { RegionMap } from './region-map.tsx';
import { ResultCard } from './result-card.tsx';
import { InlineStyle, JsonLd } from './safe-html.tsx';
import { SearchBox } from './search-box.tsx';
import { Status } from './status.tsx';
import { Table } from './table.tsx';

/** Every piece with the same text in every field that takes one. */
const PIECES: Record<string, (text: string) => JSX.Element> = {
  breadcrumb: (text) => <Breadcrumb language="de" steps={[{ label: text, path: text }]} />,
  button: (text) => <LinkButton href={text}>{text}</LinkButton>,
  chip: (text) => <Chip language="de" label={text} href={text} />,
  empty: (text) => <EmptyState drawing="desk" title={text} text={text} />,
  facts: (text) => <FactList facts={[{ icon: 'place', term: text, value: text, note: text }]} />,
  field: (text) => (
    <TextField
      language="de"
      id="a"
      name={text}
      label={text}
      hint={text}
      error={text}
      value={text}
    />
  ),
  select: (text) => (
    <SelectField
      language="de"
      id="a"
      name={text}
      label={text}
      value={text}
      options={[{ value: text, label: text }]}
    />
  ),
  boxes: (text) => (
    <CheckboxGroup
      id="a"
      name={text}
      legend={text}
      hint={text}
      options={[{ value: text, label: text, isChecked: true, count: text }]}
    />
  ),
  notice: (text) => <Notice title={text}>{text}</Notice>,
  map: (text) => (
    <RegionMap
      width={10}
      height={10}
      areas={[{ name: text, d: text, label: { x: 1, y: 1 } }]}
      river={text}
      dots={[{ x: 1, y: 1, count: 1, label: text, href: text }]}
      title={text}
      description={text}
    />
  ),
  card: (text) => (
    <ResultCard
      headingLevel={2}
      card={{
        id: text,
        title: text,
        href: text,
        facts: [{ icon: 'euro', term: text, text }],
        provider: text,
        badges: [{ tone: 'neutral', text }],
        source: text,
      }}
    />
  ),
  search: (text) => (
    <SearchBox
      language="de"
      what={text}
      where={text}
      from={text}
      examples={[{ label: text, href: text }]}
      placeNames={[text]}
      keep={[[text, text]]}
    />
  ),
  status: (text) => <Status tone="positive">{text}</Status>,
  table: (text) => (
    <Table
      id="a"
      caption={text}
      columns={[{ key: 'a', label: text }]}
      rows={[{ key: '1', cells: { a: text } }]}
    />
  ),
};

/** What remains of the markup when every attribute value and every text is taken away: it must not depend on the texts. */
const skeleton = (html: string): string => html.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');
const hostile = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</option><script>',
    '&lt;b&gt;',
    '<!--',
    ']]>',
  ),
);

describe.each(Object.entries(PIECES))('%s', (_name, piece) => {
  const expected = skeleton(renderToString(piece('Wort')));

  test('ASVS 1.2.1: no text becomes markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(skeleton(renderToString(piece(text)))).toBe(expected);
      }),
    );
  });
});

test('ASVS 1.2.3: structured data cannot end its script element and stay what they were', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const html = renderToString(<JsonLd value={{ name }} />);
      const json = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? '';
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual({ name });
    }),
  );
});

test('a style that would end its element is refused', () => {
  expect(() => renderToString(<InlineStyle style="a{}</style><script>" />)).toThrow();
});
