import type { JSX } from 'preact';
import type { PageShell } from './shell.ts';

/** Scripts for pages on which signed-in people write; public pages do not load them. */
export function WorkspaceScripts(props: { readonly shell: PageShell }): JSX.Element {
  return (
    <>
      {props.shell.assets.workspaceScripts?.map((script) => (
        <script key={script.path} type="module" src={script.path} />
      ))}
    </>
  );
}
