import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createDelivery } from './deliver.ts';
import { packBody } from './pack-body.ts';
import { wholeAnswer } from './whole-body.ts';

const HTML = { headers: { 'content-type': 'text/html; charset=utf-8' } };
const request = new Request('https://bildung.example/', { headers: { 'accept-encoding': 'br' } });
const page = (title: string) =>
  `<h1>${title}</h1>${Array.from({ length: 400 }, (_, number) => `<p>Kurs ${(number * 7919) % 1000}</p>`).join('')}`;

async function unpacked(response: Response): Promise<string> {
  expect(response.headers.get('content-encoding')).toBe('br');
  return brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();
}

test('an answer in memory and the same one as a stream are delivered alike', async () => {
  const deliver = createDelivery();
  const whole = await deliver(request, wholeAnswer(Buffer.from(page('Pflege')), HTML));
  const streamed = await deliver(request, new Response(page('Pflege'), HTML));
  expect(whole.headers.get('etag')).toBe(streamed.headers.get('etag'));
  expect(await unpacked(whole)).toBe(page('Pflege'));
  expect(await unpacked(streamed)).toBe(page('Pflege'));
});

test('many answers at once are packed less tightly and say the same', async () => {
  const deliver = createDelivery();
  const titles = Array.from({ length: 12 }, (_, number) => `Seite ${number}`);
  const answers = await Promise.all(
    titles.map((title) => deliver(request, wholeAnswer(Buffer.from(page(title)), HTML))),
  );
  const sizes = await Promise.all(
    answers.map(async (answer) => (await answer.clone().arrayBuffer()).byteLength),
  );
  expect(sizes[11]).toBeGreaterThan(sizes[0] ?? 0);
  expect(await Promise.all(answers.map(unpacked))).toEqual(titles.map(page));
});

test('a kept answer that is given out again keeps its tag, a changed one gets another', async () => {
  const deliver = createDelivery();
  const kept = Buffer.from(page('Kunst'));
  const tagOf = async (body: Buffer<ArrayBuffer>) =>
    (await deliver(request, wholeAnswer(body, HTML))).headers.get('etag');
  expect(await tagOf(kept)).toBe(await tagOf(kept));
  expect(await tagOf(kept)).not.toBe(await tagOf(Buffer.from(page('Musik'))));
});

test('a packed answer says to everybody what it says unpacked, under the same tag', async () => {
  const deliver = createDelivery();
  const text = page('Pflege');
  const plain = await deliver(request, wholeAnswer(Buffer.from(text), HTML));
  const packed = await packBody(Buffer.from(text));
  const asked = (headers: Record<string, string>) =>
    deliver(new Request(request.url, { headers }), wholeAnswer(packed, HTML));
  const ofBrowser = await asked({ 'accept-encoding': 'gzip, br' });
  const etag = ofBrowser.headers.get('etag') ?? '';
  expect(etag).toBe(plain.headers.get('etag'));
  expect(await unpacked(ofBrowser)).toBe(text);
  expect(await (await asked({})).text()).toBe(text);
  const zipped = await asked({ 'accept-encoding': 'gzip' });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text);
  expect((await asked({ 'if-none-match': etag })).status).toBe(304);
});
