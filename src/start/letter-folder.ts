import path from 'node:path';
import type { Config } from '../config.ts';

/** Where letters lie as files (see `openMailer`). */
export function mailFolderOf({ dataDir }: Pick<Config, 'dataDir'>): string {
  return path.join(dataDir, 'mail');
}

/**
 * The same as the demo tells it to whoever tries it, so that the code is found; seen from the program's folder where it lies inside.
 * Undefined where letters go out or people are real.
 */
export function toldLetterFolder(
  config: Pick<Config, 'dataDir' | 'demo' | 'smtpUrl'>,
  root: string,
): string | undefined {
  if (!config.demo || config.smtpUrl !== undefined) return undefined;
  const folder = mailFolderOf(config);
  const inside = path.relative(root, folder);
  return inside.startsWith('..') ? folder : inside;
}
