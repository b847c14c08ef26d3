import type { JSX } from 'preact';
import { StaticSvg, trustHtml } from './safe-html.tsx';

/** One set in one hand: 24 × 24, one line of 1.75, round ends. */
const PATHS = {
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>',
  place:
    '<path d="M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21Z"/><circle cx="12" cy="9.5" r="2.5"/>',
  calendar:
    '<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 2.8V7M16 2.8V7"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>',
  euro: '<path d="M18 6.4A7 7 0 1 0 18 17.6M4 10.4h9.5M4 13.8h8.5"/>',
  phone:
    '<path d="M8.3 3.5H5a1.6 1.6 0 0 0-1.6 1.7A16.3 16.3 0 0 0 18.8 20.6a1.6 1.6 0 0 0 1.7-1.6v-3.3l-4.3-1.7-2 2a12.6 12.6 0 0 1-6.2-6.2l2-2Z"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6 8.5-6"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/>',
  group:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-3.7 3-5.5 6.5-5.5s6 1.8 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .7 3.2 2.4 3.5 5.1"/>',
  check: '<path d="m4.5 12.8 5 5L19.5 7"/>',
  guaranteed: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.4 2.8 2.8L16 9.5"/>',
  seat: '<path d="M6.5 3.5v9h10M6.5 12.5 5.5 20.5M16.5 12.5l1.5 8M6 16.5h11M6.5 8h5"/>',
  funding:
    '<path d="M3 13.5h3.5l3 1.5h3.8a1.6 1.6 0 0 1 0 3.2H9.5M13.8 16.4l5-2.6a1.5 1.5 0 0 1 1.5 2.6l-6.8 4.1-4-.5-3-1H3"/><circle cx="13.5" cy="7" r="3.8"/>',
  childcare:
    '<path d="M4 11.5a8 8 0 0 1 8-8v8ZM4 11.5h16a8 8 0 0 1-16 0Z"/><circle cx="8" cy="20.3" r="1.2"/><circle cx="16" cy="20.3" r="1.2"/>',
  certificate:
    '<rect x="3" y="4" width="18" height="12" rx="1.5"/><path d="M7 8h10M7 11.5h5"/><path d="m15 14.5-1 6.5 2.5-1.6L19 21l-1-6.5"/><circle cx="16.5" cy="13" r="2.3"/>',
  online: '<rect x="3.5" y="4.5" width="17" height="11.5" rx="1.5"/><path d="M9 20h6M12 16v4"/>',
  book: '<path d="M12 6.5C10 4.8 7 4.2 3.5 4.5v13.8c3.5-.3 6.5.3 8.5 2 2-1.7 5-2.3 8.5-2V4.5C17 4.2 14 4.8 12 6.5ZM12 6.5v13.8"/>',
  language:
    '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17Z"/>',
  access:
    '<circle cx="11" cy="4" r="1.7"/><path d="M11 8v6h5l2.5 5.5M11 10.5h4.5M8.5 11.3a5 5 0 1 0 6.2 6.5"/>',
  filter:
    '<path d="M4 7h10M18 7h2M4 17h2M10 17h10"/><circle cx="16" cy="7" r="2"/><circle cx="8" cy="17" r="2"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.1"/>',
  warning: '<path d="M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3v.1"/>',
  deadline:
    '<path d="M6.5 3.5h11M6.5 20.5h11M7.5 3.5c0 4 2 6 4.5 8.5 2.5-2.5 4.5-4.5 4.5-8.5M7.5 20.5c0-4 2-6 4.5-8.5 2.5 2.5 4.5 4.5 4.5 8.5"/>',
  full: '<circle cx="12" cy="12" r="8.5"/><path d="M7.5 12h9"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  previous: '<path d="m15 5-7 7 7 7"/>',
  arrow: '<path d="M4 12h15.5M13.5 6l6 6-6 6"/>',
  external:
    '<path d="M9 5H5.5A1.5 1.5 0 0 0 4 6.5v12A1.5 1.5 0 0 0 5.5 20h12a1.5 1.5 0 0 0 1.5-1.5V15M13.5 4H20v6.5M20 4l-9 9"/>',
  download: '<path d="M12 4v11.5M7 11l5 4.8 5-4.8M4.5 20h15"/>',
  print:
    '<path d="M7 9V3.5h10V9M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-5A1.5 1.5 0 0 1 4.5 9h15a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7Z"/>',
  link: '<path d="M10 14a4.2 4.2 0 0 0 6 0l3.2-3.2a4.2 4.2 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.2 3.2a4.2 4.2 0 0 0 6 6L12 18"/>',
  question:
    '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.6a2.5 2.5 0 1 1 3.6 2.3c-.7.4-1.1.9-1.1 1.8M12 16.6v.1"/>',
  signpost: '<path d="M12 21V3M5.5 5h11l3 2.7-3 2.8h-11ZM18.5 12.5h-11L4.7 15l2.8 2.5h11Z"/>',
  briefcase:
    '<rect x="3" y="7.5" width="18" height="12" rx="2"/><path d="M8.5 7.5V6a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v1.5M3 13c5.5 2 12.5 2 18 0"/>',
  homeward: '<path d="M4 11.5 11 5l7 6.5M6 10v9.5h5M14 17.5h7M18 14.5l3 3-3 3"/>',
  sprout:
    '<path d="M12 20.5V11M12 13.5C12 9.5 9 7.5 4.5 7.5c0 4 3 6 7.5 6ZM12 11c0-4 3-6 7.5-6 0 4-3 6-7.5 6ZM7 20.5h10"/>',
  speech:
    '<path d="M4.5 4.5h15A1.5 1.5 0 0 1 21 6v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 4v-4h-2A1.5 1.5 0 0 1 3 15V6a1.5 1.5 0 0 1 1.5-1.5ZM7.5 9h9M7.5 12.5h5.5"/>',
  letters:
    '<path d="M3 17 6.7 7 10.4 17M4.3 13.7h4.8M13 7v10M13 13.8a3.2 3.2 0 1 1 0 .1M3 20.5h18"/>',
  company: '<path d="M3.5 20.5V10l5.5 3.5V10l5.5 3.5V4.5h6v16ZM7.5 17v.1M12 17v.1M16.5 17v.1"/>',
  lifebuoy:
    '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5"/><path d="m6 6 3.5 3.5M14.5 14.5 18 18M18 6l-3.5 3.5M9.5 14.5 6 18"/>',
  good: '<circle cx="12" cy="12" r="8.5"/><path d="M9 9.7v.1M15 9.7v.1M8 13.8c1 1.7 2.3 2.5 4 2.5s3-.8 4-2.5"/>',
  middling: '<circle cx="12" cy="12" r="8.5"/><path d="M9 9.7v.1M15 9.7v.1M8.5 15h7"/>',
  bad: '<circle cx="12" cy="12" r="8.5"/><path d="M9 9.7v.1M15 9.7v.1M8 16.3c1-1.7 2.3-2.5 4-2.5s3 .8 4 2.5"/>',
  source:
    '<ellipse cx="12" cy="6" rx="7.5" ry="2.8"/><path d="M4.5 6v12c0 1.6 3.4 2.8 7.5 2.8s7.5-1.2 7.5-2.8V6M4.5 12c0 1.6 3.4 2.8 7.5 2.8s7.5-1.2 7.5-2.8"/>',
} as const;

export type IconName = keyof typeof PATHS;

const CONTENTS = Object.fromEntries(
  Object.entries(PATHS).map(([name, path]) => [name, trustHtml(path)]),
);

/** A picture beside a word. It never stands alone and is silent for screen readers: the word says it. */
export function Icon(props: { name: IconName }): JSX.Element {
  return (
    <StaticSvg
      class={
        props.name === 'next' || props.name === 'previous' || props.name === 'arrow'
          ? 'icon icon-turning'
          : 'icon'
      }
      viewBox="0 0 24 24"
      content={CONTENTS[props.name] ?? trustHtml('')}
    />
  );
}
