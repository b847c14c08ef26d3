const JSON_TYPES = /^(?:\*\/\*|application\/(?:\*|json|[\w.+-]+\+json))$/;

/** Whether a caller takes JSON: says nothing, or names it or a range with it (RFC 9110, 12.5.1). */
export function acceptsJson(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true;
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    return !isRefused && JSON_TYPES.test(type);
  });
}
