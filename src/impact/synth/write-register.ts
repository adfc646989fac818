import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ofFile } from '../failure.ts'
import { monthText } from '../registers/model.registers.ts'
import { incomeOfYear, liveLife, type SynthLife } from './model.life.ts'
import { drawPerson, type SynthPerson } from './model.person.ts'
import { incomeYear, lastMonth, truth } from './model.truth.ts'
import { openRegisterFiles, pseudonymOf, type RegisterFiles } from './register-files.ts'

export interface SynthRun {
  readonly persons: number
  readonly seed: number
  readonly folder: string
  /** Told how many persons are written. */
  readonly say: (persons: number) => void
}

/** What really happened to the clients of a written register: known, because they were lived in both worlds. */
export interface RealisedTruth {
  readonly designed: typeof truth
  readonly realised: {
    readonly clients: number
    readonly completed: { readonly withService: number; readonly without: number }
    readonly droppedOut: { readonly withService: number; readonly without: number }
    readonly serviceEffect: number
  }
}

/** The starts whose clients the realised truth counts: those that the shipped study looks at. */
const studied = { from: 2017 * 12, to: 2020 * 12 + 11 }

/**
 * Writes a synthetic register: five CSV files with the gaps, strangers and impossible dates of real ones, and
 * `truth.json`. The same seed gives the same bytes, and its first thousand persons are the same in a larger one.
 */
export async function writeRegister({
  persons,
  seed,
  folder,
  say,
}: SynthRun): Promise<RealisedTruth> {
  const files = await openRegisterFiles(folder)
  const tally = { clients: 0, completed: [0, 0], dropped: [0, 0], effect: 0 }
  try {
    for (let index = 0; index < persons; index++) {
      const person = drawPerson(seed, index)
      const life = liveLife(seed, person, person.isClient)
      writePerson(files, seed, person, life)
      if (isStudied(person)) {
        const without = liveLife(seed, person, false)
        tally.clients += 1
        for (const [world, one] of [life, without].entries()) {
          if (one.study?.result === 'completed')
            tally.completed[world] = (tally.completed[world] ?? 0) + 1
          if (one.study?.result === 'interrupted')
            tally.dropped[world] = (tally.dropped[world] ?? 0) + 1
        }
        tally.effect += incomeOfYear(life, person) - incomeOfYear(without, person)
      }
      if (index % 1000 === 999) {
        await ofFile(folder, () => files.settle())
        say(index + 1)
      }
    }
  } finally {
    await ofFile(folder, () => files.close())
  }
  const share = (counts: readonly number[]) => ({
    withService: (counts[0] ?? 0) / tally.clients,
    without: (counts[1] ?? 0) / tally.clients,
  })
  const realised: RealisedTruth = {
    designed: truth,
    realised: {
      clients: tally.clients,
      completed: share(tally.completed),
      droppedOut: share(tally.dropped),
      serviceEffect: tally.effect / tally.clients,
    },
  }
  const path = join(folder, 'truth.json')
  await ofFile(path, () => writeFile(path, `${JSON.stringify(realised, null, 2)}\n`))
  return realised
}

function isStudied({ isClient, turning, arrived, left, died }: SynthPerson): boolean {
  const until = turning + incomeYear.to
  return (
    isClient &&
    turning >= studied.from &&
    turning <= studied.to &&
    arrived <= turning - 24 &&
    (left ?? lastMonth) >= until &&
    (died ?? lastMonth) >= until
  )
}

const dayOf = (month: number | undefined, index: number) =>
  month === undefined ? '' : `${monthText(month)}-${String(1 + (index % 28)).padStart(2, '0')}`

/** Every so many persons something is wrong, as it is in registers. */
const isEvery = (index: number, many: number, rest: number) => index % many === rest

function writePerson(
  files: RegisterFiles,
  seed: number,
  person: SynthPerson,
  life: SynthLife,
): void {
  const { index, turning } = person
  const id = pseudonymOf(seed, index)
  const { sex, origin, degree, language } = person
  const row = [
    id,
    dayOf(person.born, index),
    sex,
    origin,
    degree,
    language,
    dayOf(person.arrived, index),
    dayOf(person.left, index),
    dayOf(person.died, index),
  ]
  // A stranger: known to the payers alone.
  if (!isEvery(index, 251, 17)) files.add('persons', row)
  if (isEvery(index, 307, 5)) files.add('persons', row)
  if (isEvery(index, 997, 8)) files.add('persons', row.with(2, sex === 'male' ? 'female' : 'male'))
  if (person.isClient && turning <= lastMonth) {
    const end = turning + person.clientMonths
    const ended = end > lastMonth ? '' : dayOf(end, index)
    const isReversed = isEvery(index, 613, 2)
    files.add('clientships', [
      id,
      'skills_centre',
      isEvery(index, 811, 3) ? '2019-02-31' : dayOf(turning, index),
      isReversed ? dayOf(turning - 3, index) : ended,
    ])
  }
  writeMonths(files, id, index, degree, life)
  if (life.study !== undefined && life.study.start <= lastMonth) {
    const { start, end, result } = life.study
    const isOver = end <= lastMonth
    files.add('studies', [
      id,
      'vocational',
      dayOf(start, index),
      isOver ? dayOf(end, index) : '',
      isOver ? result : 'ongoing',
    ])
  }
}

function writeMonths(
  files: RegisterFiles,
  id: string,
  index: number,
  degree: string,
  life: SynthLife,
): void {
  for (const { month, earnings, benefit, isExpert } of life.months) {
    const text = monthText(month)
    if (earnings > 0) {
      const occupation = isExpert ? (degree === 'tertiary' ? 2411 : 3412) : 9112
      files.add('earnings', [id, text, earnings.toFixed(2), occupation])
    }
    if (benefit === 0) continue
    // Some months are paid in two parts.
    if (isEvery(index + month, 41, 0)) {
      files.add('benefits', [id, text, '100.00'])
      files.add('benefits', [id, text, (benefit - 100).toFixed(2)])
    } else files.add('benefits', [id, text, benefit.toFixed(2)])
  }
}
