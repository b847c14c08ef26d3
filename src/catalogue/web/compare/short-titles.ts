const LONGEST = 34;
/** What titles are usually cut into: "Kinderpflegerin werden – neben dem Beruf". */
const PART = /^(.{8,}?)(?:\s[–-]\s|[:(,]\s?)/;

/** Titles that fit over each answer on a phone: their first part, cut at a word. Two that would look alike stay whole. */
export function shortTitles(titles: readonly string[]): string[] {
  const short = titles.map(shortTitle);
  return short.map((title, at) =>
    short.some((other, place) => place !== at && other === title) ? (titles[at] ?? title) : title,
  );
}

function shortTitle(title: string): string {
  const part = PART.exec(title)?.[1]?.trim() ?? title;
  if (part.length <= LONGEST) return part;
  return `${part.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
