import { expect, test } from 'vitest';
import { addressesOfSitemap } from './sitemap.ts';

test('a sitemap lists addresses, each once, up to a limit', () => {
  const xml = `<urlset><url><loc> https://demo.example/kurs?a=1&amp;b=2 </loc></url>
    <url><loc>https://demo.example/kurs?a=1&amp;b=2</loc></url><url><loc>https://demo.example/2</loc></url>
    <url><loc>https://demo.example/3</loc></url></urlset>`;
  expect(addressesOfSitemap(xml, 2)).toEqual([
    'https://demo.example/kurs?a=1&b=2',
    'https://demo.example/2',
  ]);
});
