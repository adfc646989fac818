import { palette, shades, surfaces } from '../../platform/shared/palette.ts'

/** Gives the page our colours of the scheme that the device prefers, and follows when it changes. */
export function followColors(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const scheme = dark.matches ? 'dark' : 'light'
    const { body, text, quiet, line, raised, edge } = surfaces[scheme]
    const accent = palette.accent[shades[scheme].text]
    const error = palette.error[shades[scheme].text]
    const success = palette.success[shades[scheme].text]
    const filled = palette.accent[shades[scheme].filled]
    const colors = { body, text, quiet, line, raised, edge, accent, error, success, filled }
    for (const [name, color] of Object.entries(colors))
      document.documentElement.style.setProperty(`--${name}`, color)
  }
  apply()
  dark.addEventListener('change', apply)
}
