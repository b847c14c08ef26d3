import { isPullProblem, type PullProblemKind } from '../../model/sources/pull-problem.ts';
import type { CatalogueText, CatalogueTranslate } from '../../texts.ts';

const SENTENCES: Readonly<Record<PullProblemKind, CatalogueText>> = {
  not_an_address: 'source.problem.notAnAddress',
  not_http: 'source.problem.notAnAddress',
  has_credentials: 'source.problem.credentials',
  port: 'source.problem.port',
  not_public: 'source.problem.notPublic',
  redirect_to_plain: 'source.problem.plain',
  too_many_redirects: 'source.problem.redirects',
  unknown_host: 'source.problem.unknownHost',
  no_connection: 'source.problem.noConnection',
  certificate: 'source.problem.certificate',
  timeout: 'source.problem.timeout',
  too_large: 'source.problem.tooLarge',
  broken: 'source.problem.broken',
  not_allowed: 'source.problem.notAllowed',
  not_there: 'source.problem.notThere',
  server_error: 'source.problem.serverError',
  status: 'source.problem.status',
  empty: 'source.problem.empty',
  unknown_format: 'source.problem.unknownFormat',
  no_courses_on_page: 'source.problem.noCourses',
  no_pages: 'source.problem.noPages',
  too_many_pages: 'source.problem.tooManyPages',
  other_host: 'source.problem.otherHost',
  page_limit: 'source.problem.pageLimit',
  robots: 'source.problem.robots',
  secret_lost: 'source.problem.secretLost',
  refused: 'source.problem.refused',
};

/** Why an address gives nothing, in one sentence that says what to do. */
export function problemSentence(
  t: CatalogueTranslate,
  problem: { readonly kind: string | null; readonly detail: string | null },
): string | null {
  if (problem.kind === null || !isPullProblem(problem.kind)) return null;
  return t(SENTENCES[problem.kind], { detail: problem.detail ?? '' });
}
