import type { BlockRunner } from '../stats/blocks.ts'
import type { Column } from './model.frame.ts'

/** What a study wants of a table. */
export interface TableRequest {
  /** The column of identifiers, or null when they are known already. */
  readonly id: string | null
  readonly columns: readonly string[]
  /** Columns that must be numbers; others are read as text (levels) when a cell is no number. */
  readonly mustBeNumbers: readonly string[]
  /** Reads the blocks of a CSV file. */
  readonly run: BlockRunner
}

/** Columns of a file, in the order in which they were asked for. */
export interface Table {
  readonly rows: number
  readonly ids: PackedIds | null
  readonly columns: readonly Column[]
}

/** Identifiers as bytes one after another, and where each ends. */
export interface PackedIds {
  readonly rows: number
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
  at(row: number): string
}
