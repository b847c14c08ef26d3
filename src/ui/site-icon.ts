const DRAWING =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><rect width='40' height='40' rx='8' fill='#0b5563'/><path d='M20 5v23M20 8 6 28M20 8l14 20M4 28h32M5 34q4-4 7.5 0t7.5 0 7.5 0 7.5 0' fill='none' stroke='#fff' stroke-width='2.5'/></svg>";

/** The site mark for the browser's tab, inside the page: no further request, and none for /favicon.ico. */
export const SITE_ICON = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`;
