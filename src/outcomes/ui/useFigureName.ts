import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { readFigure } from '../model.figure-id.ts'
import { resultTexts } from '../texts/texts.ts'
import { useGroupName } from './useGroupName.ts'

/** What a figure is called, by its id: “To the goal: Female”. */
export function useFigureName(): (id: string) => string {
  const t = useTexts(resultTexts)
  const groupName = useGroupName()
  const measures = {
    new: t.newClients.title,
    ended: t.definitions.names.ended_clientships,
    goal: t.goal.title,
    served: t.served.title,
    positive: t.positive.title,
    change: t.change.title,
  }
  return (id) => {
    const figure = readFigure(id)
    if (figure === undefined) return t.drill.title
    const { measure, dimension, value } = figure
    const name = measures[measure]
    if (dimension === 'all') return name
    const kind =
      dimension === 'kind'
        ? findText(t.change.names, value)
        : dimension === 'group'
          ? findText(t.outcomes.groups, value)
          : dimension === 'outcome'
            ? findText(t.outcomes.names, value)
            : groupName(dimension, value)
    return t.drill.of(name, kind ?? value)
  }
}
