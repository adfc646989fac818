import { type FactWords, factWords } from '../../clients/texts/fact-words.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { Aspect, Difference } from '../model.compare.ts'
import type { Constants } from '../model.criteria.ts'
import type { ConditionLine, GroupLine, Line } from '../model.outline.ts'
import { criteriaTexts } from './criteria.ts'
import { type NameValue, traceWords } from './trace-words.ts'

/** How criteria are spoken of in one language; every sentence is made from the tree. */
export interface CriteriaWords {
  readonly facts: FactWords
  /** The name of a value of a fact, a municipality by its own name. */
  value: FactWords['value']
  /** One condition: `Finnish at least B1.1`. */
  sentence(line: ConditionLine, constants: Constants): string
  /** What a bracket says of the conditions in it. */
  heading(line: GroupLine): string
  /** A line with all that is in it, in one sentence. */
  whole(line: Line, constants: Constants): string
  /** What became of a line, a sentence for each thing that changed. */
  differences(
    difference: Difference,
    constants: { readonly before: Constants; readonly after: Constants },
  ): readonly string[]
}

/**
 * The words of criteria in a language.
 * @param nameValue names values that the words of facts cannot, such as municipalities
 */
export function criteriaWords(locale: Locale, nameValue: NameValue): CriteriaWords {
  const { tree, changes } = criteriaTexts[locale]
  const { requirement } = traceWords(locale, nameValue)
  const facts = factWords(locale)

  const sentence: CriteriaWords['sentence'] = (line, constants) => {
    if (line.label !== undefined) return line.label[locale]
    const asked = requirement(line.leaf.fact, line.leaf.test, constants)
    return line.isNegated ? tree.notSentence(asked) : asked
  }
  const heading: CriteriaWords['heading'] = (line) => {
    if (line.label !== undefined) return line.label[locale]
    if (line.isNegated) return line.choice === 'any' ? tree.noneOf : tree.notTogether
    if (line.list !== undefined)
      return line.choice === 'any' ? tree.sameAny[line.list] : tree.sameAll[line.list]
    return line.choice === 'any' ? tree.any : tree.together
  }
  const whole: CriteriaWords['whole'] = (line, constants) =>
    line.kind === 'condition'
      ? sentence(line, constants)
      : tree.group(heading(line), line.lines.map((one) => whole(one, constants)).join('; '))

  return {
    facts,
    value: (fact, value) => nameValue(fact, value) ?? facts.value(fact, value),
    sentence,
    heading,
    whole,
    differences(difference, constants) {
      if (difference.kind === 'added')
        return [changes.added(whole(difference.line, constants.after))]
      if (difference.kind === 'removed') {
        const { before, isWhole } = difference
        if (isWhole || before.kind === 'condition')
          return [changes.removed(whole(before, constants.before))]
        return [changes.ungrouped(heading(before))]
      }
      const { line, before, aspects } = difference
      const now = line.kind === 'condition' ? sentence(line, constants.after) : heading(line)
      const was = before.kind === 'condition' ? sentence(before, constants.before) : heading(before)
      const isDiscussed = line.kind === 'condition' && line.isSensitive
      const told: Readonly<Record<Aspect, string>> = {
        asked: changes.asked(was, now),
        switch: line.isOn ? changes.on(now) : changes.off(now),
        services: changes.services(now),
        sensitive: isDiscussed ? changes.discussed(now) : changes.open(now),
        label: changes.label(now),
        order: changes.order(now),
      }
      return aspects.map((aspect) => told[aspect])
    },
  }
}
