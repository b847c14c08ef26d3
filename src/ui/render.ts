import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as text: the node must be a whole document (`<html>`). */
export function htmlText(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}

/** A finished page as HTTP answer. */
export function htmlPage(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A page as HTTP answer: the node must be a whole document (`<html>`). */
export function htmlResponse(
  node: VNode,
  options: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  return new Response(htmlText(node), {
    status: options.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...options.headers },
  });
}
