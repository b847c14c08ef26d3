export interface FontFile {
  /** Name under `/assets/`, with a hash of the content. */
  readonly fileName: string;
  /** Where the file lies. */
  readonly from: string;
}

export function buildStyle(options: {
  readonly root: string;
}): Promise<{ readonly style: string; readonly fonts: readonly FontFile[] }>;
