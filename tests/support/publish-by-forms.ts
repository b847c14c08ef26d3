import { formOf } from './form-of.ts';
import type { HttpBrowser } from './http-browser.ts';

/** Goes through the three steps with an online course of two evenings; answers its address and what the last step said. */
export async function publishByForms(
  browser: HttpBrowser,
  memberSlug: string,
  {
    title,
    startsOn,
    price = '',
    topic = 'office-programme',
  }: { title: string; startsOn: string; price?: string; topic?: string },
): Promise<{ readonly path: string; readonly done: string | null }> {
  const first = `/mitglieder/${memberSlug}/kurse/neu`;
  const filled = async (path: string, typed: Record<string, string>) =>
    browser.post(path, { ...formOf((await browser.get(path)).html, path), ...typed });
  const { location } = await filled(first, {
    title,
    topic,
    description: 'Ein Kurs zum Ansehen.',
  });
  const run = { startsOn, from: '18:00', to: '20:00', count: '2', format: 'online', price };
  await filled(location, run);
  const path = location.replace('/termine/neu', '');
  const answer = await filled(`${path}/pruefen`, {});
  return { path, done: new URLSearchParams(answer.location.split('?')[1]).get('done') };
}
