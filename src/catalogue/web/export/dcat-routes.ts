import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { portalTriples } from '../../export/dcat/portal-catalogue.ts';
import { portalDatasets } from '../../export/dcat/portal-files.ts';
import { type Triple, toJsonLd, toTurtle } from '../../export/dcat/triples.ts';
import { latestChanged } from '../../queries/export/latest-changed.ts';
import { loadHandedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import type { WebParts } from '../web-parts.ts';
import { exportHeaders, unchanged, validatorOf } from './export-request.ts';

/** `/daten.ttl` and `/daten.jsonld`: what data there is, for portals of data (DCAT-AP.de 2). */
export function dcatRoutes(parts: WebParts): Route[] {
  return [
    dcatRoute(parts, '/daten.ttl', 'text/turtle; charset=utf-8', toTurtle),
    dcatRoute(parts, '/daten.jsonld', 'application/ld+json', (triples) =>
      JSON.stringify(toJsonLd(triples)),
    ),
  ];
}

function dcatRoute(
  parts: WebParts,
  path: string,
  mediaType: string,
  write: (triples: readonly Triple[]) => string,
): Route {
  return route({
    method: 'GET',
    path,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
    crossOrigin: 'anyone',
    input: z.unknown(),
    async handle({ request, now }) {
      const etag = validatorOf(parts, path, now);
      const headers = exportHeaders(parts, etag, mediaType);
      return (
        unchanged(request, etag, headers) ??
        new Response(write(await triplesOf(parts, now)), { headers })
      );
    },
  });
}

async function triplesOf({ reader, network, shell }: WebParts, now: Date): Promise<Triple[]> {
  const { db } = reader;
  const [newest] = await loadHandedOnOffers(db, await latestChanged(db, null, localDate(now), 1));
  const { name, claim, contact, region, dataContributor } = network.settings;
  return portalTriples({
    url: shell.publicUrl,
    name,
    description: claim.de,
    contact: { name: contact.name.de, email: contact.email },
    region,
    contributor: dataContributor ?? null,
    datasets: portalDatasets(region, newest?.updatedAt ?? null),
  });
}
