import { findText } from '../../../platform/shared/texts.ts'
import type { FlowStep, Shown } from '../../model.public.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { flowDrawing } from '../figures/flow.ts'
import { type Block, paragraph, type Section } from '../model.document.ts'

/** Who was studied: the flow from the population to the analysis, and how sources were linked. */
export function populationSection(context: Context): Section {
  const { study, w } = context
  const t = reportTexts[context.language]
  const { after, effective, rows, unmatchedTreated } = study.sizes
  const blocks: Block[] = [
    paragraph(t.population.intro(w.plainCount(after.treated), w.plainCount(after.control))),
    ...(unmatchedTreated === 0
      ? []
      : [paragraph(t.population.unmatched(w.plainCount(unmatchedTreated)))]),
    flowFigure(context),
  ]
  if (rows.control !== null && after.control !== null && rows.control > after.control)
    blocks.push(
      paragraph(t.population.repeated(w.plainCount(after.control), w.plainCount(rows.control))),
    )
  if (effective.treated !== rows.treated || effective.control !== rows.control)
    blocks.push(
      paragraph(
        t.population.effective(w.shown(effective.treated, 0), w.shown(effective.control, 0)),
      ),
    )
  if (study.sources.length > 0) blocks.push(sourcesTable(context))
  return { id: 'population', heading: t.population.heading, blocks }
}

function flowFigure(context: Context) {
  const { study, w } = context
  const t = reportTexts[context.language]
  const people = ({ persons, all }: Omit<FlowStep, 'code'>) =>
    persons === null
      ? t.population.all(w.plainCount(all))
      : t.population.people(w.plainCount(persons.treated), w.plainCount(persons.control))
  const title = (at: number) => {
    if (at === 0) return t.population.steps.population
    if (at === study.flow.length - 1) return t.population.steps.analysed
    return t.population.steps.remaining
  }
  const reason = (code: string) => findText(t.population.reasons, code) ?? code
  return context.figure(
    {
      id: 'flow',
      title: t.population.figure,
      subtitle: t.population.counted(study.policy.rounding),
      note: context.note(study.sizes.after),
    },
    (size) =>
      flowDrawing(
        size,
        study.flow.map((step, at) => {
          const next = study.flow[at + 1]
          return {
            title: title(at),
            lines: [people(step)],
            lost:
              next === undefined
                ? null
                : isExpanded(step, next)
                  ? { reason: t.population.expanded, lines: [] }
                  : { reason: reason(next.code), lines: [people(lostBetween(step, next))] },
          }
        }),
      ),
  )
}

/** Whether people became more: who could be a control from several starting months stands there once for each. */
const isExpanded = (step: FlowStep, next: FlowStep): boolean =>
  step.all !== null && next.all !== null && next.all > step.all

/** Differences of the rounded counts: never closer to the truth than these. */
function lostBetween(step: FlowStep, next: FlowStep): Omit<FlowStep, 'code'> {
  const lost = (before: Shown, after: Shown) =>
    before === null || after === null ? null : before - after
  const isSplit = step.persons !== null && next.persons !== null
  return {
    all: lost(step.all, next.all),
    persons: isSplit
      ? {
          treated: lost(step.persons.treated, next.persons.treated),
          control: lost(step.persons.control, next.persons.control),
        }
      : null,
  }
}

function sourcesTable(context: Context) {
  const { study, w } = context
  const t = reportTexts[context.language]
  return context.table({
    id: 'sources',
    title: t.population.sources,
    columns: [
      { name: t.population.source, align: 'start' },
      { name: t.population.rows, align: 'end' },
      { name: t.population.linked, align: 'end' },
    ],
    rows: study.sources.map(({ name, rows, linkedShare }) => [
      name,
      w.plainCount(rows),
      w.share(linkedShare),
    ]),
    data: {
      names: ['source', 'rows', 'linked_share'],
      rows: study.sources.map(({ name, rows, linkedShare }) => [name, rows, linkedShare]),
    },
  })
}
