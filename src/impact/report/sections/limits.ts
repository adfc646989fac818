import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type Block, list, notice, type Section, subheading } from '../model.document.ts'
import { warningText } from '../warning-text.ts'

/** What cannot be concluded, and what the run noticed. */
export function limitsSection(context: Context): Section {
  const { study, isEffect } = context
  const t = reportTexts[context.language]
  const { limits } = t
  const blocks: Block[] = [
    ...(isEffect ? [] : [notice(limits.notComparable)]),
    list([limits.unmeasured, limits.population, limits.spillover, limits.outcome]),
  ]
  if (study.warnings.length > 0)
    blocks.push(
      subheading(limits.warnings),
      list(study.warnings.map((warning) => warningText(context, warning))),
    )
  return { id: 'limits', heading: limits.heading, blocks }
}
