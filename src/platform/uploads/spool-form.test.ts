import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spoolForm } from './spool-form.ts';

const BOUNDARY = 'demo-grenze';
const request = (body: string, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
  new Request('https://netz.example/', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
const part = (head: string, body: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const spool = (form: Request, maxBytes = 1000) => spoolForm(form, { fileField: 'file', maxBytes });

test('a file and its fields, in whatever order', async () => {
  const form = await spool(
    request(
      part('name="file"; filename="../kurse.xml"', '<kurse/>') +
        part('name="file"; filename="zweite.xml"', 'x') +
        part('name="access_token"', 'demo') +
        part('name="access_token"', 'andere') +
        END,
    ),
  );
  if (typeof form === 'string') throw new Error(form);
  expect(form.file).toMatchObject({ name: 'kurse.xml', bytes: 8 });
  expect([...form.fields]).toEqual([['access_token', 'demo']]);
  expect(readFileSync(form.file?.path ?? '', 'utf8')).toBe('<kurse/>');
  await form.file?.remove();
  expect(existsSync(form.file?.path ?? '')).toBe(false);
});

test('ASVS 5.2.1: a file beyond the limit is none', async () => {
  const large = part('name="file"; filename="a"', 'x'.repeat(1001)) + END;
  expect(await spool(request(large))).toBe('too_large');
});

test('ASVS 5.2.1: a form that never ends is none', async () => {
  const body = part('name="other"; filename="a"', 'x').repeat(30_000);
  expect(['too_large', 'wrong_type']).toContain(await spool(request(body)));
});

test.each([
  ['cut off', request(part('name="file"; filename="a"', 'x').slice(0, -4))],
  ['no form', request('{}', 'application/json')],
  ['without boundary', request('x', 'multipart/form-data')],
  [
    'another boundary',
    request(part('name="a"', 'x') + END, 'multipart/form-data; boundary=andere'),
  ],
])('a form that is %s is none', async (_name, broken) => {
  expect(await spool(broken)).toBe('wrong_type');
});
