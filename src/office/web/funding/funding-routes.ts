import type { Route } from '../../../platform/http/route.ts';
import type { OfficeParts } from '../office-parts.ts';
import { caseRoutes } from './draft/case-routes.ts';
import { conditionRoutes } from './draft/condition-routes.ts';
import { draftRoutes } from './draft/draft-routes.ts';
import { partRoutes } from './draft/part-routes.ts';
import { previewRoutes } from './draft/preview-routes.ts';
import { correctionRoutes } from './list/correction-routes.ts';
import { fundingListRoutes } from './list/list-routes.ts';
import { programmeRoutes } from './programme/programme-routes.ts';
import { versionRoutes } from './programme/version-routes.ts';

/** The office's pages about funding: what is due, programmes and their versions, drafts, corrections. */
export function fundingOfficeRoutes(parts: OfficeParts): Route[] {
  return [
    ...fundingListRoutes(parts),
    ...correctionRoutes(parts),
    ...programmeRoutes(parts),
    ...versionRoutes(parts),
    ...draftRoutes(parts),
    ...partRoutes(parts),
    ...conditionRoutes(parts),
    ...caseRoutes(parts),
    ...previewRoutes(parts),
  ];
}
