import { device as en } from './en/device.ts';
import { device as ko } from './ko/device.ts';
import type { LanguageId } from './preferred.ts';
import type { DeviceWords } from './sections/device.ts';

export const deviceWords = { ko, en } as const satisfies Record<LanguageId, DeviceWords>;
