import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Route, route } from './route.ts';

/** What pages refer to: the inline style and the addresses of scripts. */
export interface Assets {
  readonly style: string;
  readonly scripts: readonly { readonly path: string }[];
  readonly workspaceScripts: readonly { readonly path: string }[];
  /** Addresses of scripts that are loaded when somebody wants them, by name. */
  readonly modules: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

const ManifestSchema = z.object({
  scripts: z.array(z.string()),
  workspaceScripts: z.array(z.string()),
  modules: z.record(z.string(), z.string()),
});

const addressOf = (name: string) => ({ path: `/assets/${name}` });

/** Reads what `scripts/build.js` made. */
export function loadAssets(dist: string): Assets {
  const manifest = ManifestSchema.parse(
    JSON.parse(readFileSync(path.join(dist, 'assets.json'), 'utf8')),
  );
  return {
    style: readFileSync(path.join(dist, 'style.css'), 'utf8'),
    scripts: manifest.scripts.map(addressOf),
    workspaceScripts: manifest.workspaceScripts.map(addressOf),
    modules: Object.fromEntries(
      Object.entries(manifest.modules).map(([name, file]) => [name, addressOf(file).path]),
    ),
  };
}

/**
 * Serves the built files from memory. Only names that exist at start are known, so no path can lead out of the folder; names
 * carry a hash, so browsers may keep them for ever.
 */
export function assetRoutes(dist: string): Route[] {
  const folder = path.join(dist, 'assets');
  const files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]),
  );
  return [
    route({
      method: 'GET',
      path: '/assets/:name',
      localized: false,
      access: { kind: 'public' },
      rateLimit: { perMinute: 1200 },
      input: z.object({ params: z.object({ name: z.string() }) }),
      handle({ input }) {
        const body = files.get(input.params.name);
        if (!body)
          return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } });
        return new Response(new Uint8Array(body), {
          headers: {
            'content-type': TYPES[path.extname(input.params.name)] ?? 'application/octet-stream',
            'cache-control': 'public, max-age=31536000, immutable',
          },
        });
      },
    }),
  ];
}
