import { readFileSync } from 'node:fs'
import type { DocumentSource } from '../../platform/server/documents.ts'
import type { Day } from '../../platform/shared/days.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import { type ClientLanguage, directionOf } from '../model.language.ts'
import { type PhraseLibrary, type Said, type Slots, sayPhrase } from '../model.phrase.ts'
import type { Acceptance, PlanBody, PlanFrame, PlanStep, StepState } from '../model.plan.ts'
import type { PlanKind } from '../model.plan-kind.ts'
import { type Sentence, say } from '../model.sentence.ts'

const template = readFileSync(new URL('./plan.typ', import.meta.url), 'utf8')

/** A plan as it is printed. */
export interface PrintedPlan extends PlanFrame {
  readonly number: number
  /** The day of the print. */
  readonly day: Day
  readonly person: string
  readonly organisation: LocalisedName
  readonly body: PlanBody
  readonly acceptance: Acceptance | null
  readonly contact: {
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
  }
  /** Who sees to each step that is not the client's, and how far each is, by sentence. */
  readonly responsibleOf: (step: PlanStep) => string | null
  readonly stateOf: (step: PlanStep) => StepState
}

interface PrintedPart {
  readonly text: string | null
  /** Said where there is no text. */
  readonly note: string
  /** Whether it carries the mark of what no translator has checked. */
  readonly mark: boolean
}

/** The phrase that heads a plan of a kind; kinds of history go by the name of what took their place. */
const titleKeys: Readonly<Record<PlanKind, string>> = {
  integration_plan: 'heading.integration_plan',
  employment_plan: 'heading.employment_plan',
  activation_plan: 'heading.activation_plan',
  multi_sector_employment_plan: 'heading.multi_sector_employment_plan',
  multi_sector_integration_plan: 'heading.integration_plan',
  employment_programme: 'heading.employment_plan',
  job_search_plan: 'heading.employment_plan',
}

/** The tag by which a reader knows a language: Dari is Persian of Afghanistan. */
const tagOf = (language: ClientLanguage): string => language.split('-')[0] as string

/**
 * A plan as an accessible PDF: the binding language, the client's beside it sentence by sentence.
 * @param language beside the binding one; null or the binding language itself: one language alone
 */
export function planDocument(
  library: PhraseLibrary,
  plan: PrintedPlan,
  language: ClientLanguage | null,
): DocumentSource {
  const { binding, body } = plan
  const besideLanguage = language === binding ? null : language
  let hasUnchecked = false

  const phraseIn = (key: string, inLanguage: ClientLanguage, slots: Slots = {}): Said =>
    sayPhrase(library, key, slots, inLanguage, binding)
  /** A phrase in the client's language that stands whether or not anybody has checked it: a note about the words. */
  const note = (key: string): string =>
    besideLanguage === null ? '' : (phraseIn(key, besideLanguage).text ?? '')
  const print = ({ text, standing }: Said): PrintedPart => {
    const mark = standing === 'unchecked' || standing === 'outdated'
    if (mark) hasUnchecked = true
    if (text !== null) return { text, note: '', mark }
    const key = standing === 'withheld' ? `note.only_original.${binding}` : 'note.not_translated'
    return { text: null, note: note(key), mark: false }
  }

  const own = (key: string, slots: Slots = {}) => phraseIn(key, binding, slots).text ?? ''
  const beside = (key: string, slots: Slots = {}): PrintedPart | null =>
    besideLanguage === null ? null : print(phraseIn(key, besideLanguage, slots))
  const both = (key: string, slots: Slots = {}) => ({
    own: [{ text: own(key, slots), note: '', mark: false }],
    beside: [beside(key, slots)].filter((part) => part !== null),
  })
  const day = (on: Day) => formatDay(on, 'fi')
  /** `Voimassa 1.2.2026–31.1.2028` in both languages, the numbers alike so that they are found again. */
  const labelled = (key: string, value: string) => ({
    own: [{ text: `${own(key)}: ${value}`, note: '', mark: false }],
    beside: [beside(key)]
      .filter((part) => part !== null)
      .map((part) => ({ ...part, text: `${part.text}: ${value}` })),
  })

  /** Where one sentence after another is withheld, the first says so for all. */
  const saidOnce = (sentences: readonly ReturnType<typeof sentence>[]) =>
    sentences.map((one, index) => {
      const isWithheld = ({ beside: parts }: ReturnType<typeof sentence>) =>
        parts.length > 0 && parts.every(({ text }) => text === null)
      const before = sentences[index - 1]
      return before !== undefined && isWithheld(before) && isWithheld(one)
        ? { ...one, beside: [] }
        : one
    })
  const sentence = (one: Sentence) => ({
    own: say(library, one, binding, binding).map(print),
    beside: besideLanguage === null ? [] : say(library, one, besideLanguage, binding).map(print),
    under: [] as string[],
    underBeside: [] as string[],
  })
  const label = (key: string) => (besideLanguage === null ? '' : note(key))
  const step = (one: PlanStep) => {
    const name = plan.responsibleOf(one)
    const due = one.dueOn === null ? null : day(one.dueOn)
    const state = `state.${plan.stateOf(one)}`
    const parts = (word: (key: string) => string) => [
      `${word('label.responsible')}: ${name ?? word('label.you')}`,
      ...(due === null ? [] : [`${word('label.due')}: ${due}`]),
      word(state),
    ]
    return { ...sentence(one), under: parts(own), underBeside: parts(label) }
  }
  const section = (key: string, sentences: readonly ReturnType<typeof sentence>[]) => ({
    own: own(key),
    beside: beside(key),
    sentences,
  })
  const plain = (lines: readonly { own: PrintedPart[]; beside: PrintedPart[] }[]) =>
    lines.map((one) => ({ ...one, under: [], underBeside: [] }))

  const { acceptance, contact } = plan
  const accepted =
    acceptance === null
      ? [both('accepted.not_yet')]
      : [
          both(`accepted.${acceptance.mode}`, { day: day(acceptance.on) }),
          ...(acceptance.withInterpreter ? [both('accepted.interpreter')] : []),
        ]
  const contactLines = [contact.name, contact.phone, contact.email].filter((one) => one !== null)
  const title = own(titleKeys[plan.kind])
  const sections = [
    section('heading.goals', body.goals.map(sentence)),
    section('heading.needs', body.needs.map(sentence)),
    section('heading.steps', body.steps.map(step)),
    section('heading.duties', saidOnce(body.duties.map(sentence))),
    section('heading.rights', body.rights.map(sentence)),
    section('heading.acceptance', plain(accepted)),
    section('heading.contact', [
      {
        own: [{ text: contactLines.join(', '), note: '', mark: false }],
        beside: [],
        under: [],
        underBeside: [],
      },
    ]),
  ].filter(({ sentences }) => sentences.length > 0)
  const frame = [
    labelled(
      'label.valid',
      plan.endsOn === null ? `${day(plan.startsOn)}–` : `${day(plan.startsOn)}–${day(plan.endsOn)}`,
    ),
    ...(plan.reviewOn === null ? [] : [labelled('heading.review', day(plan.reviewOn))]),
  ]
  const besideTitle = beside(titleKeys[plan.kind])
  return {
    template,
    data: {
      language: binding,
      title,
      day: plan.day,
      organisation: plan.organisation[binding],
      marks: [day(plan.day), `${own('label.version')} ${plan.number}`],
      person: plan.person,
      beside:
        besideLanguage === null
          ? null
          : {
              lang: tagOf(besideLanguage),
              rtl: directionOf(besideLanguage) === 'rtl',
              title: besideTitle,
            },
      frame,
      sections,
      marked: hasUnchecked
        ? {
            own: own(`note.not_checked.${binding}`),
            beside: note(`note.not_checked.${binding}`),
          }
        : null,
      foot: [plan.organisation[binding], title],
    },
  }
}
