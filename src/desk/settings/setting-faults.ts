import { type DeskSetting, SETTINGS } from '../../config.ts';
import type { Messages } from '../../ui/index.ts';

/** What is wrong with settings, by name, in the person's language. */
export type SettingFaults = Partial<Record<DeskSetting | 'file', string>>;

/** Looks at values as the program reads them; empty ones are left to the server. */
export function findFaults(given: Record<string, string | null>, t: Messages): SettingFaults {
  const faults: SettingFaults = {};
  for (const [name, value] of Object.entries(given)) {
    try {
      if (value) SETTINGS[name as DeskSetting].read(value);
    } catch (error) {
      const words = (t as Record<string, string>)[`settingFault_${name}`];
      faults[name as DeskSetting] = words ?? (error as Error).message;
    }
  }
  return faults;
}
