import { area } from '../areas/model.ts'

export const client = area
