import { Text } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Difference } from '../model.compare.ts'
import type { Constants } from '../model.criteria.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaChanges.module.css'
import type { Compared } from './CriteriaMarks.tsx'
import { useCriteriaWords } from './criteria-names.ts'

const idOf = (difference: Difference) =>
  difference.kind === 'removed' ? `- ${difference.before.id}` : difference.line.id

interface CriteriaChangesProps {
  readonly compared: Compared
  /** The shared values of the later version. */
  readonly after: Constants
}

/** What differs between two versions, a sentence each. */
export function CriteriaChanges({ compared, after }: CriteriaChangesProps) {
  const t = useTexts(criteriaTexts)
  const words = useCriteriaWords()
  const { differences } = compared.comparison
  if (differences.length === 0) return <Text c="dimmed">{t.noDifferences}</Text>
  return (
    <ul className={classes.changes}>
      {differences.flatMap((difference) =>
        words
          .differences(difference, { before: compared.before, after })
          .map((sentence) => <li key={`${idOf(difference)} ${sentence}`}>{sentence}</li>),
      )}
    </ul>
  )
}
