import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type HandingKind, handingKinds } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import { referralTexts } from '../texts/referrals.ts'
import { handingRulesQuery, saveHandingRule } from './queries.handings.ts'
import { ClockDialog } from './ReferralClock.tsx'

/** The clocks of a centre for what is handed over to it: a line for each kind. */
export function HandingClocks({ organisationId }: { readonly organisationId: string }) {
  const t = useTexts(handingTexts)
  const words = useTexts(referralTexts).rule
  const query = useQuery(handingRulesQuery(organisationId))
  const client = useQueryClient()
  const [editing, setEditing] = useState<HandingKind | undefined>()
  return (
    <Section title={t.rules.title}>
      <Async query={query}>
        {(rules) => (
          <>
            <DefinitionList
              items={handingKinds.map((kind) => {
                const { decideWithinDays, remindBeforeDays, escalateEveryDays } = rules[kind]
                return {
                  term: t.kinds[kind],
                  value: words.days(decideWithinDays),
                  note: (
                    <>
                      {t.rules.note(words.days(remindBeforeDays), words.days(escalateEveryDays))}
                      <br />
                      <Button
                        variant="default"
                        size="xs"
                        mt={4}
                        aria-label={`${words.edit}: ${t.kinds[kind]}`}
                        onClick={() => setEditing(kind)}
                      >
                        {words.edit}
                      </Button>
                    </>
                  ),
                }
              })}
            />
            {editing && (
              <ClockDialog
                title={`${words.edit}: ${t.kinds[editing]}`}
                rule={rules[editing]}
                save={async (rule) => {
                  await saveHandingRule(organisationId, editing, rule)
                  await client.invalidateQueries({ queryKey: ['handing-rules', organisationId] })
                }}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        )}
      </Async>
    </Section>
  )
}
