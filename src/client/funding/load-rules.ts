import type { ResultFile, RulesFile } from '../../funding/model/check/rules-file.ts';

/** Fetches the rules of one voice. A file never changes; browsers keep it for ever. */
export async function loadRules(address: string): Promise<RulesFile> {
  return (await load(address)).json();
}

/** Fetches the words of results of one voice. */
export async function loadResultWords(address: string): Promise<ResultFile> {
  return (await load(address)).json();
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response;
}
