import { Spool, type SpoolPlace } from '../../exchange/spool.ts';
import type { Xml } from '../xml/xml.ts';

/** Characters of a section that are kept in memory before they go to the spool. */
const PIECE = 65_536;

/** Text of sections that stand behind the one being written: it waits outside the memory, so that what it is made of is read once. */
export class WaitingSections<Name extends string> {
  private readonly spool: Spool;
  private readonly sections: ReadonlyMap<Name, { text: string; readonly places: SpoolPlace[] }>;

  private constructor(spool: Spool, names: readonly Name[]) {
    this.spool = spool;
    this.sections = new Map(names.map((name) => [name, { text: '', places: [] }]));
  }

  /** `close` must be called. */
  static async open<Name extends string>(names: readonly Name[]): Promise<WaitingSections<Name>> {
    return new WaitingSections(await Spool.open(), names);
  }

  async add(name: Name, entries: readonly Xml[]): Promise<void> {
    const section = this.sections.get(name);
    if (section === undefined) return;
    for (const { text } of entries) section.text += `${text}\n`;
    if (section.text.length < PIECE) return;
    section.places.push(await this.spool.put(section.text));
    section.text = '';
  }

  /** What was added to a section, in its order. */
  async *pieces(name: Name): AsyncGenerator<string> {
    const section = this.sections.get(name);
    for (const place of section?.places ?? []) {
      const piece: string = JSON.parse(await this.spool.take(place));
      yield piece;
    }
    yield section?.text ?? '';
  }

  close(): Promise<void> {
    return this.spool.close();
  }
}
