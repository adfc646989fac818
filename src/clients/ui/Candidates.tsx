import { Stack } from '@mantine/core'
import { IconAlertTriangle, IconId } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { DuplicateCandidate } from '../model.duplicates.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Candidates.module.css'
import { PersonName } from './PersonName.tsx'

interface CandidatesProps {
  readonly candidates: readonly DuplicateCandidate[]
  /** What can be done with a candidate. */
  readonly actions: (candidate: DuplicateCandidate) => ReactNode
}

/** People who may be the same one, each with why. */
export function Candidates({ candidates, actions }: CandidatesProps) {
  const t = useTexts(clientTexts)
  const format = useFormat()
  return (
    <ul className={classes.list}>
      {candidates.map((candidate) => (
        <li key={candidate.clientId} className={classes.candidate}>
          <div className={classes.name}>
            <PersonName person={candidate} />
          </div>
          <div className={classes.facts}>
            {[
              candidate.birthDate && format.day(candidate.birthDate),
              candidate.serviceLanguage && format.language(candidate.serviceLanguage),
              t.number(String(candidate.clientNumber)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {candidate.reasons.map((reason) => (
            <div key={reason} className={classes.reason}>
              {reason === 'hetu' ? (
                <IconId size={16} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} aria-hidden />
              )}
              {t.duplicates.reasons[reason]}
            </div>
          ))}
          <Stack gap="xs" mt="xs" className={classes.actions}>
            {actions(candidate)}
          </Stack>
        </li>
      ))}
    </ul>
  )
}
