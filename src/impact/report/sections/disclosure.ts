import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type Block, list, paragraph, type Section } from '../model.document.ts'

/** Under which rules the figures left the closed environment, and how often each hid something. */
export function disclosureSection(context: Context): Section {
  const { study, w } = context
  const t = reportTexts[context.language]
  const { policy, hidden } = study
  const { decision } = policy
  if (!policy.hides)
    return {
      id: 'disclosure',
      heading: t.disclosure.heading,
      blocks: [paragraph(detailTexts[context.language].closed.rules)],
    }
  const blocks: Block[] = [
    list([
      t.disclosure.threshold(policy.threshold),
      t.disclosure.rounding(policy.rounding),
      t.disclosure.secondary,
      t.disclosure.money(w.share(policy.dominance.share, 0), w.share(policy.pRatio, 0)),
      t.disclosure.others,
      ...(decision === null
        ? []
        : [t.disclosure.decision(decision.holder, context.day(decision.day), decision.reference)]),
    ]),
    ...(hidden.length === 0 ? [paragraph(t.disclosure.none)] : []),
  ]
  if (hidden.length > 0)
    blocks.push(
      context.table({
        id: 'hidden',
        title: t.disclosure.table,
        columns: [
          { name: t.disclosure.rule, align: 'start' },
          { name: t.disclosure.count, align: 'end' },
        ],
        rows: hidden.map(({ rule, count }) => [t.disclosure.rules[rule], w.number(count, 0)]),
        data: { names: ['rule', 'places'], rows: hidden.map(({ rule, count }) => [rule, count]) },
      }),
    )
  return { id: 'disclosure', heading: t.disclosure.heading, blocks }
}
