/** What a caller may say about where a request that changes something comes from, and whether we may believe it (ASVS 3.5.1–3.5.3). */
export interface OriginCase {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isAdmitted: boolean;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

export function originCases(publicUrl: string): OriginCase[] {
  const own = new URL(publicUrl).origin;
  return [
    {
      name: 'our own page',
      headers: { ...form, 'sec-fetch-site': 'same-origin', origin: own },
      isAdmitted: true,
    },
    {
      name: 'our own page in an older browser',
      headers: { ...form, origin: own },
      isAdmitted: true,
    },
    {
      name: 'a foreign page',
      headers: { ...form, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      isAdmitted: false,
    },
    {
      name: 'a neighbour on the same site',
      headers: { ...form, 'sec-fetch-site': 'same-site', origin: own },
      isAdmitted: false,
    },
    {
      name: 'a foreign page in an older browser',
      headers: { ...form, origin: 'https://evil.example' },
      isAdmitted: false,
    },
    {
      name: 'a page that hides its origin',
      headers: { ...form, origin: 'null' },
      isAdmitted: false,
    },
    {
      name: 'an origin that only begins like ours',
      headers: { ...form, origin: `${own}.evil.example` },
      isAdmitted: false,
    },
    { name: 'nothing said', headers: form, isAdmitted: false },
    {
      name: 'a form sent as plain text',
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
      isAdmitted: false,
    },
    {
      name: 'a browser that was opened on it',
      headers: { ...form, 'sec-fetch-site': 'none' },
      isAdmitted: false,
    },
  ];
}
