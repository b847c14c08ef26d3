import type { RecordCut } from '../record-limits.ts';

/** Where the records of a format stand. */
export interface XmlFrame {
  /** Local name of the root element. */
  readonly root: string;
  /** Local name of the records. */
  readonly record: string;
  /** Whether a record may stand in the elements of this path (local names with `/` between); left out: directly in the root. */
  readonly isParent?: (path: string) => boolean;
  /** Told the path of every element outside the records. */
  readonly onElement?: (path: string) => void;
}

/** A record and the path of the elements that it stands in. */
export type XmlCut = RecordCut & { readonly path: string };

/** The elements that are open around the records. */
export class OpenPath {
  /** Local names, joined with `/`. */
  path = '';
  private readonly names: string[] = [];

  get depth(): number {
    return this.names.length;
  }

  open(name: string, path: string): void {
    this.names.push(name);
    this.path = path;
  }

  /** Closes the innermost element and answers its name as it was written. */
  close(): string | undefined {
    this.path = this.path.slice(0, Math.max(0, this.path.lastIndexOf('/')));
    return this.names.pop();
  }

  /** The path of an element inside the innermost one. */
  within(localName: string): string {
    return this.depth === 0 ? localName : `${this.path}/${localName}`;
  }
}
