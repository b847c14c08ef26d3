/** The text of `/robots.txt`: a demo is for people to look at, not for search engines to offer invented courses. */
export function robotsText(isDemo: boolean): string {
  return `User-agent: *\nDisallow: ${isDemo ? '/' : '/api/'}\n`;
}
