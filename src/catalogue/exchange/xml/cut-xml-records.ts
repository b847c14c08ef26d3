import { DEEPEST_RECORD, LONGEST_RECORD, TOO_DEEP, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { OpenPath, type XmlCut, type XmlFrame } from './xml-frame.ts';
import { XmlScanner } from './xml-scanner.ts';

/**
 * Cuts the record elements out of an XML text that comes in pieces. Knows comments, CDATA, processing instructions and quoted
 * attributes, so that a `>` or a tag inside them is not mistaken. Holds one record at a time. Throws `UnreadableDelivery` for a
 * document type declaration (entities are never read), wrong nesting around the records, and an end before the root is closed.
 */
export async function* cutXmlRecords(
  text: AsyncIterable<string>,
  frame: XmlFrame,
): AsyncGenerator<XmlCut> {
  const cutter = new XmlRecordCutter(frame);
  for await (const piece of text) yield* cutter.push(piece);
  cutter.finish();
}

class XmlRecordCutter extends XmlScanner {
  private readonly frame: XmlFrame;
  private readonly open = new OpenPath();
  private hasRoot = false;
  /** Depth inside the present record; 0 = between records. */
  private depth = 0;
  private recordLine = 0;
  private reason: string | null = null;
  private kept = '';
  /** Where in the present piece the text to keep begins; -1 = nothing is kept. */
  private keepFrom = -1;

  constructor(frame: XmlFrame) {
    super();
    this.frame = frame;
  }

  /** Called after the last piece. */
  finish(): void {
    if (this.isInText && this.depth === 0 && this.open.depth === 0 && this.hasRoot) return;
    const inside =
      this.depth > 0 ? ` mitten in einem Datensatz (begonnen in Zeile ${this.recordLine})` : '';
    throw new UnreadableDelivery(
      this.hasRoot
        ? `Die Datei ist unvollständig: Sie endet${inside}, bevor <${this.frame.root}> geschlossen ist.`
        : `Die Datei enthält kein Element <${this.frame.root}>.`,
      this.line,
    );
  }

  protected beginPiece(): void {
    if (this.keepFrom >= 0) this.keepFrom = 0;
  }

  protected beginMarkup(at: number): void {
    if (this.depth > 0) return;
    this.kept = '';
    this.keepFrom = at;
  }

  protected beginAside(): void {
    this.dropBetweenRecords();
  }

  private dropBetweenRecords(): void {
    if (this.depth > 0) return;
    this.kept = '';
    this.keepFrom = -1;
  }

  protected startTag(piece: string, at: number, isClosed: boolean): XmlCut | null {
    const name = localName(this.name);
    if (this.depth > 0) {
      if (name === this.frame.record) {
        this.refuse(`Das Element <${this.frame.record}> ist nicht geschlossen.`);
        const cut = this.cut(piece, at + 1);
        this.begin();
        this.kept = `<${this.name}>`;
        this.keepFrom = at + 1;
        return cut;
      }
      if (!isClosed && ++this.depth > DEEPEST_RECORD) this.refuse(TOO_DEEP);
      return null;
    }
    if (this.open.depth === 0 && (this.hasRoot || name !== this.frame.root)) {
      throw new UnreadableDelivery(
        `Das äußerste Element ist <${this.name}>, erwartet wird <${this.frame.root}>.`,
        this.tagLine,
      );
    }
    if (this.open.depth > 0 && name === this.frame.record && this.isParent()) {
      this.begin();
      return isClosed ? this.cut(piece, at + 1) : null;
    }
    this.hasRoot = true;
    const path = this.open.within(name);
    this.frame.onElement?.(path);
    if (!isClosed) this.open.open(this.name, path);
    if (this.open.depth > DEEPEST_RECORD)
      throw new UnreadableDelivery('Die Datei ist zu tief verschachtelt.', this.tagLine);
    this.dropBetweenRecords();
    return null;
  }

  protected endTag(piece: string, at: number): XmlCut | null {
    if (this.depth > 0) {
      if (localName(this.name) === this.frame.record) return this.cut(piece, at + 1);
      if (this.depth > 1) this.depth -= 1;
      return null;
    }
    const opened = this.open.close();
    if (opened !== this.name) {
      throw new UnreadableDelivery(
        `</${this.name}> schließt nichts${opened === undefined ? '' : `; offen ist <${opened}>`}.`,
        this.tagLine,
      );
    }
    this.dropBetweenRecords();
    return null;
  }

  private isParent(): boolean {
    return this.frame.isParent?.(this.open.path) ?? this.open.depth === 1;
  }

  private begin(): void {
    this.depth = 1;
    this.recordLine = this.tagLine;
    this.reason = null;
  }

  private refuse(reason: string): void {
    this.reason ??= reason;
  }

  private cut(piece: string, to: number): XmlCut {
    const text = this.kept + (this.keepFrom >= 0 ? piece.slice(this.keepFrom, to) : '');
    if (text.length > LONGEST_RECORD) this.refuse(TOO_LONG);
    const line = this.recordLine;
    const reason = this.reason;
    this.depth = 0;
    this.dropBetweenRecords();
    return reason === null
      ? { kind: 'text', line, text, path: this.open.path }
      : { kind: 'refused', line, text: text.slice(0, 2000), reason, path: this.open.path };
  }

  protected endPiece(piece: string): void {
    if (this.keepFrom < 0) return;
    this.kept += piece.slice(this.keepFrom);
    if (this.kept.length <= LONGEST_RECORD) return;
    if (this.depth === 0)
      throw new UnreadableDelivery('Ein Element der Datei ist zu lang.', this.tagLine);
    this.refuse(TOO_LONG);
    this.kept = this.kept.slice(0, 2000);
    this.keepFrom = -1;
  }
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
