const SAYS_WHO_WROTE =
  /^(?:Am|On|Le|El|Il|Op|W dniu|Dnia|Em|Den) [^\n]{0,200}(?:\n[^\n>]{0,200}){0,2}?(?:schrieb|wrote|a écrit|escribió|ha scritto|schreef|napisał(?:a|\(a\))?|escreveu|skrev)[^\n]{0,200}(?:\n(?!>)[^\n]{0,120})?:[ \t]*$/m;
const BEGINS_OLD_MESSAGE =
  /^(?:-{2,} ?(?:Ursprüngliche|Weitergeleitete|Original|Forwarded) ?(?:Nachricht|Message)? ?-{2,}|_{20,}|(?:Von|From|De): [^\n]{1,300}\n(?:Gesendet|Datum|Sent|Date|Envoyé|An|To): )/im;

/**
 * What somebody wrote anew in an answer: without quoted lines (`>`), the line that says who wrote them, and the old message that some
 * programs put below. Where nothing would be left, the whole text: rather too much than a lost word.
 */
export function cutQuoted(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const old = BEGINS_OLD_MESSAGE.exec(lines);
  const above = old === null ? lines : lines.slice(0, old.index);
  const own = (hasText(above) ? above : lines)
    .replace(SAYS_WHO_WROTE, '')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
  return tidy(hasText(own) ? own : lines);
}

const hasText = (text: string) => /[\p{L}\p{N}\p{S}]/u.test(text);

const tidy = (text: string) =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
