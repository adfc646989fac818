import { gone } from './operations.gone.ts'

export const here = gone
