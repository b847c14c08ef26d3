/** What the root of a file says. */
export interface OpenVhsHead {
  /** Local name of the root element. */
  readonly root: string;
  readonly version: string | null;
  /** The file says itself that it only tells how many people courses have. */
  readonly isOccupancy: boolean;
}

const COURSES_ROOT = 'veranstaltungen';
const ROOT = /<(?:[\w.-]+:)?(veranstaltungen|belegungsstatus)((?:\s[^<>]*)?)>/;

/** Reads the root element of the beginning of a file; one that is none of ours counts as that of courses, and reading says so. */
export function readHead(beginning: string): OpenVhsHead {
  const found = ROOT.exec(beginning);
  if (found === null) return { root: COURSES_ROOT, version: null, isOccupancy: false };
  const [, root = '', attributes = ''] = found;
  return {
    root,
    version: /\sversion\s*=\s*["']\s*([\d.]{1,20})\s*["']/.exec(attributes)?.[1] ?? null,
    isOccupancy: root !== COURSES_ROOT || /belegungsstatus/i.test(attributes),
  };
}
