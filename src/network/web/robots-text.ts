/**
 * The text of `/robots.txt`: a demo is for people to look at, not for search engines to offer invented courses. The map of the site
 * stands at `/sitemap.xml`.
 */
export function robotsText(isDemo: boolean, publicUrl: string): string {
  return `User-agent: *\nDisallow: ${isDemo ? '/' : '/api/'}\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
}
