import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import {
  type CentreCriteria,
  findInForce,
  type CriteriaVersion as Version,
} from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaCentre.module.css'
import { CriteriaVersion, useValidityText } from './CriteriaVersion.tsx'

interface CriteriaCentreProps {
  readonly centre: CentreCriteria
  /** The services to which conditions can lead. */
  readonly services: CentreCriteria['services']
}

/** One centre: the criteria in force, what is coming or being drafted, and folded away what was before. */
export function CriteriaCentre({ centre, services }: CriteriaCentreProps) {
  const t = useTexts(criteriaTexts)
  const format = useFormat()
  const today = todayInFinland()
  const { versions } = centre
  const inForce = findInForce(versions, today)
  const draft = versions.find(({ status }) => status === 'draft')
  const published = versions.filter(({ status }) => status === 'published')
  const coming = published.filter(({ validFrom }) => validFrom > today).toReversed()
  const past = published.filter(({ validTo }) => validTo !== null && validTo < today)
  /** What a later version changes: what holds on the day before it begins. */
  const baseOf = (version: Version) =>
    published.find(({ validFrom }) => validFrom < version.validFrom)
  const version = (one: Version) => (
    <CriteriaVersion version={one} services={services} base={baseOf(one)} />
  )
  return (
    <Section
      title={format.name(centre.name)}
      actions={centre.editable && <EditLink centre={centre} hasDraft={draft !== undefined} />}
    >
      {inForce === undefined ? (
        <EmptyState title={t.noCriteria}>{t.noCriteriaText}</EmptyState>
      ) : (
        <CriteriaVersion version={inForce} services={services} />
      )}
      {coming.map((one) => (
        <Fold
          key={one.criteriaId}
          title={<StateMark state="waiting">{t.coming(format.day(one.validFrom))}</StateMark>}
        >
          {version(one)}
        </Fold>
      ))}
      {draft && (
        <Fold
          title={<StateMark state="open">{t.draft(format.day(draft.validFrom))}</StateMark>}
          note={t.draftText}
        >
          {version(draft)}
        </Fold>
      )}
      {past.length > 0 && (
        <Fold title={t.history(past.length)}>
          {past.map((one) => (
            <PastVersion key={one.criteriaId} version={one}>
              {version(one)}
            </PastVersion>
          ))}
        </Fold>
      )}
    </Section>
  )
}

interface EditLinkProps {
  readonly centre: CentreCriteria
  readonly hasDraft: boolean
}

function EditLink({ centre, hasDraft }: EditLinkProps) {
  const t = useTexts(criteriaTexts)
  const name = useFormat().name(centre.name)
  return (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      aria-label={hasDraft ? t.continueDraftOf(name) : t.editOf(name)}
      renderRoot={(props) => <Link to={`/criteria/${centre.organisationId}`} {...props} />}
    >
      {hasDraft ? t.continueDraft : centre.versions.length === 0 ? t.begin : t.edit}
    </Button>
  )
}

interface FoldProps {
  readonly title: ReactNode
  readonly note?: string
  readonly children: ReactNode
}

function Fold({ title, note, children }: FoldProps) {
  return (
    <details className={classes.fold}>
      <summary>
        <span>{title}</span>
        {note && <span className={classes.note}>{note}</span>}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  )
}

interface PastVersionProps {
  readonly version: Version
  readonly children: ReactNode
}

function PastVersion({ version, children }: PastVersionProps) {
  const validity = useValidityText()
  return <Fold title={validity(version)}>{children}</Fold>
}
