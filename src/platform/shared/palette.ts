/**
 * Ten shades per meaning. The anchors are tokens of the Helsinki Design System (named behind
 * them); the steps between are ours, set so that the pairs in `palette.test.ts` keep 4.5:1.
 * Colour carries state and nothing else: one accent, met, alert, error, and neutrals.
 */
export const palette = {
  accent: [
    '#e6f4ff', // coat-of-arms-light
    '#d0e9fb',
    '#b5daf7', // coat-of-arms-medium-light
    '#85c1ee',
    '#52a4e0',
    '#2288d3',
    '#0072c6', // coat-of-arms
    '#005799', // coat-of-arms-dark
    '#00457a',
    '#00325a',
  ],
  success: [
    '#dff7eb', // tram-light
    '#c5efda',
    '#a3e3c2', // tram-medium-light
    '#70d0a0',
    '#3bb477',
    '#0f9b57',
    '#008741', // tram
    '#006631', // tram-dark
    '#005026',
    '#00391b',
  ],
  alert: [
    '#fff4d4', // summer-light
    '#ffecb8',
    '#ffe49c', // summer-medium-light
    '#ffd55d',
    '#ffc61e', // summer
    '#e5ac0f',
    '#cc9200', // summer-dark
    '#7a5700',
    '#5e4300',
    '#423000',
  ],
  error: [
    '#ffeeed', // brick-light
    '#fddedb',
    '#facbc8', // brick-medium-light
    '#f2a29c',
    '#e56e64',
    '#d3473b',
    '#bd2719', // brick
    '#9f1a0e',
    '#800e04', // brick-dark
    '#5c0902',
  ],
  gray: [
    '#f7f7f8', // silver-light
    '#efeff0', // silver-medium-light
    '#e6e6e6', // black-10
    '#dedfe1', // silver
    '#cccccc', // black-20
    '#b0b8bf', // silver-dark
    '#808080', // black-50
    '#595959', // black-60
    '#333333', // black-80
    '#1a1a1a', // black-90
  ],
  dark: [
    '#e8eaed',
    '#ccd1d6',
    '#a9b1b9',
    '#8a939d',
    '#59626c',
    '#363d45',
    '#23282e',
    '#14171a',
    '#0f1214',
    '#0a0c0d',
  ],
} as const

/**
 * The surfaces and lines of each scheme. `line` parts things and may be faint; `edge` bounds
 * something to be used (a field) and keeps 3:1; `quiet` is text of the second rank.
 */
export const surfaces = {
  light: {
    body: '#ffffff',
    raised: palette.gray[0],
    hover: palette.gray[1],
    line: palette.gray[3],
    edge: '#85898d',
    text: palette.gray[9],
    quiet: palette.gray[7],
    placeholder: '#6b7178',
  },
  dark: {
    body: palette.dark[7],
    raised: '#1b1f24',
    hover: palette.dark[6],
    line: palette.dark[5],
    edge: '#6b7580',
    text: palette.dark[0],
    quiet: palette.dark[2],
    placeholder: palette.dark[3],
  },
} as const

export const tones = ['accent', 'success', 'alert', 'error'] as const
/** The meanings that have a colour. */
export type Tone = (typeof tones)[number]

/** Which shades of a tone make its text, its filled form and its tinted form in a scheme. */
export const shades = {
  light: { text: 7, filled: 7, filledHover: 8, tint: 0, tintHover: 1, onTint: 8 },
  dark: { text: 3, filled: 6, filledHover: 7, tint: 9, tintHover: 8, onTint: 2 },
} as const
