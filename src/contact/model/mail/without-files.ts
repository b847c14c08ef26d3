/** Lines of base 64 in a row that are no words: in a part that says so, or many in any part (200 kB). */
const LEAST_LINES_OF_FILE = 20;
const LEAST_LINES = 2600;
const NEW_LINE = 10;

/**
 * A mail without the contents of its attached files, which nobody reads here: long runs of lines in base 64 go, everything around them
 * stays. One pass, so that 10 MB cost milliseconds and the reader of mails has little left to do.
 */
export function withoutFiles(mail: Buffer): Buffer {
  const kept: Buffer[] = [];
  let keptTo = 0;
  let runAt = 0;
  let lines = 0;
  let isFile = false;
  const endRun = (at: number) => {
    if (lines >= (isFile ? LEAST_LINES_OF_FILE : LEAST_LINES)) {
      kept.push(mail.subarray(keptTo, runAt));
      keptTo = at;
    }
    lines = 0;
  };
  for (let at = 0; at < mail.length; ) {
    const found = mail.indexOf(NEW_LINE, at);
    const next = found < 0 ? mail.length : found + 1;
    const line = next - at > 200 ? '' : mail.toString('latin1', at, next).trimEnd();
    if (/^[A-Za-z0-9+/]{60,100}={0,2}$/.test(line)) {
      if (lines === 0) runAt = at;
      lines++;
    } else {
      endRun(at);
      if (line.startsWith('--')) isFile = false;
      else if (NAMES_FILE.test(line)) isFile = true;
    }
    at = next;
  }
  endRun(mail.length);
  return Buffer.concat([...kept, mail.subarray(keptTo)]);
}

const NAMES_FILE =
  /^content-(?:disposition:\s*attachment|type:\s*(?:image|audio|video|font|application)\/)/i;
