import { formatDay } from '../platform/shared/format.ts'
import type { PhraseLibrary } from './model.phrase.ts'
import {
  type PacketHeading,
  type PlanBody,
  type PlanFrame,
  type PlanStep,
  packetHeadings,
} from './model.plan.ts'
import { type Sentence, say } from './model.sentence.ts'

/** What a packet is made of: a plan, with the names of who sees to its steps and the words of its labels. */
export interface PacketSource {
  readonly frame: PlanFrame
  readonly body: PlanBody
  readonly acceptedOn: string | null
  readonly responsibleOf: (step: PlanStep) => string | null
}

const startsWith = (sentence: Sentence, keys: readonly string[]) =>
  sentence.phrase !== null && keys.includes(sentence.phrase.key)

/**
 * The texts of a plan under the fixed headings of the state's register, in the binding language: what follows from the
 * plan, then the writer's own words. Source of the headings: domain section 4.
 */
export function packetOf(
  library: PhraseLibrary,
  { frame, body, acceptedOn, responsibleOf }: PacketSource,
): Record<PacketHeading, string> {
  const { binding } = frame
  const phrase = (key: string, slots = {}) => {
    const words = library.phrases[binding][key]
    if (words === undefined) throw new RangeError(`No such phrase: ${key}`)
    return Object.entries(slots).reduce(
      (text, [slot, value]) => text.replaceAll(`{${slot}}`, String(value)),
      words,
    )
  }
  const day = (on: string) => formatDay(on as Parameters<typeof formatDay>[0], binding)
  const words = (sentence: Sentence) =>
    say(library, sentence, binding, binding)
      .map(({ text }) => text)
      .join(' ')
  const steps = (wanted: (step: PlanStep) => boolean) =>
    body.steps.filter(wanted).map((step) => {
      const who = responsibleOf(step) ?? phrase('label.you')
      const due =
        step.dueOn === null ? '' : `, ${phrase('label.due').toLowerCase()} ${day(step.dueOn)}`
      return `${words(step)} (${who}${due})`
    })
  const sentences = (
    of: readonly Sentence[],
    wanted: (sentence: Sentence) => boolean = () => true,
  ) => of.filter(wanted).map(words)
  const isJobSearch = (sentence: Sentence) => startsWith(sentence, ['duty.job_search'])
  const isReport = (sentence: Sentence) => startsWith(sentence, ['duty.report'])
  const generated: Readonly<Record<PacketHeading, readonly string[]>> = {
    basics: [
      `${phrase('label.valid')}: ${day(frame.startsOn)}–${frame.endsOn === null ? '' : day(frame.endsOn)}`,
      ...(frame.reviewOn === null ? [] : [`${phrase('heading.review')}: ${day(frame.reviewOn)}`]),
      ...(acceptedOn === null ? [] : [`${phrase('heading.acceptance')}: ${day(acceptedOn)}`]),
    ],
    unemployment_security: [],
    work_situation: [],
    education: steps((step) =>
      startsWith(step, ['step.degree_recognition', 'step.degree_study', 'step.business_advice']),
    ),
    ability_to_work: [],
    wage_subsidy: steps((step) => startsWith(step, ['step.wage_subsidy'])),
    plan: [...sentences(body.goals), ...sentences(body.needs), ...steps(() => true)],
    job_search_duty: sentences(body.duties, isJobSearch),
    rights_and_duties: [
      ...sentences(body.rights),
      ...sentences(body.duties, (one) => !isJobSearch(one) && !isReport(one)),
    ],
    carrying_out: sentences(body.duties, isReport),
    job_search_profile: steps((step) => startsWith(step, ['step.cv'])),
  }
  return Object.fromEntries(
    packetHeadings.map((heading) => [
      heading,
      [...generated[heading], body.register[heading] ?? '']
        .filter((line) => line !== '')
        .join('\n'),
    ]),
  ) as Record<PacketHeading, string>
}
