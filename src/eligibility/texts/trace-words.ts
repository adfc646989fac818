import { findLevelRange } from '../../clients/model.facts.levels.ts'
import { type FactKey, factDefinition, findRuleList } from '../../clients/model.facts.ts'
import { type FactWords, factWords, findLanguageOf } from '../../clients/texts/fact-words.ts'
import { factTexts } from '../../clients/texts/texts.ts'
import { addDays, parseDay, toDay } from '../../platform/shared/days.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import { localeTags } from '../../platform/shared/texts.ts'
import { type Change, changesToFit } from '../model.changes.ts'
import { type Constants, type FactTest, type Period, testValues } from '../model.criteria.ts'
import type { Trace, TraceFact, TraceSlot } from '../model.trace.schema.ts'
import { traceTexts } from './texts.ts'

/** How a judgement is spoken of in one language; every sentence is made from the criteria and the facts. */
export interface TraceWords {
  /** What a test asks of a fact: `Finnish at least A2.2`. Constants are looked up, or stand by their name. */
  requirement(fact: FactKey, test: FactTest, constants?: Constants): string
  /** What was found and what is asked: `Finnish A2.1, needs A2.2`. */
  finding(node: TraceFact, slot: TraceSlot): string
  /** The name of a slot's fact, or of a condition to be discussed. */
  slotName(trace: Trace, position: number): string
  /** The judgement in a word or two, over a list of reasons. */
  head(trace: Pick<Trace, 'outcome'>): string
  /** What would have to change, alternatives joined by "or"; of an unknown outcome what to ask; of a met one nothing. */
  reasons(trace: Trace): readonly string[]
  /** The whole in one sentence: fits; does not fit, and why; cannot be told, and what to ask. */
  summary(trace: Trace): string
}

/** A value within a sentence begins with a small letter, unless it is an abbreviation or a level. */
function withinSentence(text: string, locale: Locale): string {
  const [first = '', second = ''] = text
  const isWord = second !== '' && second === second.toLocaleLowerCase(locale) && !/\d/.test(second)
  return isWord && second.trim() !== '' ? first.toLocaleLowerCase(locale) + text.slice(1) : text
}

const distinct = (parts: readonly string[]) => [...new Set(parts)]

function isCoarse(value: string): boolean {
  const range = findLevelRange(value)
  return range !== undefined && range.low < range.high
}

/** The lowest of several values of a fact when they are it and all above it on an ascending scale. */
function findLowest(fact: FactKey, values: readonly string[]): string | undefined {
  const { domain } = factDefinition(fact)
  if (domain.kind !== 'code' || !domain.isAscending || values.length < 2) return undefined
  const highest = domain.values.slice(-values.length)
  return highest.every((value) => values.includes(value)) ? highest[0] : undefined
}

/** Gives a name to a value that is a code of a list outside the facts, such as a municipality. */
export type NameValue = (fact: FactKey, value: string) => string | undefined

/**
 * The words of traces in a language.
 * @param nameValue names values that the words of facts cannot; by default none
 */
export function traceWords(locale: Locale, nameValue: NameValue = () => undefined): TraceWords {
  const texts = traceTexts[locale]
  const plain = factWords(locale)
  const facts: FactWords = {
    ...plain,
    value: (fact, value) => nameValue(fact, value) ?? plain.value(fact, value),
  }
  const anyOf = new Intl.ListFormat(localeTags[locale], { type: 'disjunction' })
  const periodWords = (period: Period) =>
    'years' in period ? texts.period.years(period.years) : texts.period.months(period.months)
  const valueWords = (fact: FactKey, value: string) =>
    factDefinition(fact).domain.kind === 'text'
      ? facts.value(fact, value)
      : withinSentence(facts.value(fact, value), locale)
  const valuesWords = (fact: FactKey, test: FactTest, constants: Constants) => {
    if (test.op === 'is') return valueWords(fact, test.value)
    if (test.op !== 'oneOf') return ''
    const values = testValues(test, constants)
    const lowest = findLowest(fact, values)
    if (lowest !== undefined) return texts.needed.orMore(valueWords(fact, lowest))
    return anyOf.format(values.map((value) => valueWords(fact, value)))
  }

  const requirement: TraceWords['requirement'] = (fact, test, constants = {}) => {
    const name = facts.name(fact)
    switch (test.op) {
      case 'yes':
        return name
      case 'is':
      case 'oneOf':
        return texts.requirement.code(name, valuesWords(fact, test, constants))
      case 'atLeast':
        return texts.requirement.atLeast(name, test.level)
      case 'youngerThan':
        return fact === 'birth_date'
          ? texts.requirement.ageUnder(periodWords(test.period))
          : texts.requirement.youngerThan(name, periodWords(test.period))
      case 'notYoungerThan':
        return fact === 'birth_date'
          ? texts.requirement.ageReached(periodWords(test.period))
          : texts.requirement.notYoungerThan(name, periodWords(test.period))
    }
  }

  /** What is asked, without the fact's name; undefined where the value itself says it (yes or no). */
  const needed = (fact: FactKey, test: FactTest, wanted: boolean): string | undefined => {
    if (test.op === 'yes') return undefined
    if (test.op === 'is' || test.op === 'oneOf') {
      const values = valuesWords(fact, test, {})
      return wanted ? values : texts.needed.notValue(values)
    }
    if (test.op === 'atLeast') return wanted ? test.level : texts.needed.levelBelow(test.level)
    const period = periodWords(test.period)
    const isYoung = (test.op === 'youngerThan') === wanted
    if (fact === 'birth_date')
      return isYoung ? texts.needed.ageUnder(period) : texts.needed.ageReached(period)
    return isYoung ? texts.needed.youngerThan(period) : texts.needed.notYoungerThan(period)
  }

  /** A fact with a value: `Finnish A2.1`, `Employment: student`, `Degree completed 1 Feb 2024`. */
  const told = (fact: FactKey, value: string): string => {
    const name = facts.name(fact)
    const isLevel = findLevelRange(value) !== undefined && facts.value(fact, value) === value
    if (isLevel || parseDay(value) !== undefined)
      return texts.finding.level(name, facts.value(fact, value))
    if (value === 'none' && fact === 'own_field_experience_ended_on')
      return facts.value(fact, value)
    const list = findRuleList(fact)
    const subject = value === 'ongoing' && list ? factTexts[locale].lists[list] : name
    return texts.finding.code(subject, valueWords(fact, value))
  }

  const unknownFinding = (node: TraceFact, slot: TraceSlot): string => {
    const { value, evidence } = slot
    if (value !== null && isCoarse(value)) return texts.finding.coarse(told(node.fact, value))
    if (value !== null) return told(node.fact, value)
    if (evidence === null) return texts.finding.unknown(facts.name(node.fact))
    const old = told(node.fact, evidence.value)
    return slot.isStale ? texts.finding.stale(old, formatDay(evidence.observedOn, locale)) : old
  }

  const findingFor = (node: TraceFact, slot: TraceSlot, wanted: boolean): string => {
    if (node.outcome === 'unknown') {
      const asked = needed(node.fact, node.test, wanted)
      const found = unknownFinding(node, slot)
      return asked === undefined ? found : texts.finding.lacking(found, asked)
    }
    const found = told(node.fact, slot.value ?? '')
    const turns = node.changesOn === null ? undefined : toDay(node.changesOn)
    if ((node.outcome === 'met') === wanted)
      return turns === undefined
        ? found
        : texts.finding.until(found, formatDay(addDays(turns, -1), locale))
    const asked = needed(node.fact, node.test, wanted)
    const lacking = asked === undefined ? found : texts.finding.lacking(found, asked)
    return turns === undefined ? lacking : texts.finding.from(lacking, formatDay(turns, locale))
  }

  const slotName: TraceWords['slotName'] = (trace, position) => {
    const fact = trace.slots[position]?.fact
    return fact === null || fact === undefined ? texts.hidden : facts.name(fact)
  }

  /** English writes the names of languages with a capital letter, Finnish and Swedish do not. */
  const beginsWithName = (part: Change): boolean => {
    if (part.kind !== 'fact')
      return part.changes[0] !== undefined && beginsWithName(part.changes[0])
    const isLanguage = part.node.kind === 'fact' && findLanguageOf(part.node.fact) !== undefined
    return locale === 'en' && isLanguage
  }

  const factText = (trace: Trace, part: Extract<Change, { kind: 'fact' }>): string => {
    const slot = trace.slots[part.node.slot]
    if (part.node.kind === 'hidden' || slot === undefined) return texts.hidden
    return findingFor(part.node, slot, part.wanted)
  }

  /** Undefined when what is needed anyway says it all: A and (A or B) is A, A and (A and B) is A and B. */
  const changeText = (
    trace: Trace,
    part: Change,
    needed: ReadonlySet<string>,
  ): string | undefined => {
    if (part.kind === 'fact') {
      const text = factText(trace, part)
      return needed.has(text) ? undefined : text
    }
    const parts: string[] = []
    for (const one of part.changes) {
      const text = changeText(trace, one, needed)
      if (text === undefined && part.kind === 'oneOf') return undefined
      if (text === undefined) continue
      const isFirst = parts.length === 0
      parts.push(isFirst || beginsWithName(one) ? text : withinSentence(text, locale))
    }
    if (parts.length === 0) return undefined
    return (part.kind === 'oneOf' ? texts.either : texts.both)(distinct(parts))
  }

  const reasons: TraceWords['reasons'] = (trace) => {
    if (trace.outcome === 'unknown')
      return distinct(trace.clarify.map((position) => slotName(trace, position)))
    const whole = changesToFit(trace)
    if (whole === undefined) return []
    const parts = whole.kind === 'allOf' ? whole.changes : [whole]
    const facts = parts.flatMap((part) => (part.kind === 'fact' ? [factText(trace, part)] : []))
    const needed = new Set(facts)
    return distinct(
      parts.flatMap((part) =>
        part.kind === 'fact' ? [factText(trace, part)] : (changeText(trace, part, needed) ?? []),
      ),
    )
  }

  return {
    requirement,
    finding: (node, slot) => findingFor(node, slot, true),
    slotName,
    reasons,
    head: ({ outcome }) => texts.heads[outcome],
    summary(trace) {
      if (trace.outcome === 'met') return texts.heads.met
      return texts.summary[trace.outcome](texts.list([...reasons(trace)]))
    },
  }
}
