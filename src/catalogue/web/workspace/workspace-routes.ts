import type { Kysely } from 'kysely';
import type { Guards, MemberDirectory, WorkspaceEntry } from '../../../accounts/index.ts';
import { NO_FUNDING, type RuleBook } from '../../../funding/index.ts';
import type { Network, Places } from '../../../network/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { openLabelStore } from '../../queries/label-store.ts';
import { openOccupationStore } from '../../queries/suggestions/occupation-store.ts';
import type { EditingTables } from '../../tables.ts';
import { catalogueTexts } from '../../texts.ts';
import { columnsListRoutes } from './columns/columns-list-routes.ts';
import { columnsRoutes } from './columns/columns-routes.ts';
import { gapsRoute } from './completeness/gaps-route.ts';
import { courseOverviewRoute } from './course/course-route.ts';
import { detailsRoutes } from './course/details-routes.ts';
import { newCourseRoutes } from './course/new-course-route.ts';
import { textRoutes } from './course/text-routes.ts';
import { deliveryRoutes } from './deliveries/delivery-routes.ts';
import { handoverRoute } from './handover/handover-route.ts';
import { historyRoutes } from './history/history-routes.ts';
import { bulkRoute } from './list/bulk-route.ts';
import { listRoute } from './list/list-routes.ts';
import { seatsRoute } from './list/seats-route.ts';
import { liveRoute } from './live/live-route.ts';
import { mergeRoute } from './merge/merge-route.ts';
import type { CourseWorkspace } from './parts.ts';
import { coursesPath, deliveriesPath } from './paths.ts';
import { checkRoutes } from './publish/check-routes.ts';
import { discardRoutes } from './publish/discard-routes.ts';
import { followRoutes } from './publish/follow-routes.tsx';
import { previewRoute } from './publish/preview-route.tsx';
import { withdrawRoutes } from './publish/withdraw-routes.tsx';
import { daysRoutes } from './run/days-routes.ts';
import { newRunRoutes } from './run/new-run-routes.ts';
import { nextTermRoute } from './run/next-term-route.ts';
import { removeRunRoutes } from './run/remove-run-routes.ts';
import { runRoutes } from './run/run-routes.ts';
import { shiftRoutes } from './run/shift-routes.ts';
import { suggestionRoutes } from './suggestions/suggestion-routes.ts';
import { twinRoutes } from './twins/twin-routes.ts';

/** What members reach from their workspace. */
export const courseWorkspaceEntries: readonly WorkspaceEntry[] = [
  {
    action: 'course.view',
    label: (language) => catalogueTexts(language)('editor.list.short'),
    path: ({ slug }) => coursesPath(slug),
  },
  {
    action: 'delivery.view',
    label: (language) => catalogueTexts(language)('editor.deliveries.short'),
    path: ({ slug }) => deliveriesPath(slug),
  },
];

/** The course workspace of the members. Fixed words in addresses come before ids: the first that fits answers. */
export function courseWorkspaceRoutes(parts: {
  readonly db: Kysely<EditingTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  readonly network: Network;
  readonly places: Places;
  readonly funding?: RuleBook;
}): Route[] {
  const workspace: CourseWorkspace = {
    ...parts,
    funding: parts.funding ?? NO_FUNDING,
    labels: openLabelStore(parts.db),
    geocode: (venue) => parts.places.geocodeVenue(venue),
    occupations: openOccupationStore(parts.db),
  };
  return [
    listRoute(workspace),
    bulkRoute(workspace),
    ...twinRoutes(workspace),
    gapsRoute(workspace),
    handoverRoute(workspace),
    ...suggestionRoutes(workspace),
    ...newCourseRoutes(workspace),
    ...textRoutes(workspace),
    ...detailsRoutes(workspace),
    ...newRunRoutes(workspace),
    ...daysRoutes(workspace),
    ...shiftRoutes(workspace),
    ...removeRunRoutes(workspace),
    seatsRoute(workspace),
    liveRoute(workspace),
    ...runRoutes(workspace),
    nextTermRoute(workspace),
    ...checkRoutes(workspace),
    previewRoute(workspace),
    mergeRoute(workspace),
    ...historyRoutes(workspace),
    ...withdrawRoutes(workspace),
    ...discardRoutes(workspace),
    ...followRoutes(workspace),
    courseOverviewRoute(workspace),
    ...columnsListRoutes(workspace),
    ...columnsRoutes(workspace),
    ...deliveryRoutes(workspace),
  ];
}
