import { expect, test } from 'vitest';
import { readCookie, setCookie } from './cookies.ts';

const set = (cookie: Partial<Parameters<typeof setCookie>[1]>): string | null => {
  const headers = new Headers();
  setCookie(headers, {
    name: 'session',
    value: 'a_b-1',
    isHttps: true,
    maxAgeSeconds: 60,
    ...cookie,
  });
  return headers.get('set-cookie');
};
const sent = (cookie: string) => new Request('https://netz.example/', { headers: { cookie } });

test('ASVS 3.3.1–3.3.4: over https a cookie is __Host-, Secure, HttpOnly, SameSite and for the whole host', () => {
  expect(set({})).toBe('__Host-session=a_b-1; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
});

test('without https it has neither prefix nor Secure, or browsers would drop it', () => {
  expect(set({ isHttps: false })).toBe('session=a_b-1; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
});

test('a cookie lives until the browser is closed, or is deleted at once', () => {
  expect(set({ maxAgeSeconds: null })).not.toContain('Max-Age');
  expect(set({ value: '', maxAgeSeconds: 0 })).toContain('__Host-session=; Path=/; Max-Age=0;');
});

test('two cookies of one answer are two headers', () => {
  const headers = new Headers();
  for (const name of ['one', 'two']) {
    setCookie(headers, { name, value: 'x', isHttps: true, maxAgeSeconds: null });
  }
  expect(headers.getSetCookie()).toHaveLength(2);
});

test.each(['a;b', 'a b', 'a\r\nSet-Cookie: x=y', 'ä'])('a value like %j is refused', (value) => {
  expect(() => set({ value })).toThrow('letters, digits');
});

test('a cookie is found among others', () => {
  expect(readCookie(sent('a=1; __Host-session=tok_en-1;b=2'), 'session', true)).toBe('tok_en-1');
  expect(readCookie(sent('session=t1'), 'session', false)).toBe('t1');
});

test('ASVS 3.3.3: over https a cookie without the prefix, which another host could have set, does not count', () => {
  expect(readCookie(sent('session=planted'), 'session', true)).toBeNull();
  expect(readCookie(sent('x__Host-session=planted'), 'session', true)).toBeNull();
});

test.each(['', 'session', 'session=', 'session="a"', 'session=a%20b', 'sessions=a'])(
  'nothing is read from %j',
  (cookie) => {
    expect(readCookie(sent(cookie), 'session', false)).toBeNull();
  },
);
