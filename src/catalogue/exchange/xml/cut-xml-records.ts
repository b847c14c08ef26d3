import { DEEPEST_RECORD, LONGEST_RECORD, TOO_DEEP, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { OpenPath, type XmlCut, type XmlFrame } from './xml-frame.ts';

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

const STATE = {
  text: 0,
  opened: 1,
  bang: 2,
  comment: 3,
  cdata: 4,
  instruction: 5,
  start: 6,
  inside: 7,
  quote: 8,
  end: 9,
} as const;
type State = (typeof STATE)[keyof typeof STATE];
const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 93;
const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const LONGEST_NAME = 200;

class XmlRecordCutter {
  private readonly frame: XmlFrame;
  private state: State = STATE.text;
  private line = 1;
  private name = '';
  private bang = '';
  private quote = 0;
  /** The characters before the present one inside a comment, CDATA section or tag. */
  private before = 0;
  private beforeThat = 0;
  private readonly open = new OpenPath();
  private hasRoot = false;
  /** Depth inside the present record; 0 = between records. */
  private depth = 0;
  private recordLine = 0;
  private tagLine = 0;
  private reason: string | null = null;
  private kept = '';
  /** Where in the present piece the text to keep begins; -1 = nothing is kept. */
  private keepFrom = -1;

  constructor(frame: XmlFrame) {
    this.frame = frame;
  }

  *push(piece: string): Generator<XmlCut> {
    if (this.keepFrom >= 0) this.keepFrom = 0;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code === NEWLINE) this.line += 1;
      switch (this.state) {
        case STATE.text:
          if (code === LT) {
            this.state = STATE.opened;
            this.tagLine = this.line;
            if (this.depth === 0) this.keep(i);
          }
          break;
        case STATE.opened:
          this.before = 0;
          this.beforeThat = 0;
          this.name = '';
          if (code === BANG) {
            this.state = STATE.bang;
            this.bang = '';
          } else if (code === QUESTION) {
            this.state = STATE.instruction;
            this.dropBetweenRecords();
          } else if (code === SLASH) this.state = STATE.end;
          else {
            this.state = STATE.start;
            i -= 1;
            if (code === NEWLINE) this.line -= 1;
          }
          break;
        case STATE.bang:
          this.bang += piece[i];
          this.readBang();
          break;
        case STATE.comment:
          if (code === GT && this.before === DASH && this.beforeThat === DASH)
            this.state = STATE.text;
          this.step(code);
          break;
        case STATE.cdata:
          if (code === GT && this.before === BRACKET && this.beforeThat === BRACKET)
            this.state = STATE.text;
          this.step(code);
          break;
        case STATE.instruction:
          if (code === GT && this.before === QUESTION) this.state = STATE.text;
          this.step(code);
          break;
        case STATE.start:
          if (code === GT || code === SLASH || code <= 32) {
            this.state = STATE.inside;
            i -= 1;
            if (code === NEWLINE) this.line -= 1;
          } else this.addToName(piece[i] ?? '');
          break;
        case STATE.inside:
          if (code === QUOTE || code === APOSTROPHE) {
            this.quote = code;
            this.state = STATE.quote;
          } else if (code === GT) {
            this.state = STATE.text;
            yield* this.startTag(piece, i, this.before === SLASH);
          }
          this.step(code);
          break;
        case STATE.quote:
          if (code === this.quote) this.state = STATE.inside;
          break;
        case STATE.end:
          if (code === GT) {
            this.state = STATE.text;
            yield* this.endTag(piece, i);
          } else if (code > 32) this.addToName(piece[i] ?? '');
          break;
      }
    }
    this.holdRest(piece);
  }

  /** Called after the last piece. */
  finish(): void {
    if (this.state === STATE.text && this.depth === 0 && this.open.depth === 0 && this.hasRoot)
      return;
    const inside =
      this.depth > 0 ? ` mitten in einem Datensatz (begonnen in Zeile ${this.recordLine})` : '';
    throw new UnreadableDelivery(
      this.hasRoot
        ? `Die Datei ist unvollständig: Sie endet${inside}, bevor <${this.frame.root}> geschlossen ist.`
        : `Die Datei enthält kein Element <${this.frame.root}>.`,
      this.line,
    );
  }

  private step(code: number): void {
    this.beforeThat = this.before;
    this.before = code;
  }

  private keep(from: number): void {
    this.kept = '';
    this.keepFrom = from;
  }

  private dropBetweenRecords(): void {
    if (this.depth > 0) return;
    this.kept = '';
    this.keepFrom = -1;
  }

  private addToName(letter: string): void {
    if (this.name.length >= LONGEST_NAME) {
      throw new UnreadableDelivery(
        'Ein Elementname ist zu lang: Das ist kein gültiges XML.',
        this.line,
      );
    }
    this.name += letter;
  }

  private readBang(): void {
    if (this.bang === '--') this.state = STATE.comment;
    else if (this.bang === '[CDATA[') this.state = STATE.cdata;
    else if (!'--'.startsWith(this.bang) && !'[CDATA['.startsWith(this.bang)) {
      throw new UnreadableDelivery(
        'Die Datei enthält eine Dokumenttyp- oder Entity-Deklaration (<!DOCTYPE …>, <!ENTITY …>). Solche Dateien werden aus Sicherheitsgründen nicht gelesen.',
        this.tagLine,
      );
    } else return;
    this.dropBetweenRecords();
  }

  private *startTag(piece: string, at: number, isClosed: boolean): Generator<XmlCut> {
    const name = localName(this.name);
    if (this.depth > 0) {
      if (name === this.frame.record) {
        this.refuse(`Das Element <${this.frame.record}> ist nicht geschlossen.`);
        yield this.cut(piece, at + 1);
        this.begin();
        this.kept = `<${this.name}>`;
        this.keepFrom = at + 1;
        return;
      }
      if (!isClosed && ++this.depth > DEEPEST_RECORD) this.refuse(TOO_DEEP);
      return;
    }
    if (this.open.depth === 0 && (this.hasRoot || name !== this.frame.root)) {
      throw new UnreadableDelivery(
        `Das äußerste Element ist <${this.name}>, erwartet wird <${this.frame.root}>.`,
        this.tagLine,
      );
    }
    if (this.open.depth > 0 && name === this.frame.record && this.isParent()) {
      this.begin();
      if (isClosed) yield this.cut(piece, at + 1);
      return;
    }
    this.hasRoot = true;
    const path = this.open.within(name);
    this.frame.onElement?.(path);
    if (!isClosed) this.open.open(this.name, path);
    if (this.open.depth > DEEPEST_RECORD)
      throw new UnreadableDelivery('Die Datei ist zu tief verschachtelt.', this.line);
    this.dropBetweenRecords();
  }

  private *endTag(piece: string, at: number): Generator<XmlCut> {
    if (this.depth > 0) {
      if (localName(this.name) === this.frame.record) yield this.cut(piece, at + 1);
      else if (this.depth > 1) this.depth -= 1;
      return;
    }
    const opened = this.open.close();
    if (opened !== this.name) {
      throw new UnreadableDelivery(
        `</${this.name}> schließt nichts${opened === undefined ? '' : `; offen ist <${opened}>`}.`,
        this.tagLine,
      );
    }
    this.dropBetweenRecords();
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

  private holdRest(piece: string): void {
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
