import { Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { yearsBetween } from '../../platform/shared/days.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './ClientHead.module.css'

/** The lock of a protected person, with its word, for the head of a page. */
export function ProtectedMark({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts)
  if (!client.isProtected) return null
  return (
    <span className={classes.protected}>
      <IconLock size={18} stroke={2} aria-hidden /> {t.protected}
    </span>
  )
}

interface ClientFactsProps {
  readonly client: Client
  /** Staff whom the page names elsewhere: they are left out here. */
  readonly namedElsewhere?: readonly string[]
}

/** Under the name: age, language, number, and who works with the client. */
export function ClientFacts({ client, namedElsewhere = [] }: ClientFactsProps) {
  const t = useTexts(clientTexts)
  const format = useFormat()
  const { birthDate, serviceLanguage, clientNumber } = client
  return (
    <div className={classes.facts}>
      <Group gap="0.25rem 1rem">
        {birthDate && (
          <span>
            {t.age(yearsBetween(birthDate, todayInFinland()))}{' '}
            <span className={classes.quiet}>({format.day(birthDate)})</span>
          </span>
        )}
        {serviceLanguage && (
          <span>
            <span className={classes.quiet}>{t.fields.serviceLanguage}</span>{' '}
            {format.language(serviceLanguage)}
          </span>
        )}
        <span className={classes.quiet}>{t.number(String(clientNumber))}</span>
      </Group>
      <People client={client} namedElsewhere={namedElsewhere} />
    </div>
  )
}

function People({ client, namedElsewhere }: Required<ClientFactsProps>) {
  const { organisations } = client
  const t = useTexts(clientTexts).header
  const format = useFormat()
  const people = client.people.filter(({ staffId }) => !namedElsewhere.includes(staffId))
  if (people.length === 0 && namedElsewhere.length > 0) return null
  if (people.length === 0) return <div className={classes.quiet}>{t.noPeople}</div>
  const organisationOf = (id: string) =>
    organisations.find(({ organisationId }) => organisationId === id)
  return (
    <div>
      <span className={classes.quiet}>{t.people}: </span>
      {people.map((person, index) => {
        const organisation = organisationOf(person.organisationId)
        const state = t.relations[person.relation]
        return (
          <span
            key={`${person.staffId} ${person.organisationId} ${person.relation}`}
            title={organisation && format.name(organisation.name)}
          >
            {index > 0 && ', '}
            {person.name}
            {state !== '' && ` (${state})`}
          </span>
        )
      })}
    </div>
  )
}
