import type { IconName } from '../../../../ui/icon.tsx';
import type { StatusTone } from '../../../../ui/status.tsx';
import type { CourseState } from '../../../model/course-state.ts';
import type { CatalogueText } from '../../../texts.ts';

/** How a course stands, as a word with a picture. */
export const STATE_LOOKS: Readonly<
  Record<
    CourseState,
    { readonly text: CatalogueText; readonly tone: StatusTone; readonly icon: IconName }
  >
> = {
  draft: { text: 'editor.state.draft', tone: 'neutral', icon: 'book' },
  waiting: { text: 'editor.state.waiting', tone: 'deadline', icon: 'deadline' },
  returned: { text: 'editor.state.returned', tone: 'problem', icon: 'warning' },
  published: { text: 'editor.state.published', tone: 'positive', icon: 'guaranteed' },
  changed: { text: 'editor.state.changed', tone: 'deadline', icon: 'info' },
  withdrawn: { text: 'editor.state.withdrawn', tone: 'neutral', icon: 'close' },
};
