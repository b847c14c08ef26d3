/** Orders a call as a browser without scripts does; answers the token of the sender's page. */
export async function orderedCall(
  publicUrl: string,
  send: (address: string, init: RequestInit) => Response | Promise<Response> = fetch,
): Promise<string> {
  const response = await send(`${publicUrl}/kontakt/rueckruf`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: publicUrl, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ phone: '0281 16349', topic: 'money', language: 'de' }),
  });
  const token = response.headers.get('location')?.split('/').at(-1);
  if (response.status !== 303 || token === undefined)
    throw new Error(`A call could not be ordered: ${response.status}`);
  return token;
}
