import { listAreas } from '../areas/queries.ts'

export const areas = listAreas
