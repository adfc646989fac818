import type { Level } from '../../src/clients/model.facts.levels.ts'
import type { degreeLevels, fields } from '../../src/clients/model.facts.ts'

type Weighted<T> = readonly (readonly [T, number])[]
export type DegreeLevel = (typeof degreeLevels)[number]
export type Field = (typeof fields)[number]

/**
 * Kinds of life situations in which people come to a skills centre. They only make facts that fit
 * together; nothing of them is stored.
 */
export interface Story {
  readonly code: string
  /** The youngest age that it fits. */
  readonly minAge: number
  /** Only for people who learned to read in other letters, or not at all. */
  readonly isNewToLatin?: true
  readonly degreeLevels: Weighted<DegreeLevel>
  /** Years since the degree: from, to. */
  readonly degreeYears: readonly [number, number]
  readonly fields: Weighted<Field>
  readonly finnish: Weighted<Level>
  readonly english: Weighted<Level>
  readonly literate: number
  /** Chance that experience of the own field is told of; whether it lasts, and how many years ago it ended at most. */
  readonly experience: {
    readonly told: number
    readonly ongoing: number
    readonly maxYears: number
  }
  readonly employment: Weighted<string>
  readonly focusesFullTime: number
  /** Chances of a yes to facts that describe a group. */
  readonly homeParent: number
  readonly olderYouth: number
  readonly directToWork: number
}

const graduateFields: Weighted<Field> = [
  ['it', 26],
  ['engineering', 24],
  ['business', 22],
  ['research', 8],
  ['health', 8],
  ['education', 6],
  ['arts', 3],
  ['other', 3],
]
const vocationalFields: Weighted<Field> = [
  ['services', 30],
  ['construction', 22],
  ['health', 18],
  ['engineering', 10],
  ['business', 8],
  ['agriculture', 6],
  ['other', 6],
]
const mostlyUnemployed: Weighted<string> = [
  ['unemployed', 95],
  ['laid_off_fully', 1],
  ['laid_off_partly', 1],
  ['student', 2],
  ['employed', 1],
]

const recentGraduate: Story = {
  code: 'recent-graduate',
  minAge: 23,
  degreeLevels: [
    ['master', 52],
    ['bachelor', 38],
    ['doctor', 10],
  ],
  degreeYears: [0.2, 5.2],
  fields: graduateFields,
  finnish: [
    ['A1.2', 8],
    ['A1.3', 12],
    ['A2.1', 18],
    ['A2.2', 22],
    ['B1.1', 20],
    ['B1.2', 10],
    ['B1', 5],
    ['B2.1', 5],
  ],
  english: [
    ['B1.2', 8],
    ['B2', 10],
    ['B2.1', 16],
    ['B2.2', 24],
    ['C1.1', 26],
    ['C1', 10],
    ['C2.1', 6],
  ],
  literate: 1,
  experience: { told: 0.6, ongoing: 0.06, maxYears: 6 },
  employment: mostlyUnemployed,
  focusesFullTime: 0.93,
  homeParent: 0.04,
  olderYouth: 0.02,
  directToWork: 0.55,
}

/** What may be put together to a client of a skills centre. */
const stories: readonly Story[] = [
  recentGraduate,
  {
    ...recentGraduate,
    code: 'experienced-graduate',
    minAge: 30,
    degreeYears: [5.5, 24],
    experience: { told: 0.94, ongoing: 0.08, maxYears: 6 },
  },
  {
    code: 'vocational',
    minAge: 20,
    degreeLevels: [['upper_secondary', 100]],
    degreeYears: [1, 25],
    fields: vocationalFields,
    finnish: [
      ['A1.2', 8],
      ['A1.3', 16],
      ['A2.1', 22],
      ['A2.2', 28],
      ['A2', 6],
      ['B1.1', 16],
      ['B1.2', 4],
    ],
    english: [
      ['0', 15],
      ['A1.3', 25],
      ['A2.2', 30],
      ['B1.1', 20],
      ['B2.1', 10],
    ],
    literate: 0.98,
    experience: { told: 0.75, ongoing: 0.04, maxYears: 14 },
    employment: mostlyUnemployed,
    focusesFullTime: 0.9,
    homeParent: 0.08,
    olderYouth: 0.06,
    directToWork: 0.4,
  },
  {
    code: 'basic-education',
    minAge: 18,
    degreeLevels: [
      ['basic', 82],
      ['none', 18],
    ],
    degreeYears: [4, 30],
    fields: [['other', 100]],
    finnish: [
      ['A1.1', 14],
      ['A1.2', 22],
      ['A1.3', 22],
      ['A2.1', 22],
      ['A2.2', 14],
      ['A1', 6],
    ],
    english: [
      ['0', 45],
      ['A1.1', 30],
      ['A2.1', 25],
    ],
    literate: 0.93,
    experience: { told: 0.3, ongoing: 0.02, maxYears: 20 },
    employment: [...mostlyUnemployed, ['outside_labour_force', 4]],
    focusesFullTime: 0.8,
    homeParent: 0.22,
    olderYouth: 0.24,
    directToWork: 0.12,
  },
  {
    code: 'learning-to-read',
    minAge: 18,
    isNewToLatin: true,
    degreeLevels: [['none', 100]],
    degreeYears: [10, 30],
    fields: [['other', 100]],
    finnish: [
      ['0', 40],
      ['A1.1', 40],
      ['A1.2', 20],
    ],
    english: [['0', 100]],
    literate: 0.3,
    experience: { told: 0.25, ongoing: 0, maxYears: 25 },
    employment: [
      ['unemployed', 70],
      ['outside_labour_force', 30],
    ],
    focusesFullTime: 0.7,
    homeParent: 0.35,
    olderYouth: 0.15,
    directToWork: 0.05,
  },
]

/** How often the situations occur among those who are thought of for a centre (the demo's). */
const shares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  koske: {
    'recent-graduate': 52,
    'experienced-graduate': 44,
    vocational: 3,
    'basic-education': 1,
  },
  oske: {
    'recent-graduate': 4,
    'experienced-graduate': 8,
    vocational: 50,
    'basic-education': 33,
    'learning-to-read': 5,
  },
  stadi: {
    'recent-graduate': 5,
    'experienced-graduate': 8,
    vocational: 36,
    'basic-education': 37,
    'learning-to-read': 14,
  },
}

/** The situations of those who are thought of for a centre, with their weights. */
export function storiesOf(centre: string): Weighted<Story> {
  return stories.map((story) => [story, shares[centre]?.[story.code] ?? 0] as const)
}
