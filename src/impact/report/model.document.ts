import type { Language } from '../model.spec.ts'

/** A report before it is a page or a PDF: what it says, in one language, in the order in which it is read. */
export interface ReportDocument {
  readonly language: Language
  readonly title: string
  /** ISO day. */
  readonly day: string
  /** Above the question: what this is, and when. */
  readonly kicker: string
  readonly question: string
  /** The answer in two sentences; the first is the larger. */
  readonly answer: readonly [string, string]
  /** Whether the answer may be read as an effect. */
  readonly tone: 'effect' | 'unclear' | 'not-comparable'
  readonly verdict: string
  /** Above everything in a report that must stay inside; null in one that may leave. */
  readonly closed: { readonly title: string; readonly text: string } | null
  /** What opens the table of a drawing. */
  readonly dataTitle: string
  readonly headline: Figure | null
  /** A few numbers under the figure. */
  readonly facts: readonly Fact[]
  readonly contentsTitle: string
  readonly sections: readonly Section[]
  readonly foot: string
}

export interface Fact {
  readonly name: string
  readonly value: string
  readonly note: string
}

export interface Section {
  /** Names the section in addresses, the same in every language. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Figure {
  readonly kind: 'figure'
  /** The name of its file, the same in every language. */
  readonly id: string
  /** What it shows: the finding. */
  readonly title: string
  /** What is counted. */
  readonly subtitle: string
  /** Source, day, denominator. */
  readonly note: string
  readonly svg: string
  /** The same drawn for a phone. */
  readonly narrow: string
  /** What is drawn, as a table for who does not see it and as a file; null where a table stands beside it. */
  readonly data: FigureData | null
}

/** The figures of a drawing. */
export interface FigureData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly file: Data
}

export interface Table {
  readonly kind: 'table'
  /** The name of its file, the same in every language. */
  readonly id: string
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly (readonly string[])[]
  /** The same rows for a program: numbers with a point, nothing where hidden. */
  readonly data: Data
  readonly note: string
  /** Long tables of reference stand smaller. */
  readonly isDense: boolean
  /** What of the rows stands on paper, when not all; the others are in the table's file. */
  readonly paper: PaperRows | null
}

export interface PaperRows {
  readonly rows: readonly (readonly string[])[]
  /** Where the whole table is. */
  readonly note: string
}

/** A table as it stands in its csv file. */
export interface Data {
  readonly names: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | Table
  | Figure

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const notice = (text: string): Block => ({ kind: 'notice', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })
export const subheading = (text: string): Block => ({ kind: 'subheading', text })
