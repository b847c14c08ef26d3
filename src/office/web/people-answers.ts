import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import type { BreadcrumbStep } from '../../ui/breadcrumb.tsx';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { officeTexts } from '../texts.ts';
import type { OfficeParts } from './office-parts.ts';
import { PEOPLE_PATH } from './paths.ts';
import type { PEOPLE_DONE } from './people-page.tsx';

/** The usual answers of the pages about people of the network. */
export function peopleAnswers({ shell }: OfficeParts) {
  return {
    gone: (language: Language, path: string): Response =>
      htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 }),
    done: (language: Language, what: (typeof PEOPLE_DONE)[number]): Response =>
      seeOther(`${localizedPath(language, PEOPLE_PATH)}?done=${what}`),
    steps: (language: Language): readonly BreadcrumbStep[] => [
      { label: officeTexts(language)('office.people.short'), path: PEOPLE_PATH },
    ],
  };
}
