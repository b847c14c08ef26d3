export type { CheckTables } from './check-tables.ts';
export type { CheckedVersion } from './check-version.ts';
export type { DraftTables } from './draft-tables.ts';
export { loadFunding, NO_FUNDING } from './load-funding.ts';
export { loadPersonas } from './load-personas.ts';
export { currentLights } from './model/budget-lights.ts';
export type { CheckCourse } from './model/check/check-course.ts';
export type { Difference } from './model/compare/difference.ts';
export { differences } from './model/compare/differences.ts';
export { isCondition, isLeaf, isSpoken } from './model/compare/shapes.ts';
export type { Condition, FactValue, Leaf, Operator, Status } from './model/condition.ts';
export {
  type CourseDeadline,
  courseDeadlines,
  type DatedRun,
  programmesOfCourse,
} from './model/course-cost/course-deadlines.ts';
export { type CourseExample, courseExamples } from './model/course-cost/course-examples.ts';
export { type ExcludedProgramme, excludedBy } from './model/course-cost/excluded-by.ts';
export type { SituationKey } from './model/course-cost/typical-situations.ts';
export {
  type DueCheck,
  daysBetweenChecks,
  dueChecks,
  endingVersions,
  isLive,
} from './model/edit/due.ts';
export { factsIn } from './model/edit/facts-in.ts';
export type { Move, Standing } from './model/edit/moves.ts';
export type { JudgedMove } from './model/edit/open-moves.ts';
export { versionOn, versionState, versionsOf } from './model/edit/version-on.ts';
export type { Answers, Fact } from './model/fact.ts';
export { type Spoken, VOICES, type Voice } from './model/localized.ts';
export type { PageOutcome } from './model/outcome.ts';
export type { Persona } from './model/persona.ts';
export { personaResult } from './model/persona-result.ts';
export type {
  Benefit,
  BudgetLight,
  ProgrammeVersion,
  RuleBook,
  RuleCase,
} from './model/programme.ts';
export { type FundingNamed, programmeNamed } from './model/programme-named.ts';
export type { FundingShare, ShareCondition } from './model/share/funding-share.ts';
export { fundingShares } from './model/share/funding-shares.ts';
export { usedUpFunding } from './model/share/used-up-funding.ts';
export { buildWays } from './model/ways/build-ways.ts';
export type { Ways } from './model/ways/way.ts';
export { FUNDING_PROCESSINGS } from './privacy/register.ts';
export { type FinishedChecks, finishedChecks } from './queries/check/finished-checks.ts';
export {
  type FundingCorrection,
  type HandledCorrection,
  handledCorrections,
  openCorrections,
} from './queries/edit/corrections.ts';
export {
  authorsOf,
  type DraftAuthor,
  type FundingDraft,
  openDraft,
  openDrafts,
  savesSince,
} from './queries/edit/drafts.ts';
export { type LightLine, lightLines } from './queries/edit/light-lines.ts';
export { type ChangedExpectation, expectationsOf } from './queries/expectations-of.ts';
export { newestFundingRevision } from './queries/office-rules.ts';
export { type CurrentRules, ruleBookOf } from './queries/rule-book-of.ts';
export { type Release, versionHistory } from './queries/version-history.ts';
export { readSituations } from './read-situations.ts';
export { type RulesReport, reportOnRules } from './report-on-rules.ts';
export { ruleFileSchema } from './schema/rule-file-schema.ts';
export type { RuleTables } from './tables.ts';
export { careForCorrections } from './use-cases/check/care-for-corrections.ts';
export { beginDraft } from './use-cases/edit/begin-draft.ts';
export { confirmVersion, sayFunds } from './use-cases/edit/care-for-programme.ts';
export { confirmMoves, moveKey } from './use-cases/edit/confirm-moves.ts';
export { correctText } from './use-cases/edit/correct-text.ts';
export { discardDraft } from './use-cases/edit/discard-draft.ts';
export { baseOf } from './use-cases/edit/draft-base.ts';
export { handleCorrection } from './use-cases/edit/handle-correction.ts';
export {
  type DraftReadiness,
  type DraftSurroundings,
  draftProblems,
  readinessOf,
} from './use-cases/edit/ready-draft.ts';
export { refuseDraft } from './use-cases/edit/refuse-draft.ts';
export { releaseDraft } from './use-cases/edit/release-draft.ts';
export { saveDraft } from './use-cases/edit/save-draft.ts';
export { submitDraft } from './use-cases/edit/submit-draft.ts';
export { setLight } from './use-cases/set-light.ts';
export { syncFundingShares } from './use-cases/sync-funding-shares.ts';
export {
  type FundingProgramme,
  programmeJson,
  programmesJson,
} from './web/api/programmes-json.ts';
export { FUNDING_SCHEMAS } from './web/api/programmes-schema.ts';
export { type CheckRules, type CheckRulesOn, createCheckRules } from './web/check/check-rules.ts';
export { FundingCheck } from './web/check/funding-check.tsx';
export { type EmployerCourse, FundingEmployer } from './web/employers/funding-employer.tsx';
export { fundingRoutes } from './web/funding-routes.ts';
export { FundingWays } from './web/ways/funding-ways.tsx';
