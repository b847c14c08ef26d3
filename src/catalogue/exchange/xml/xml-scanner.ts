import { UnreadableDelivery } from '../unreadable-delivery.ts';
import type { XmlCut } from './xml-frame.ts';

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
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 93;
const QUOTE = 34;
const APOSTROPHE = 39;
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything up to the blank separates, as in the start tag.
const BLANKS = /[\u0000-\u0020]+/g;
const LONGEST_NAME = 200;

/**
 * Finds the tags in an XML text that comes in pieces. Knows comments, CDATA, processing instructions and quoted attributes, so that a `>`
 * or a tag inside them is not mistaken. Who extends it says what the tags mean.
 */
export abstract class XmlScanner {
  protected line = 1;
  /** Of the present tag, as it is written. */
  protected name = '';
  protected tagLine = 0;
  private state: State = STATE.text;
  private bang = '';
  private quote = '';
  /** The characters before the present one inside a comment, CDATA section or tag. */
  private before = 0;
  private beforeThat = 0;
  /** Where the first line end of the present piece that is not counted yet stands; its length = there is none. */
  private newline = 0;

  /** The records that end in this piece. Leaps from sign to sign, because most characters decide nothing. */
  *push(piece: string): Generator<XmlCut> {
    this.beginPiece();
    this.newline = endOf(piece, '\n', 0);
    let at = 0;
    while (at < piece.length) {
      const from = at;
      switch (this.state) {
        case STATE.text:
          at = endOf(piece, '<', from);
          if (at < piece.length) this.beginTag(piece, at++);
          break;
        case STATE.opened:
          at += this.readKind(piece.charCodeAt(at));
          break;
        case STATE.bang:
          this.bang += piece[at++];
          this.readBang();
          break;
        case STATE.comment:
        case STATE.cdata:
        case STATE.instruction:
          at = endOf(piece, '>', from);
          this.pass(piece, from, at);
          if (at === piece.length) break;
          if (this.isEndOfAside()) this.state = STATE.text;
          this.step(piece.charCodeAt(at++));
          break;
        case STATE.start:
          while (at < piece.length && !isEndOfName(piece.charCodeAt(at))) at += 1;
          this.addToName(piece.slice(from, at));
          if (at < piece.length) this.state = STATE.inside;
          break;
        case STATE.inside: {
          while (at < piece.length && !isSignInTag(piece.charCodeAt(at))) at += 1;
          this.pass(piece, from, at);
          if (at === piece.length) break;
          const cut = this.signInTag(piece, at++);
          if (cut !== null) yield cut;
          break;
        }
        case STATE.quote:
          at = endOf(piece, this.quote, from);
          if (at === piece.length) break;
          this.state = STATE.inside;
          at += 1;
          break;
        case STATE.end: {
          at = endOf(piece, '>', from);
          this.addToName(piece.slice(from, at).replace(BLANKS, ''));
          if (at === piece.length) break;
          this.state = STATE.text;
          const cut = this.endTag(piece, at++);
          if (cut !== null) yield cut;
        }
      }
    }
    this.countLines(piece, piece.length);
    this.endPiece(piece);
  }

  /** Outside of all tags, comments and CDATA sections. */
  protected get isInText(): boolean {
    return this.state === STATE.text;
  }

  protected abstract beginPiece(): void;
  protected abstract endPiece(piece: string): void;
  /** A `<` stands there. */
  protected abstract beginMarkup(at: number): void;
  /** What began is no tag. */
  protected abstract beginAside(): void;
  /** A tag ends with the `>` at this place. */
  protected abstract startTag(piece: string, at: number, isClosed: boolean): XmlCut | null;
  protected abstract endTag(piece: string, at: number): XmlCut | null;

  private step(code: number): void {
    this.beforeThat = this.before;
    this.before = code;
  }

  private pass(piece: string, from: number, to: number): void {
    for (let at = Math.max(from, to - 2); at < to; at++) this.step(piece.charCodeAt(at));
  }

  /** Brings `line` to this place of the piece. */
  private countLines(piece: string, to: number): void {
    while (this.newline < to) {
      this.line += 1;
      this.newline = endOf(piece, '\n', this.newline + 1);
    }
  }

  private beginTag(piece: string, at: number): void {
    this.countLines(piece, at);
    this.state = STATE.opened;
    this.tagLine = this.line;
    this.beginMarkup(at);
  }

  /** What a `<` begins, by the character behind it; answers how many characters that takes. */
  private readKind(code: number): number {
    this.before = 0;
    this.beforeThat = 0;
    this.name = '';
    this.bang = '';
    this.state = STATE.start;
    if (code === BANG) this.state = STATE.bang;
    else if (code === QUESTION) {
      this.state = STATE.instruction;
      this.beginAside();
    } else if (code === SLASH) this.state = STATE.end;
    return this.state === STATE.start ? 0 : 1;
  }

  /** Whether a `>` here ends a comment, a CDATA section or an instruction. */
  private isEndOfAside(): boolean {
    if (this.state === STATE.instruction) return this.before === QUESTION;
    const sign = this.state === STATE.comment ? DASH : BRACKET;
    return this.before === sign && this.beforeThat === sign;
  }

  private signInTag(piece: string, at: number): XmlCut | null {
    const code = piece.charCodeAt(at);
    const isClosed = this.before === SLASH;
    this.step(code);
    if (code === GT) {
      this.state = STATE.text;
      return this.startTag(piece, at, isClosed);
    }
    this.quote = piece[at] ?? '';
    this.state = STATE.quote;
    return null;
  }

  private addToName(letters: string): void {
    if (this.name.length + letters.length > LONGEST_NAME) {
      throw new UnreadableDelivery(
        'Ein Elementname ist zu lang: Das ist kein gültiges XML.',
        this.tagLine,
      );
    }
    this.name += letters;
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
    this.beginAside();
  }
}

/** Where a sign stands next; the length of the text if it does not. */
function endOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

function isEndOfName(code: number): boolean {
  return code <= 32 || code === GT || code === SLASH;
}

function isSignInTag(code: number): boolean {
  return code === GT || code === QUOTE || code === APOSTROPHE;
}
