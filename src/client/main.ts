// Everything here adds to pages that work without it.
import { PageTools } from './page-tools.ts';
import { closeMenuOnEscape } from './site-menu.ts';

customElements.define('page-tools', PageTools);
closeMenuOnEscape(document);
