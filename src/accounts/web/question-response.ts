import type { RelyingParty } from '../../platform/security/passkey.ts';

/** A question for a device as JSON for our own script, kept by nobody; 404 where the portal's address admits no passkeys. */
export async function questionResponse(
  party: RelyingParty | null,
  ask: (party: RelyingParty) => Promise<object>,
): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  if (party === null) return Response.json({}, { status: 404, headers });
  return Response.json(await ask(party), { headers });
}
