// Everything here adds to pages that work without it.
import { CompareChoice } from './compare-choice.ts';
import { CourseSuggestions } from './course-suggestions.ts';
import { FundingStart } from './funding-start.ts';
import { LiveResults } from './live-results.ts';
import { PageTools } from './page-tools.ts';
import { PasskeyForm } from './passkey-form.ts';
import { closeMenuOnEscape } from './site-menu.ts';

customElements.define('compare-choice', CompareChoice);
customElements.define('course-suggestions', CourseSuggestions);
customElements.define('funding-check', FundingStart);
customElements.define('funding-employer', class extends FundingStart {});
customElements.define('live-results', LiveResults);
customElements.define('page-tools', PageTools);
customElements.define('passkey-form', PasskeyForm);
closeMenuOnEscape(document);
