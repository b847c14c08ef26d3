import { deliveriesPath } from '../workspace/paths.ts';

export const SOURCES_PATTERN = '/mitglieder/:slug/lieferungen/quellen';
export const NEW_SOURCE_PATTERN = '/mitglieder/:slug/lieferungen/quellen/neu';
export const KEYS_PATTERN = '/mitglieder/:slug/lieferungen/quellen/schluessel';
export const NEW_KEY_PATTERN = '/mitglieder/:slug/lieferungen/quellen/schluessel/neu';
export const REVOKE_KEY_PATTERN =
  '/mitglieder/:slug/lieferungen/quellen/schluessel/:key/widerrufen';
export const SOURCE_PATTERN = '/mitglieder/:slug/lieferungen/quellen/:source';
export const SOURCE_STATE_PATTERN = '/mitglieder/:slug/lieferungen/quellen/:source/abrufen';
export const REMOVE_SOURCE_PATTERN = '/mitglieder/:slug/lieferungen/quellen/:source/entfernen';

export const sourcesPath = (slug: string): string => `${deliveriesPath(slug)}/quellen`;
export const newSourcePath = (slug: string): string => `${sourcesPath(slug)}/neu`;
export const sourcePath = (slug: string, sourceId: string): string =>
  `${sourcesPath(slug)}/${sourceId}`;
export const sourceStatePath = (slug: string, sourceId: string): string =>
  `${sourcePath(slug, sourceId)}/abrufen`;
export const removeSourcePath = (slug: string, sourceId: string): string =>
  `${sourcePath(slug, sourceId)}/entfernen`;
export const keysPath = (slug: string): string => `${sourcesPath(slug)}/schluessel`;
export const newKeyPath = (slug: string): string => `${keysPath(slug)}/neu`;
export const revokeKeyPath = (slug: string, keyId: string): string =>
  `${keysPath(slug)}/${keyId}/widerrufen`;
