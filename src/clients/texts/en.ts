import { type ClientTexts, fi } from './fi.ts'

export const en: ClientTexts = fi
