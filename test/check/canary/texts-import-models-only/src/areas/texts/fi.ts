import { open } from '../operations.ts'

export const fi = { open }
