const NEVER_SENT = ['set-cookie', 'server', 'x-powered-by'];

const EXPECTED: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(?:no-referrer|same-origin)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
};

/** Directives that must stand in the policy exactly so. */
const EXACT_DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

function policyProblems(policy: string): string[] {
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  const problems = Object.entries(EXACT_DIRECTIVES)
    .filter(([name, value]) => directives.get(name) !== value)
    .map(([name, value]) => `${name} is not ${value}`);
  for (const [name, value] of directives) {
    if (/'unsafe-|\*|https?:/.test(value)) problems.push(`${name} is open: ${value}`);
  }
  return problems;
}

/** What is wrong with the headers of an answer (OWASP ASVS 5.0, 3.4.1, 3.4.3–3.4.6, 3.4.8; no cookie before sign-in); empty = nothing. */
export function headerProblems(headers: Headers, options: { isHttps: boolean }): string[] {
  const problems = NEVER_SENT.filter((name) => headers.has(name)).map((name) => `sends ${name}`);
  for (const [name, pattern] of Object.entries(EXPECTED)) {
    const value = headers.get(name) ?? '';
    if (!pattern.test(value)) problems.push(`${name} is "${value}"`);
  }
  problems.push(...policyProblems(headers.get('content-security-policy') ?? ''));
  const transport = headers.get('strict-transport-security') ?? '';
  const seconds = Number(/max-age=(\d+)/.exec(transport)?.[1] ?? 0);
  const isStrict = seconds >= 31_536_000 && transport.includes('includeSubDomains');
  if (options.isHttps !== isStrict) problems.push(`strict-transport-security is "${transport}"`);
  return problems;
}
