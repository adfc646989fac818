import type { NormalisedStudy, Origin } from '../model.spec.ts'

/** One choice of a specification: where it stands, what it is, and whether somebody chose it. */
export interface SpecLine {
  readonly path: string
  readonly value: string
  readonly origin: Origin
}

/** The whole specification line by line, in its own order; lists of plain values on one line. */
export function specLines(spec: NormalisedStudy): SpecLine[] {
  const { origin, ...rest } = spec
  const lines: SpecLine[] = []
  const originOf = (path: string): Origin => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const known = origin[at]
      if (known !== undefined) return known
    }
    return 'defaulted'
  }
  const visit = (value: unknown, path: string) => {
    if (value === null || typeof value !== 'object') {
      lines.push({
        path,
        value: value === null || value === '' ? '–' : `${value}`,
        origin: originOf(path),
      })
      return
    }
    const entries = Object.entries(value)
    if (
      entries.every(([, one]) => one === null || typeof one !== 'object') &&
      Array.isArray(value)
    ) {
      lines.push({
        path,
        value: value.length === 0 ? '–' : value.join(', '),
        origin: originOf(path),
      })
      return
    }
    for (const [key, one] of entries) {
      const column = isColumn(one) ? one : undefined
      if (column === undefined) visit(one, path === '' ? key : `${path}.${key}`)
      else
        lines.push({
          path: `${path}.${column.column}`,
          value: toldOf(column),
          origin: originOf(`${path}.${key}`),
        })
    }
  }
  visit(rest, '')
  return lines
}

/** A column with what is told about it stands on one line. */
const isColumn = (value: unknown): value is { readonly column: string } =>
  typeof value === 'object' && value !== null && 'column' in value

const toldOf = ({ column, ...rest }: { readonly column: string }): string =>
  Object.entries(rest)
    .filter(([, value]) => value !== null && value !== '' && value !== false && value !== column)
    .map(([key, value]) =>
      key === 'label' ? `${value}` : value === true ? key : `${key}: ${value}`,
    )
    .join('; ') || column
