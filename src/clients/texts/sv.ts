import { type ClientTexts, fi } from './fi.ts'

export const sv: ClientTexts = fi
