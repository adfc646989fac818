import type { CSSVariablesResolver } from '@mantine/core'
import { shades, surfaces, tones } from '../../shared/palette.ts'

type Scheme = 'light' | 'dark'

/** The colours of a scheme, for Mantine's names and for the few names of our own style sheets. */
function schemeVariables(scheme: Scheme): Record<string, string> {
  const surface = surfaces[scheme]
  const shade = shades[scheme]
  const variables: Record<string, string> = {
    '--surface-raised': surface.raised,
    '--surface-hover': surface.hover,
    '--line': surface.line,
    '--edge': surface.edge,
    '--mantine-color-body': surface.body,
    '--mantine-color-text': surface.text,
    '--mantine-color-bright': surface.text,
    '--mantine-color-dimmed': surface.quiet,
    '--mantine-color-placeholder': surface.placeholder,
    '--mantine-color-default': surface.body,
    '--mantine-color-default-hover': surface.hover,
    '--mantine-color-default-color': surface.text,
    '--mantine-color-default-border': surface.edge,
    '--mantine-color-disabled': surface.raised,
    '--mantine-color-disabled-color': surface.placeholder,
    '--mantine-color-disabled-border': surface.line,
    '--mantine-color-anchor': `var(--mantine-color-accent-${shade.text})`,
    '--mantine-color-gray-light': surface.hover,
    '--mantine-color-gray-light-color': surface.text,
    '--mantine-color-error': `var(--mantine-color-error-${shade.text})`,
    '--mantine-color-success': `var(--mantine-color-success-${shade.text})`,
  }
  // On near-black a full dark shade is loud; half of it is as readable and quiet.
  const tint = (name: string, step: number) =>
    scheme === 'light'
      ? `var(${name}-${step})`
      : `color-mix(in srgb, var(${name}-${step}) 60%, ${surface.body})`
  for (const tone of tones) {
    const name = `--mantine-color-${tone}`
    // White on the dark scheme's yellow (shade 6) has 2.7:1, so alert is filled one shade deeper.
    const filled = tone === 'alert' ? 7 : shade.filled
    Object.assign(variables, {
      [`${name}-text`]: `var(${name}-${shade.text})`,
      [`${name}-filled`]: `var(${name}-${filled})`,
      [`${name}-filled-hover`]: `var(${name}-${filled + 1})`,
      [`${name}-light`]: tint(name, shade.tint),
      [`${name}-light-hover`]: tint(name, shade.tintHover),
      [`${name}-light-color`]: `var(${name}-${shade.onTint})`,
      [`${name}-outline`]: `var(${name}-${shade.text})`,
      [`${name}-outline-hover`]: surface.hover,
    })
  }
  return variables
}

/** Gives Mantine our colours for both schemes; Mantine's own default fails 4.5:1 in several. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
})
