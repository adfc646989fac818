import { IconArrowRight, IconLock, IconPencil, IconPlus, IconPower } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Comparison } from '../model.compare.ts'
import type { Constants } from '../model.criteria.ts'
import type { Line } from '../model.outline.ts'
import type { CentreCriteria } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaTree.module.css'
import { useCriteriaWords } from './criteria-names.ts'

/** What two versions of criteria are compared by. */
export interface Compared {
  readonly comparison: Comparison
  /** The shared values of the earlier version. */
  readonly before: Constants
}

interface CriteriaMarksProps {
  readonly line: Line
  readonly services: CentreCriteria['services']
  readonly compared: Compared | undefined
}

/** What stands in small under a line: new or changed, the services that lead there. */
export function CriteriaMarks({ line, services, compared }: CriteriaMarksProps) {
  const t = useTexts(criteriaTexts)
  const { tree, marks } = t
  const format = useFormat()
  const words = useCriteriaWords()
  const difference = compared?.comparison.of(line)
  const nameOf = (code: string) => {
    const service = services.find((one) => one.code === code)
    return service === undefined ? code : format.name(service.name)
  }
  const was =
    difference?.kind === 'changed' && difference.aspects.includes('asked')
      ? difference.before
      : undefined
  if (difference === undefined && line.services.length === 0) return null
  return (
    <span className={classes.marks}>
      {difference !== undefined && (
        <span className={classes.difference}>
          {difference.kind === 'added' ? <IconPlus aria-hidden /> : <IconPencil aria-hidden />}
          {difference.kind === 'added' ? marks.added : marks.changed}
        </span>
      )}
      {was !== undefined && compared !== undefined && (
        <span>
          {marks.was(
            was.kind === 'condition' ? words.sentence(was, compared.before) : words.heading(was),
          )}
        </span>
      )}
      {line.services.length > 0 && (
        <span>
          <IconArrowRight aria-hidden />
          {tree.services(line.services.map(nameOf).join(', '))}
        </span>
      )}
    </span>
  )
}

/** The state of a line, at its end: not in use, discussed. */
export function CriteriaStates({ line }: { readonly line: Line }) {
  const { tree } = useTexts(criteriaTexts)
  const isDiscussed = line.kind === 'condition' && line.isSensitive
  if (line.isOn && !isDiscussed) return null
  return (
    <span className={classes.states}>
      {isDiscussed && (
        <span>
          <IconLock aria-hidden />
          {tree.discussed}
        </span>
      )}
      {!line.isOn && (
        <span>
          <IconPower aria-hidden />
          {tree.off}
        </span>
      )}
    </span>
  )
}
