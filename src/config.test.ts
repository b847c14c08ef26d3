import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment gives the documented defaults', () => {
  const config = readConfig({}, '/srv/portal');
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: '/srv/portal/.data',
    networkDir: '/srv/portal/network/wesel',
    databaseUrl: undefined,
    demo: true,
    processes: 1,
  });
});

test('the demo is off by default on a database of the operator', () => {
  const DATABASE_URL = 'postgres://portal@db.example/portal';
  expect(readConfig({ DATABASE_URL }, '/').demo).toBe(false);
  expect(readConfig({ DATABASE_URL, DEMO: '1' }, '/').demo).toBe(true);
});

test('empty values count as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, '/')).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

test('a slash at the end of PUBLIC_URL is dropped', () => {
  expect(readConfig({ PUBLIC_URL: 'https://bildung.example/' }, '/').publicUrl).toBe(
    'https://bildung.example',
  );
});

test('letters go through SMTP_URL and come from MAIL_FROM; both may be left out', () => {
  const given = { SMTP_URL: 'smtp://portal:x@mail.example:587', MAIL_FROM: 'portal@netz.example' };
  expect(readConfig(given, '/')).toMatchObject({
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
  });
  expect(readConfig({}, '/')).toMatchObject({ smtpUrl: undefined, mailFrom: undefined });
});

test('mail is taken in with a key that nobody guesses, and none is repeated', () => {
  expect(readConfig({}, '/').mailIntakeKey).toBeUndefined();
  const key = 'k'.repeat(32);
  expect(readConfig({ MAIL_INTAKE_KEY: key }, '/').mailIntakeKey).toBe(key);
  expect(() => readConfig({ MAIL_INTAKE_KEY: 'geheim' }, '/')).toThrow(/MAIL_INTAKE_KEY.*„…“/);
});

test('a password in a wrong address is not repeated', () => {
  expect(() => readConfig({ SMTP_URL: 'http://portal:geheim@mail.example' }, '/')).toThrow(
    /SMTP_URL.*„http:\/\/portal:…@mail.example“/,
  );
});

const OIDC = {
  OIDC_ISSUER: 'https://login.example/realms/netz',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'geheim',
  OIDC_NAME: 'Kreis-Konto',
};

test('a provider of sign-ins is set up with all four settings or not at all', () => {
  expect(readConfig({}, '/').oidc).toBeUndefined();
  expect(readConfig({ ...OIDC, OIDC_SECOND_FACTOR: 'mfa hwk' }, '/').oidc).toEqual({
    issuer: OIDC.OIDC_ISSUER,
    clientId: 'portal',
    clientSecret: 'geheim',
    name: 'Kreis-Konto',
    secondFactorMethods: ['mfa', 'hwk'],
  });
  expect(readConfig(OIDC, '/').oidc?.secondFactorMethods).toEqual([]);
  for (const name of Object.keys(OIDC)) {
    expect(() => readConfig({ ...OIDC, [name]: '' }, '/'), name).toThrow(
      new RegExp(`Einstellung ${name} fehlt`),
    );
  }
  expect(() => readConfig({ OIDC_SECOND_FACTOR: 'mfa' }, '/')).toThrow(/OIDC_ISSUER/);
});

test('a wrong secret is not repeated', () => {
  const environment = { SESSION_SECRET: 'zu-kurz', OIDC_CLIENT_SECRET: 'x'.repeat(501) };
  expect(() => readConfig(environment, '/')).toThrow(
    /SESSION_SECRET hat den Wert „…“[\s\S]*OIDC_CLIENT_SECRET hat den Wert „…“/,
  );
});

test.each([
  [{ PORT: '70000' }, 'PORT', '70000', '0 bis 65535'],
  [{ PUBLIC_URL: 'ftp://bildung.example' }, 'PUBLIC_URL', 'ftp://bildung.example', 'https://'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'mysql://x', 'postgres://'],
  [{ WEB_CONCURRENCY: '0' }, 'WEB_CONCURRENCY', '0', '1 bis 64'],
  [{ LOG_LEVEL: 'laut' }, 'LOG_LEVEL', 'laut', 'debug, info'],
  [{ TEST_CLOCK: 'gestern' }, 'TEST_CLOCK', 'gestern', '2026-09-01T08:00:00Z'],
  [{ SMTP_URL: 'mail.example:587' }, 'SMTP_URL', 'mail.example:587', 'smtp://'],
  [
    { MAIL_FROM: 'Büro <portal@netz.example>' },
    'MAIL_FROM',
    'Büro <portal@netz.example>',
    'E-Mail',
  ],
  [{ OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER', 'http://login.example', 'https://'],
  [{ OIDC_ISSUER: 'login.example' }, 'OIDC_ISSUER', 'login.example', 'https://'],
  [{ OIDC_SECOND_FACTOR: ' mfa' }, 'OIDC_SECOND_FACTOR', ' mfa', 'acr'],
  [{ TRUSTED_PROXY: 'proxy' }, 'TRUSTED_PROXY', 'proxy', 'IP-Adresse'],
])('%o is refused with name, value and what is allowed', (environment, name, value, allowed) => {
  expect(() => readConfig(environment, '/')).toThrow(ConfigError);
  expect(() => readConfig(environment, '/')).toThrow(
    new RegExp(`${name}.*„${value}“.*${allowed.replace(/\./g, '\\.')}`),
  );
});

test('several wrong values are named together', () => {
  expect(() => readConfig({ PORT: 'x', DEMO: 'x' }, '/')).toThrow(/PORT[\s\S]*DEMO/);
});
