/** Three-valued logic (Kleene): true, false, or null = unknown. */
export type Truth = boolean | null;

/** False if any part is false, else unknown if any part is unknown. No parts at all are true. */
export function allOf(parts: Iterable<Truth>): Truth {
  let truth: Truth = true;
  for (const part of parts) {
    if (part === false) return false;
    if (part === null) truth = null;
  }
  return truth;
}

/** True if any part is true, else unknown if any part is unknown. No parts at all are false. */
export function anyOf(parts: Iterable<Truth>): Truth {
  let truth: Truth = false;
  for (const part of parts) {
    if (part === true) return true;
    if (part === null) truth = null;
  }
  return truth;
}

/** Not unknown is unknown. */
export function not(part: Truth): Truth {
  return part === null ? null : !part;
}
