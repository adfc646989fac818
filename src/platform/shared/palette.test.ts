import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { palette, shades, surfaces, tones } from './palette.ts'

type Rgb = readonly [number, number, number]

function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const part = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = color
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return Math.max(one, other) / Math.min(one, other)
}

function mix([r, g, b]: Rgb, [groundR, groundG, groundB]: Rgb, share: number): Rgb {
  const part = (value: number, ground: number) => value * share + ground * (1 - share)
  return [part(r, groundR), part(g, groundG), part(b, groundB)]
}

describe('the palette', () => {
  test('has its anchors from the Helsinki Design System', () => {
    const file = createRequire(import.meta.url).resolve('hds-design-tokens/lib/color/all.css')
    const tokens = readFileSync(file, 'utf8')
    const source = readFileSync(new URL('./palette.ts', import.meta.url), 'utf8')
    const anchors = [...source.matchAll(/'(#[0-9a-f]{6})', \/\/ ([a-z0-9-]+)/g)]
    expect(anchors.length).toBeGreaterThan(20)
    for (const [, value, name] of anchors)
      expect(tokens, `${name} is ${value}`).toContain(`--color-${name}: ${value}`)
  })

  describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
    const surface = surfaces[scheme]
    const shade = shades[scheme]
    const grounds = [surface.body, surface.raised, surface.hover].map(rgb)

    test.each(['text', 'quiet'] as const)('%s is readable on every ground', (name) => {
      for (const ground of grounds)
        expect(contrast(rgb(surface[name]), ground)).toBeGreaterThanOrEqual(4.5)
    })

    test('a placeholder is readable in its field', () => {
      expect(contrast(rgb(surface.placeholder), rgb(surface.body))).toBeGreaterThanOrEqual(4.5)
    })

    test('the edge of a field is seen (3:1)', () => {
      expect(contrast(rgb(surface.edge), rgb(surface.body))).toBeGreaterThanOrEqual(3)
      expect(contrast(rgb(surface.edge), rgb(surface.raised))).toBeGreaterThanOrEqual(3)
    })

    test.each(tones)('%s is readable as text, filled and tinted', (tone) => {
      const colors = palette[tone]
      const at = (step: number) => rgb(colors[step] ?? '')
      const filled = tone === 'alert' ? 7 : shade.filled
      const tint = scheme === 'light' ? at(shade.tint) : mix(at(shade.tint), rgb(surface.body), 0.6)
      for (const ground of [...grounds, tint])
        expect(contrast(at(shade.text), ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb('#ffffff'), at(filled))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(at(shade.onTint), tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(surface.text), tint)).toBeGreaterThanOrEqual(4.5)
    })
  })
})
