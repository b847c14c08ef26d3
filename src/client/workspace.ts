// Loaded by pages on which signed-in people write; everything here adds to forms that work without it.
import { AutoSave } from './auto-save.ts';
import { DeliveryProgress } from './delivery-progress.ts';

customElements.define('auto-save', AutoSave);
customElements.define('delivery-progress', DeliveryProgress);
