import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { focusFirstError } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Profile } from '../model.facts.profile.ts'
import { type FactGroup, factGroups, type OpenFact, openFacts } from '../model.facts.standing.ts'
import { type FactKey, findListOf, type ScalarFact } from '../model.facts.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { type DocumentChoice, EntryDefaultsFields } from './EntryDefaultsFields.tsx'
import { type EntryPlace, FactEntryRow } from './FactEntryRow.tsx'
import { useItemOf } from './OpenFacts.tsx'
import classes from './RecordFacts.module.css'
import { ItemEntries, NewItem } from './RecordItems.tsx'
import { EntryFailure } from './SaveEntries.tsx'

interface RecordFactsProps extends EntryPlace {
  readonly client: Client
  readonly profile: Profile
  /** The facts to be asked first; of them those that are missing, out of date or contested. */
  readonly wanted: readonly FactKey[]
  /** The way back without saving; what is filled in is kept. */
  readonly cancel: ReactNode
  /** The choice of a document to cite. */
  readonly documents: (choice: DocumentChoice) => ReactNode
}

/** One form for what came out at a meeting: first what is missing or out of date, then everything else. */
export function RecordFacts(props: RecordFactsProps) {
  const { client, profile, wanted, cancel, draft, today, documents } = props
  const t = useTexts(clientTexts)
  const mayWrite = (right: 'facts' | 'support_needs') => client.rights[right] === 'write'
  const open = openFacts(profile, wanted)
  const groups = factGroups.filter(({ id }) =>
    mayWrite(id === 'support' ? 'support_needs' : 'facts'),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        draft.save()
        focusFirstError(event.currentTarget)
      }}
    >
      <Section title={t.record.title}>
        <Text c="dimmed" mb="sm">
          {t.record.lead}
        </Text>
        <EntryDefaultsFields
          defaults={draft.defaults}
          onChange={draft.setDefaults}
          today={today}
          documents={documents}
        />
      </Section>
      {open.length > 0 && (
        <Section title={t.record.first}>
          <OpenRows open={open} profile={profile} draft={draft} today={today} />
        </Section>
      )}
      <Section title={open.length > 0 ? t.record.rest : t.record.all}>
        {groups.map((group) => (
          <details key={group.id} className={classes.group} open={open.length === 0}>
            <summary className={classes.summary}>{t.facts.groups[group.id]}</summary>
            <GroupRows group={group} profile={profile} asked={open} draft={draft} today={today} />
          </details>
        ))}
      </Section>
      <div className={classes.foot}>
        <EntryFailure draft={draft} />
        <Group gap="xs">
          <Button type="submit" loading={draft.saving} disabled={draft.count === 0}>
            {t.record.submit(draft.count)}
          </Button>
          {cancel}
          {draft.count > 0 && (
            <Button variant="subtle" onClick={draft.discard} disabled={draft.saving}>
              {t.record.discard}
            </Button>
          )}
        </Group>
      </div>
    </form>
  )
}

interface RowsProps extends EntryPlace {
  readonly profile: Profile
}

function OpenRows({
  open,
  profile,
  draft,
  today,
}: RowsProps & { readonly open: readonly OpenFact[] }) {
  const itemOf = useItemOf(profile)
  return open.map(({ key, item, known }) => {
    const list = findListOf(key)
    if (list !== undefined && item === undefined)
      return <NewItem key={key} list={list} item={undefined} draft={draft} today={today} />
    return (
      <div key={`${item} ${key}`}>
        {item !== undefined && <div className={classes.of}>{itemOf(key, item)}</div>}
        <FactEntryRow fact={key} item={item} known={known} draft={draft} today={today} />
      </div>
    )
  })
}

interface GroupRowsProps extends RowsProps {
  readonly group: FactGroup
  /** What is asked above already. */
  readonly asked: readonly OpenFact[]
}

function GroupRows({ group, profile, asked, draft, today }: GroupRowsProps) {
  const isAsked = (fact: ScalarFact) => asked.some(({ key }) => key === fact)
  return (
    <div className={classes.rows}>
      {group.list && (
        <ItemEntries
          list={group.list}
          profile={profile}
          asked={asked}
          draft={draft}
          today={today}
        />
      )}
      {group.facts
        .filter((fact) => !isAsked(fact))
        .map((fact) => (
          <FactEntryRow
            key={fact}
            fact={fact}
            known={profile.facts[fact]}
            draft={draft}
            today={today}
          />
        ))}
    </div>
  )
}
