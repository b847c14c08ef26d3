import type { OfficeEntry, WorkspaceEntry } from '../../../accounts/index.ts';
import { deskPath, OFFICE_DESK_PATH } from '../../model/answers/answer-paths.ts';
import { contactTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to its answers. */
export const ANSWERS_ENTRY: WorkspaceEntry = {
  action: 'answer.edit',
  label: (language) => contactTexts(language)('answers.desk.short'),
  path: ({ slug }) => deskPath(slug),
};

/** The same for the office, with what it is good for. */
export const OFFICE_ANSWERS_ENTRY: OfficeEntry & {
  hint: (language: Parameters<OfficeEntry['label']>[0]) => string;
} = {
  action: 'answer.edit',
  label: (language) => contactTexts(language)('answers.desk.short'),
  hint: (language) => contactTexts(language)('answers.desk.officeHint'),
  path: OFFICE_DESK_PATH,
};
