import { z } from 'zod'
import {
  changeKinds,
  fixedGroups,
  outcomeGroupNames,
  outcomeGroups,
  type SplitDimension,
  splitDimensions,
} from './model.cells.ts'

/** What a figure counts, as its people can be listed. */
export interface FigureParts {
  readonly measure: 'new' | 'ended' | 'goal' | 'served' | 'positive' | 'change'
  readonly dimension: 'all' | SplitDimension | 'outcome' | 'group' | 'kind'
  readonly value: string
}

const language = /^[a-z]{2,3}$|^other$|^unknown$/
const outcomes: readonly string[] = Object.values(outcomeGroups).flat()

function isGroup(dimension: string, value: string): boolean {
  switch (dimension) {
    case 'outcome':
      return outcomes.includes(value)
    case 'group':
      return (outcomeGroupNames as readonly string[]).includes(value)
    case 'language':
      return language.test(value)
    case 'phase':
    case 'sex':
    case 'age':
      return (fixedGroups[dimension] as readonly string[]).includes(value)
    default:
      return false
  }
}

/** Reads the id of a figure such as `new`, `goal.sex.female`, `ended.outcome.degree_study` or `change.work`. */
export function readFigure(id: string): FigureParts | undefined {
  const [measure = '', dimension, value, ...rest] = id.split('.')
  if (rest.length > 0) return undefined
  if (measure === 'change') {
    const isKind = (changeKinds as readonly string[]).includes(dimension ?? '')
    return isKind && value === undefined
      ? { measure, dimension: 'kind', value: dimension ?? '' }
      : undefined
  }
  if (measure === 'served' || measure === 'positive')
    return dimension === undefined ? { measure, dimension: 'all', value: 'all' } : undefined
  if (measure !== 'new' && measure !== 'ended' && measure !== 'goal') return undefined
  if (dimension === undefined) return { measure, dimension: 'all', value: 'all' }
  if (value === undefined || !isGroup(dimension, value)) return undefined
  const isSplit = (splitDimensions as readonly string[]).includes(dimension)
  if (measure !== 'ended' && !isSplit) return undefined
  return { measure, dimension: dimension as FigureParts['dimension'], value }
}

/** The id of a figure whose people can be asked for. */
export const figureIdSchema = z
  .string()
  .max(60)
  .refine((id) => readFigure(id) !== undefined, { error: 'figureUnknown' })
