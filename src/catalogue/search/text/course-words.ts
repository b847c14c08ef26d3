/**
 * Stems of words for "course": in a catalogue of courses they say nothing. As words of their own they need not be met beside
 * others (`Excel Kurs`), and at the end of a compound they may be missing (`Motorsägenlehrgang` finds the `Motorsägenschein`).
 * Words for a kind of course (Umschulung, Workshop, Training, Ausbildung) say something and have to be met on their own.
 */
const ALONE = 'kurs kursus lehrgang seminar schulung weiterbildung fortbildung';
const IN_COMPOUNDS = `${ALONE} workshop werkstatt training unterricht unterweisung ausbildung grundkurs aufbaukurs intensivkurs qualifizierung umschulung`;
/** Stems of words for people who do something: who is asked for as a `Heizungsbauer` may find courses on `Heizung`. */
const WORKERS =
  'bau mitarbeit arbeit fachkraft kraft helf fahr techn techniker monteur fachmann mann beraten berat assistent verkauf fuhr leit verwalt betreu meist gehilf';
/** Stems of words for what stands at the end of a course. */
const EXAMS = 'prufung schein zertifikat abschluss diplom exam';
const SHORT_BEGINNING =
  /^(\p{L}{3})(kurse?s?|seminare?|schulung|lehrgange?|workshops?|training|unterricht|werkstatt)$/u;
const LEVELS = /^(?:grund|aufbau|basis|intensiv|einsteig|anfang|abend|tages?)$/;

const alone: ReadonlySet<string> = new Set(ALONE.split(' '));
const inCompounds: ReadonlySet<string> = new Set(IN_COMPOUNDS.split(' '));
const workers: ReadonlySet<string> = new Set(WORKERS.split(' '));
const exams: ReadonlySet<string> = new Set(EXAMS.split(' '));

export function isCourseWord(stemmed: string): boolean {
  return alone.has(stemmed);
}

/** The stems of a compound without the last ones that only say that it is a course; all of them if there are none. */
export function withoutCourseWords(stems: readonly string[]): readonly string[] {
  let end = stems.length;
  const isLevel = () => end < stems.length && LEVELS.test(stems[end - 1] ?? '');
  while (end > 1) {
    const last = stems[end - 1] ?? '';
    if (inCompounds.has(last) || isLevel()) end--;
    // Werk-statt is one of these words, of two parts.
    else if (end > 2 && inCompounds.has((stems[end - 2] ?? '') + last)) end -= 2;
    else break;
  }
  return stems.slice(0, end);
}

/** Malkurs, Skilehrgang: three letters are too few to be learned as a part, but not before a word for a course. Null if it is none. */
export function shortCourse(folded: string): { beginning: string; course: string } | null {
  const [, beginning, course] = SHORT_BEGINNING.exec(folded) ?? [];
  return beginning === undefined || course === undefined ? null : { beginning, course };
}

/** Whether the end of a compound only says that it is a course or its exam, or that somebody does this for a living. */
export function isWeakHead(stemmed: string): boolean {
  return inCompounds.has(stemmed) || exams.has(stemmed) || workers.has(stemmed);
}

/** The stems of a compound without a last one that only says that somebody does this for a living. */
export function withoutWorker(stems: readonly string[]): readonly string[] {
  const isWorker = stems.length > 1 && workers.has(stems.at(-1) ?? '');
  return isWorker ? stems.slice(0, -1) : stems;
}
