// Finds the Chromium for journeys, screenshots and benchmarks, and the flags that keep it quiet.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser is missing and cannot be installed from here; the message says what to do. */
export class NoBrowserError extends Error {
  name = 'NoBrowserError';
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedBrowser(environment) {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...FIXED_PLACES].find(isExecutable);
}

const isRoot = () => process.getuid?.() === 0;

function installOnDebian() {
  process.stderr.write('Chromium fehlt und wird mit apt-get installiert …\n');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

/**
 * The path of a Chromium: CHROME_PATH, an installed one, or (root on Debian) one that is installed now.
 * Throws {@link NoBrowserError} otherwise.
 */
export function findBrowser(environment = process.env) {
  const wanted = environment.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new NoBrowserError(
      `CHROME_PATH zeigt auf „${wanted}“; dort liegt kein ausführbares Programm. Bitte den Pfad von Chromium oder Chrome angeben.`,
    );
  }
  const installed = installedBrowser(environment);
  if (installed) return installed;
  if (isRoot() && existsSync('/etc/debian_version')) {
    try {
      installOnDebian();
    } catch {
      // The sentence below says what to do; apt-get has already written its own reason.
    }
    const fresh = installedBrowser(environment);
    if (fresh) return fresh;
  }
  throw new NoBrowserError(
    'Kein Chromium gefunden. Bitte Chromium oder Chrome installieren (Debian, Ubuntu: sudo apt-get install chromium) oder den Pfad in CHROME_PATH angeben.',
  );
}

/** Flags for a browser that talks to nobody but the portal. Chromium's sandbox cannot run as root, and only then it is off. */
export function browserFlags() {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--force-color-profile=srgb',
    // All pages of the portal in one process: starting one takes longer than showing a page.
    '--process-per-site',
    '--disable-site-isolation-trials',
    // Each window would draw the browser's own menus in advance, with a process for it.
    '--disable-features=SpareRendererForSitePerProcess,PreloadTopChromeWebUI,InitialWebUI,WebUIReloadButton',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}
