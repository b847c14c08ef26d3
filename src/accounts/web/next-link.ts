import { z } from 'zod';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { ownPath } from '../model/next-path.ts';
import { WORKSPACE_PATH } from './paths.ts';

/** The `next` of a page's address; whatever is no path of ours is none. */
export const NextQuery = z.object({ next: z.unknown().optional().transform(ownPath) });

/** The address of a page that leads on to `next` later, see `ownPath`. */
export function withNext(language: Language, path: string, next: string | null): string {
  const query = next === null ? '' : `?${new URLSearchParams({ next })}`;
  return `${localizedPath(language, path)}${query}`;
}

/** Where people go who are done with signing in. */
export function afterwards(language: Language, next: string | null): string {
  return next ?? localizedPath(language, WORKSPACE_PATH);
}
