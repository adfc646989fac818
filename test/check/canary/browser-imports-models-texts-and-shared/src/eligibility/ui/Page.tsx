import { read } from '../screen/read.ts'

export const shown = read
