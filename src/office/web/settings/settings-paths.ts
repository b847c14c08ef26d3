import { AREA_KEYS } from '../../model/settings-area.ts';
import { SETTINGS_PATH } from '../paths.ts';

// Addresses of the settings, without language prefix.
/** Only the areas: the other pages below are no forms. */
export const AREA_PATTERN = `/buero/einstellungen/:area{${AREA_KEYS.join('|')}}`;
export const SERVICES_PATH = '/buero/einstellungen/beratung';
export const NEW_SERVICE_PATH = '/buero/einstellungen/beratung/neu';
export const SERVICE_PATTERN = '/buero/einstellungen/beratung/:service';
export const TEXTS_PATH = '/buero/einstellungen/texte';
export const TEXT_PATTERN = '/buero/einstellungen/texte/:text';
export const TOPICS_PATH = '/buero/einstellungen/themen';
export const NEW_TOPIC_PATH = '/buero/einstellungen/themen/neu';
export const TOPIC_PATTERN = '/buero/einstellungen/themen/:topic';
export const HISTORY_PATH = '/buero/einstellungen/verlauf';
export const UNDO_PATTERN = '/buero/einstellungen/verlauf/:revision';

export const areaPath = (key: string): string => `${SETTINGS_PATH}/${key}`;
export const servicePath = (key: string): string => `${SERVICES_PATH}/${key}`;
/** `name` is `<domain>.<key>`. */
export const textPath = (name: string): string => `${TEXTS_PATH}/${name}`;
export const topicPath = (key: string): string => `${TOPICS_PATH}/${key}`;
export const undoPath = (revision: number): string => `${HISTORY_PATH}/${revision}`;
