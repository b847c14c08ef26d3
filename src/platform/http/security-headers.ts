import { createHash } from 'node:crypto';

/** The `'sha256-…'` source by which a content security policy allows exactly this inline text. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Headers of every answer (OWASP ASVS 5.0, 3.4.1, 3.4.3–3.4.6, 3.4.8): nothing may be loaded from elsewhere, nothing may frame us, inline style
 * only with the given text. HSTS only where the portal is served over https.
 */
export function securityHeaders(options: {
  inlineStyle: string;
  isHttps: boolean;
}): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src ${cspHash(options.inlineStyle)}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(options.isHttps
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
