import type { theme } from '../platform/browser/theme.ts'

export type Theme = typeof theme
