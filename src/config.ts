import path from 'node:path';
import { z } from 'zod';
import { OperatorProblem } from './platform/operator-problem.ts';

const OIDC_ISSUER_RULE =
  'eine Adresse mit https:// ohne „?“ und „#“, auf dem eigenen Rechner auch mit http://';

function isProviderAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && search + hash === '';
}

/** The environment, checked once at start. Sentences are for the operator: name, value, what is allowed. */
const EnvironmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'eine Zahl von 0 bis 65535' })
    .int('eine Zahl von 0 bis 65535')
    .min(0, 'eine Zahl von 0 bis 65535')
    .max(65535, 'eine Zahl von 0 bis 65535')
    .default(3000),
  HOST: z.string().min(1, 'ein Rechnername oder eine Adresse').default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'eine Adresse mit http:// oder https://' })
    .optional(),
  TRUSTED_PROXY: z
    .union([z.ipv4(), z.ipv6()], { error: 'die IP-Adresse des Reverse-Proxys' })
    .optional(),
  DATA_DIR: z.string().min(1, 'ein Ordner').default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'eine Adresse mit postgres:// oder postgresql://' })
    .optional(),
  NETWORK_DIR: z.string().min(1, 'ein Ordner').default('network/wesel'),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'eine Adresse wie smtp://name:passwort@mail.example:587 oder smtps://…:465',
    })
    .optional(),
  SESSION_SECRET: z.string().min(32, 'mindestens 32 zufällige Zeichen').optional(),
  OIDC_ISSUER: z
    .url({ error: OIDC_ISSUER_RULE })
    .refine((address) => isProviderAddress(address), OIDC_ISSUER_RULE)
    .optional(),
  OIDC_CLIENT_ID: z.string().max(500, 'höchstens 500 Zeichen').optional(),
  OIDC_CLIENT_SECRET: z.string().max(500, 'höchstens 500 Zeichen').optional(),
  OIDC_NAME: z.string().max(60, 'höchstens 60 Zeichen').optional(),
  OIDC_SECOND_FACTOR: z
    .string()
    .regex(/^\S+( \S+)*$/, 'Wörter aus „acr“ oder „amr“, mit einem Leerzeichen dazwischen')
    .optional(),
  OUTGOING_PORTS: z
    .string()
    .regex(/^\d{1,5}( \d{1,5})*$/, 'Portnummern mit einem Leerzeichen dazwischen')
    .optional(),
  OUTGOING_LOOPBACK: z.enum(['0', '1'], { error: '0 oder 1' }).default('0'),
  LINK_CHECK: z.enum(['0', '1'], { error: '0 oder 1' }).optional(),
  MAIL_FROM: z.email('eine E-Mail-Adresse').optional(),
  MAIL_INTAKE_KEY: z.string().min(32, 'mindestens 32 zufällige Zeichen').optional(),
  DEMO: z.enum(['0', '1'], { error: '0 oder 1' }).optional(),
  TEST_CLOCK: z.iso
    .datetime({ offset: true, error: 'ein Zeitpunkt wie 2026-09-01T08:00:00Z' })
    .optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'production, development oder test' })
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'debug, info, warn, error oder silent',
    })
    .default('info'),
  WEB_CONCURRENCY: z.coerce
    .number({ error: 'eine ganze Zahl von 1 bis 64' })
    .int('eine ganze Zahl von 1 bis 64')
    .min(1, 'eine ganze Zahl von 1 bis 64')
    .max(64, 'eine ganze Zahl von 1 bis 64')
    .default(1),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: http://localhost and the port. No slash at the end. */
  readonly publicUrl: string | undefined;
  /** The reverse proxy whose X-Forwarded-For is believed. */
  readonly trustedProxy: string | undefined;
  /** Absolute path. */
  readonly dataDir: string;
  /** Undefined: the embedded server under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the deployment's own data. */
  readonly networkDir: string;
  /** The mail server; undefined: letters become files under `dataDir`. */
  readonly smtpUrl: string | undefined;
  /** Sender of all letters; undefined: the address of the network's contact point. */
  readonly mailFrom: string | undefined;
  /** With it a mail server signs the mails that it hands in; undefined: none may hand in any. */
  readonly mailIntakeKey: string | undefined;
  /** A provider of sign-ins (OpenID Connect); undefined: people sign in by code and passkey only. */
  readonly oidc: OidcConfig | undefined;
  /** The portal's own secret; undefined: generated into `dataDir`. */
  readonly sessionSecret: string | undefined;
  readonly demo: boolean;
  /** Ports beside 80 and 443 at which the portal may ask addresses that members name. */
  readonly outgoingPorts: readonly number[];
  /** Whether such an address may be one of this machine; for tests and demonstrations. */
  readonly outgoingLoopback: boolean;
  /** Whether links of courses are looked at. */
  readonly linkCheck: boolean;
  /** A fixed start of the clock for demo, tests and benchmarks. */
  readonly testClock: Date | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly processes: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call the provider. */
  readonly name: string;
  /** Values of `acr` or `amr` that count as second factor; empty = none does. */
  readonly secondFactorMethods: readonly string[];
}

/** A wrong setting. */
export class ConfigError extends OperatorProblem {
  override readonly name = 'ConfigError';
}

/** Reads the settings from an environment. Throws {@link ConfigError} that names each wrong value and what is allowed. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `Die Einstellung ${name} hat den Wert „${shown(name, given[name] ?? '')}“. Erlaubt ist: ${issue.message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  if (env.TEST_CLOCK !== undefined && env.NODE_ENV === 'production') {
    throw new ConfigError(
      `Die Einstellung TEST_CLOCK hat den Wert „${env.TEST_CLOCK}“. Mit NODE_ENV=production ist sie nicht erlaubt: bitte entfernen.`,
    );
  }
  if (env.OUTGOING_LOOPBACK === '1' && env.NODE_ENV === 'production') {
    throw new ConfigError(
      'Die Einstellung OUTGOING_LOOPBACK hat den Wert „1“. Mit NODE_ENV=production ist sie nicht erlaubt: bitte entfernen.',
    );
  }
  const demo = env.DEMO === undefined ? env.DATABASE_URL === undefined : env.DEMO === '1';
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxy: env.TRUSTED_PROXY,
    dataDir: path.resolve(root, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    networkDir: path.resolve(root, env.NETWORK_DIR),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    mailIntakeKey: env.MAIL_INTAKE_KEY,
    oidc: oidcOf(env),
    sessionSecret: env.SESSION_SECRET,
    demo,
    outgoingPorts: env.OUTGOING_PORTS?.split(' ').map(Number) ?? [],
    outgoingLoopback: env.OUTGOING_LOOPBACK === '1',
    // The demonstration's links are inventions.
    linkCheck: env.LINK_CHECK === undefined ? !demo : env.LINK_CHECK === '1',
    testClock: env.TEST_CLOCK === undefined ? undefined : new Date(env.TEST_CLOCK),
    logLevel: env.LOG_LEVEL,
    processes: env.WEB_CONCURRENCY,
  };
}

const OIDC_PARTS = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/** All or nothing: half a provider would be a button that fails. */
function oidcOf(env: z.output<typeof EnvironmentSchema>): OidcConfig | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
    OIDC_SECOND_FACTOR: methods,
  } = env;
  const isAnySet = OIDC_PARTS.some((part) => env[part] !== undefined) || methods !== undefined;
  if (!isAnySet) return undefined;
  if (!issuer || !clientId || !clientSecret || !name) {
    const missing = OIDC_PARTS.filter((part) => env[part] === undefined);
    throw new ConfigError(
      `Die Einstellung ${missing.join(', ')} fehlt. Für die Anmeldung mit OpenID Connect sind alle nötig: ${OIDC_PARTS.join(', ')}. Ohne diesen Weg: alle leer lassen, auch OIDC_SECOND_FACTOR.`,
    );
  }
  return { issuer, clientId, clientSecret, name, secondFactorMethods: methods?.split(' ') ?? [] };
}

/** Messages at start end up in logs of the service manager. */
function shown(name: string, value: string): string {
  if (/SECRET|_KEY$/.test(name)) return '…';
  return value.replace(/:[^:/@]*@/, ':…@');
}
