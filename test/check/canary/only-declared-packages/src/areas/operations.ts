import { check } from 'fast-check'

export const tried = check
