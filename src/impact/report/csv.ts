import { stringify } from 'csv-stringify/sync'
import type { Data } from './model.document.ts'

/** A table for programs: UTF-8, commas, points in numbers, nothing where a figure is hidden or not defined. */
export const csvOf = ({ names, rows }: Data): string =>
  stringify([
    [...names],
    ...rows.map((row) => row.map((cell) => (cell === null || Number.isNaN(cell) ? '' : `${cell}`))),
  ])
