import type { CheckCourse } from '../../funding/model/check/check-course.ts';
import type { Voice } from '../../funding/model/localized.ts';
import type { CheckPlaces } from './check.ts';

/** What the page has written into the element for the check. */
export interface Place extends CheckPlaces {
  readonly voice: Voice;
  readonly addresses: Readonly<Record<Voice, string>>;
  /** Addresses of what a result says. */
  readonly words: Readonly<Record<Voice, string>>;
  /** Address of the module that shows results. */
  readonly results: string;
  readonly today: string;
  readonly course: CheckCourse | null;
}

export function readPlace(element: HTMLElement): Place {
  const { dataset } = element;
  const { de = '', einfach = '', en = '', course, today = '', checkedOn = '' } = dataset;
  const { wordsDe = '', wordsEinfach = '', wordsEn = '', results = '' } = dataset;
  const isEnglish = dataset.voice === 'en';
  return {
    voice: isEnglish ? 'en' : 'de',
    addresses: { de, einfach, en },
    words: { de: wordsDe, einfach: wordsEinfach, en: wordsEn },
    results,
    today,
    checkedOn,
    // Our own server has written it.
    course: course === undefined ? null : JSON.parse(course),
    prefix: isEnglish ? '/en' : '',
    level: dataset.level === '3' ? 'h3' : 'h2',
    advice: element.querySelector<HTMLTemplateElement>('template.check-advice'),
  };
}
