import type { Kysely } from 'kysely';
import type { Guards, MemberDirectory, NamedMember } from '../../../accounts/index.ts';
import type { RuleBook } from '../../../funding/index.ts';
import type { Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { LabelStore } from '../../queries/label-store.ts';
import type { OccupationStore } from '../../queries/suggestions/occupation-store.ts';
import type { EditingTables } from '../../tables.ts';
import type { Geocode, OpenCourse } from '../../use-cases/editing/answers.ts';

/** What the pages of the course workspace are made of. */
export interface CourseWorkspace {
  readonly db: Kysely<EditingTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  readonly network: Network;
  readonly funding: RuleBook;
  readonly labels: LabelStore;
  readonly geocode: Geocode;
  readonly occupations: OccupationStore;
}

/** What every page about one course of a member gets. */
export interface CoursePageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly member: NamedMember;
  readonly course: OpenCourse;
}
