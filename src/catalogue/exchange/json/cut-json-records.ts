import {
  DEEPEST_RECORD,
  LONGEST_FRAME,
  LONGEST_RECORD,
  type RecordCut,
  TOO_DEEP,
  TOO_LONG,
} from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';

/**
 * Cuts the values at a path (names of objects from the outside in) out of a JSON text that comes in pieces: the elements of the
 * list that stands there or, where a writer collapsed a list of one, the single object. Holds one record at a time; what stands
 * around the records is kept without white space and parsed at the end, so that a truncated or damaged frame is found. Throws
 * `UnreadableDelivery` then and if there is nothing at the path. `onFrame` is told at the end what stands around the records, each of which
 * is `{}` there.
 */
export async function* cutJsonRecords(
  text: AsyncIterable<string>,
  path: readonly string[],
  onFrame?: (frame: unknown) => void,
): AsyncGenerator<RecordCut> {
  const cutter = new JsonRecordCutter(path, onFrame);
  for await (const piece of text) yield* cutter.push(piece);
  yield* cutter.finish();
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const NEWLINE = 10;
const LONGEST_NAME = 200;

interface Level {
  readonly isList: boolean;
  /** The elements of this list are the records. */
  readonly holdsRecords: boolean;
  /** The name that the next value of an object stands under. */
  name: string;
  expectsValue: boolean;
}

class JsonRecordCutter {
  private readonly path: readonly string[];
  private readonly onFrame: ((frame: unknown) => void) | undefined;
  private readonly levels: Level[] = [];
  private readonly frame: string[] = [];
  private frameLength = 0;
  private letters: string[] = [];
  private line = 1;
  private inString = false;
  private isEscaped = false;
  private string = '';
  private hasRecords = false;
  private depth = 0;
  private recordLine = 0;
  private reason: string | null = null;
  private kept = '';
  private keepFrom = -1;

  constructor(path: readonly string[], onFrame: ((frame: unknown) => void) | undefined) {
    this.path = path;
    this.onFrame = onFrame;
  }

  *push(piece: string): Generator<RecordCut> {
    if (this.keepFrom >= 0) this.keepFrom = 0;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code === NEWLINE) this.line += 1;
      if (this.depth > 0) {
        if (this.inRecord(code)) yield this.cut(piece, i + 1);
      } else if (this.betweenRecords(code, piece[i] ?? '')) {
        this.depth = 1;
        this.recordLine = this.line;
        this.reason = null;
        this.kept = '';
        this.keepFrom = i;
      }
    }
    this.holdRest(piece);
  }

  /** Called after the last piece. */
  *finish(): Generator<RecordCut> {
    if (this.depth > 0 || this.inString || this.levels.length > 0) {
      const inside =
        this.depth > 0 ? ` mitten in einem Datensatz (begonnen in Zeile ${this.recordLine})` : '';
      throw new UnreadableDelivery(
        `Die Datei ist unvollständig: Sie endet${inside}, bevor alle Klammern geschlossen sind.`,
        this.line,
      );
    }
    const frame = parseFrame([...this.frame, ...this.letters].join(''));
    if (!this.hasRecords) {
      throw new UnreadableDelivery(`Die Datei enthält keine Liste „${this.path.join('.')}“.`);
    }
    this.onFrame?.(frame);
    yield* strayElements(this.path.reduce(valueUnder, frame));
  }

  /** One character inside a record; true at its last one. */
  private inRecord(code: number): boolean {
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (code === BACKSLASH) this.isEscaped = true;
      else if (code === QUOTE) this.inString = false;
      return false;
    }
    if (code === QUOTE) this.inString = true;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.depth += 1;
      if (this.depth > DEEPEST_RECORD) this.reason ??= TOO_DEEP;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      this.depth -= 1;
      return this.depth === 0;
    }
    return false;
  }

  /** One character of the frame; true if a record begins with it. */
  private betweenRecords(code: number, letter: string): boolean {
    if (this.inString) {
      this.addToFrame(letter);
      if (this.isEscaped) this.isEscaped = false;
      else if (code === BACKSLASH) this.isEscaped = true;
      else if (code === QUOTE) {
        this.inString = false;
        const level = this.levels.at(-1);
        if (level !== undefined && !level.isList && !level.expectsValue) level.name = this.string;
        return false;
      }
      if (this.string.length < LONGEST_NAME) this.string += letter;
      return false;
    }
    const level = this.levels.at(-1);
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      const isList = code === OPEN_LIST;
      const isAtPath = this.isAtPath();
      if (level?.holdsRecords === true || (isAtPath && !isList)) {
        this.hasRecords = true;
        this.addToFrame('{}');
        return true;
      }
      if (this.levels.length >= DEEPEST_RECORD)
        throw new UnreadableDelivery('Die Datei ist zu tief verschachtelt.', this.line);
      if (isAtPath) this.hasRecords = true;
      this.levels.push({ isList, holdsRecords: isAtPath, name: '', expectsValue: false });
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (level === undefined || level.isList !== (code === CLOSE_LIST)) {
        throw new UnreadableDelivery(
          'Eine Klammer schließt nichts: Das ist kein gültiges JSON.',
          this.line,
        );
      }
      this.levels.pop();
    } else if (code === QUOTE) {
      this.inString = true;
      this.string = '';
    } else if (code === COLON && level !== undefined) level.expectsValue = true;
    else if (code === COMMA && level !== undefined) level.expectsValue = false;
    if (code > 32) this.addToFrame(letter);
    return false;
  }

  private isAtPath(): boolean {
    if (this.levels.length !== this.path.length) return false;
    return this.levels.every(
      (level, index) => !level.isList && level.expectsValue && level.name === this.path[index],
    );
  }

  private addToFrame(letter: string): void {
    this.letters.push(letter);
    this.frameLength += 1;
    if (this.letters.length === 4096) {
      this.frame.push(this.letters.join(''));
      this.letters = [];
    }
    if (this.frameLength > LONGEST_FRAME) {
      throw new UnreadableDelivery(
        'Die Datei enthält zu viel Text außerhalb der Datensätze.',
        this.line,
      );
    }
  }

  private cut(piece: string, to: number): RecordCut {
    const text = this.kept + (this.keepFrom >= 0 ? piece.slice(this.keepFrom, to) : '');
    this.keepFrom = -1;
    this.kept = '';
    const reason = this.reason ?? (text.length > LONGEST_RECORD ? TOO_LONG : null);
    return reason === null
      ? { kind: 'text', line: this.recordLine, text }
      : { kind: 'refused', line: this.recordLine, text: text.slice(0, 2000), reason };
  }

  private holdRest(piece: string): void {
    if (this.keepFrom < 0) return;
    this.kept += piece.slice(this.keepFrom);
    if (this.kept.length <= LONGEST_RECORD) return;
    this.reason ??= TOO_LONG;
    this.kept = this.kept.slice(0, 2000);
    this.keepFrom = -1;
  }
}

function parseFrame(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableDelivery(
      'Die Datei ist kein gültiges JSON: Zwischen den Datensätzen stehen Zeichen, die dort nicht hingehören.',
    );
  }
}

function valueUnder(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** Elements of the list that are no objects; each object was replaced by `{}` when it was cut out. */
function* strayElements(list: unknown): Generator<RecordCut> {
  if (!Array.isArray(list)) return;
  for (const element of list) {
    if (typeof element === 'object' && element !== null) continue;
    yield {
      kind: 'refused',
      line: null,
      text: JSON.stringify(element).slice(0, 2000),
      reason: 'Der Datensatz ist kein Objekt mit Feldern.',
    };
  }
}
