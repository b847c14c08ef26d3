import type { Route } from '../../../platform/http/route.ts';
import { qualityRoute } from '../quality/quality-route.ts';
import type { WebParts } from '../web-parts.ts';
import { adviceServicesRoute } from './advice-route.ts';
import { apiPageRoute } from './api-page.tsx';
import type { ApiParts } from './api-route.ts';
import { fundingProgrammeRoute, fundingProgrammesRoute } from './funding-routes.ts';
import { offerRoute } from './offer-route.ts';
import { offersRoute } from './offers-route.ts';
import { openApiRoute } from './openapi-route.ts';
import { suggestRoute } from './suggest-route.ts';
import { createValidatorStore } from './validator-store.ts';

/** Room for some ten thousand questions. */
const VALIDATOR_CHARACTERS = 2 * 1024 * 1024;

/** The catalogue for machines; errors are problem+json. The page `/api` tells people about it. */
export function apiRoutes(parts: WebParts): Route[] {
  const api: ApiParts = {
    index: parts.reader.index,
    publicUrl: parts.shell.publicUrl,
    validators: createValidatorStore(VALIDATOR_CHARACTERS),
  };
  return [
    offersRoute(parts, api),
    offerRoute(parts, api),
    suggestRoute(parts, api),
    qualityRoute(api),
    fundingProgrammesRoute(parts, api),
    fundingProgrammeRoute(parts, api),
    adviceServicesRoute(parts, api),
    openApiRoute(parts, api),
    apiPageRoute(parts),
  ];
}
