/** After a form has been worked off: leads to a page that tells what happened (303). `location` is a path of ours. */
export function seeOther(location: string): Response {
  if (!/^\/(?![/\\])/.test(location)) throw new Error('A redirect leads to a path of our own.');
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
