import { palette, shades, surfaces } from './palette.ts'

/** The colours of charts in a scheme: one highlight, greys, and the text around them. */
export interface ChartColors {
  readonly ground: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  /** The one thing that the chart is about. */
  readonly highlight: string
  /** What it is compared with. */
  readonly grey: string
  /** A target that is set. */
  readonly target: string
}

/** The colours by scheme, from the tokens of the theme. */
export const chartColors: Readonly<Record<'light' | 'dark', ChartColors>> = {
  light: {
    ground: surfaces.light.body,
    text: surfaces.light.text,
    quiet: surfaces.light.quiet,
    line: surfaces.light.line,
    highlight: palette.accent[shades.light.filled],
    grey: surfaces.light.edge,
    target: surfaces.light.text,
  },
  dark: {
    ground: surfaces.dark.body,
    text: surfaces.dark.text,
    quiet: surfaces.dark.quiet,
    line: surfaces.dark.line,
    highlight: palette.accent[4],
    grey: surfaces.dark.edge,
    target: surfaces.dark.text,
  },
}

/** The typeface of the page, for what a chart writes. */
export const chartFont = "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif"
