import type { App } from '../../src/platform/http/dispatch.ts';

/** What a browser shows after a request; redirects are not followed. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  /** Where a redirect leads; empty without one. */
  readonly location: string;
  readonly html: string;
}

/** A browser without scripts: it keeps cookies by their rules and sends forms as browsers do. */
export interface HttpBrowser {
  /** Name → value. */
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Shown>;
  post(path: string, values?: Readonly<Record<string, string | readonly string[]>>): Promise<Shown>;
  /** A form with files. */
  upload(path: string, form: FormData): Promise<Shown>;
}

export function httpBrowser(
  app: Pick<App, 'request'>,
  publicUrl: string,
  userAgent = FIREFOX,
): HttpBrowser {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit): Promise<Shown> {
    const headers = new Headers(init.headers);
    headers.set('user-agent', userAgent);
    if (cookies.size > 0) {
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const response = await app.request(`${publicUrl}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
    };
  }

  const fromHere = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } };
  return {
    cookies,
    get: (path) => send(path, {}),
    upload: (path, body) => send(path, { ...fromHere, body }),
    post: (path, values = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(
          Object.entries(values).flatMap(([name, value]) =>
            (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
          ),
        ),
      }),
  };
}

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/;\s*Max-Age=0(?:;|$)/.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
