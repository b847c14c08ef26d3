import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject } from 'vitest';

export interface VisitOptions extends BrowserContextOptions {
  /** Address of another portal than the shared one. */
  readonly portalUrl?: string;
}

/** A phone of the narrowest kind that WCAG 1.4.10 asks for. */
export const NARROW_PHONE = { width: 320, height: 720 } as const;
export const DESKTOP = { width: 1280, height: 900 } as const;

let connected: Promise<Browser> | null = null;

function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

/** What a page may never do, whoever visits it: ask other hosts, set cookies, break its own security policy. */
function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || ['data:', 'about:', 'blob:'].includes(url.protocol);
    if (!isOurs) complaints.push(`asks ${url.origin}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser itself reports the status of the page, which error pages have on purpose.
    const isStatusOfPage =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (!isStatusOfPage) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
  return complaints;
}

/** Profiles of the browser that nobody uses now, by their options: a fresh one costs more than most visits. */
const free = new Map<string, BrowserContext[]>();

async function newProfile(options: BrowserContextOptions): Promise<BrowserContext> {
  const profile = await (await browser()).newContext(options);
  profile.setDefaultTimeout(15_000);
  // A page that stays open keeps the process that draws all others.
  await profile.newPage();
  return profile;
}

/** Nothing of a visit is left for the next but the browser's cache of files: its page is gone, and what it stored. */
async function forget(profile: BrowserContext, page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  if (origin !== 'null') await page.evaluate(() => localStorage.clear()).catch(() => {});
  await page.close();
  await profile.clearCookies();
}

/**
 * One person's visit with a browser of its own (no history, no storage). Addresses are paths of the portal. Afterwards the
 * page must not have asked another host, set a cookie or written an error to the console.
 */
export async function visit(
  options: VisitOptions,
  scenario: (page: Page) => Promise<void>,
): Promise<void> {
  const { portalUrl = inject('portalUrl'), ...own } = options;
  const contextOptions = {
    baseURL: portalUrl,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: DESKTOP,
    acceptDownloads: true,
    ...own,
  };
  const key = JSON.stringify(contextOptions);
  const idle = free.get(key) ?? [];
  free.set(key, idle);
  const profile = idle.pop() ?? (await newProfile(contextOptions));
  let isClean = false;
  try {
    const page = await profile.newPage();
    const complaints = watch(page, new URL(portalUrl).origin);
    await scenario(page);
    expect(complaints).toEqual([]);
    expect(await profile.cookies()).toEqual([]);
    await forget(profile, page);
    idle.push(profile);
    isClean = true;
  } finally {
    if (!isClean) await profile.close();
  }
}

/** The same as a test body: `test('…', visiting({}, async (page) => …))`. */
export function visiting(
  options: VisitOptions,
  scenario: (page: Page) => Promise<void>,
): () => Promise<void> {
  return () => visit(options, scenario);
}

/** Every journey is walked twice: with scripts and without. */
export const WITH_AND_WITHOUT_SCRIPTS = [
  { name: 'with scripts', options: { javaScriptEnabled: true } },
  { name: 'without scripts', options: { javaScriptEnabled: false } },
] as const;
