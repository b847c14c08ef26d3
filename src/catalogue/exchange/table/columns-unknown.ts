import { UnreadableDelivery } from '../unreadable-delivery.ts';

/** The file is a table, but which column names the course is not known: somebody has to say what its columns mean. */
export class ColumnsUnknown extends UnreadableDelivery {
  readonly headings: readonly string[];

  constructor(message: string, line: number | null, headings: readonly string[]) {
    super(message, line);
    this.headings = headings;
  }
}
