import { Button, Group, MultiSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { type OpenStepChoice, openStepChoices } from '../model.handing.ts'
import type { Caseload } from '../model.referral.ts'
import type { WorkListRow } from '../model.work-list.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { HandOverBulkRows, type Result } from './HandOverBulkRows.tsx'
import { refreshHandings, sendHanding } from './queries.handings.ts'
import { caseloadsQuery } from './queries.referrals.ts'
import { shareOut, type Taker } from './share-out.ts'

const nobody: readonly Caseload[] = []

interface HandOverBulkProps {
  /** The marked rows, all of one centre. */
  readonly rows: readonly WorkListRow[]
  readonly organisationId: string
  readonly onClose: () => void
}

/** Hands many clients over to colleagues: who gets whom is shown first, then how it went with each. */
export function HandOverBulk({ rows, organisationId, onClose }: HandOverBulkProps) {
  const t = useTexts(handingTexts).bulk
  const form = useTexts(handingTexts).form
  const { actions } = useTexts(platformTexts)
  const queryClient = useQueryClient()
  const caseloads = useQuery(caseloadsQuery(organisationId))
  const [chosen, setChosen] = useState<string[]>([])
  const [message, setMessage] = useState('')
  const [openStep, setOpenStep] = useState<OpenStepChoice>('moves')
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [running, setRunning] = useState(false)
  const people = caseloads.data === undefined ? nobody : caseloads.data
  const plan = shareOut(
    rows,
    people.filter((one) => chosen.includes(one.staffId)),
  )
  const planned = rows.filter((row) => plan.has(row.clientshipId))
  const isBegun = results.size > 0
  const sentCount = [...results.values()].filter(({ state }) => state === 'sent').length

  async function send(): Promise<void> {
    setRunning(true)
    setResults(new Map(planned.map((row) => [row.clientshipId, { state: 'waiting' }])))
    for (const row of planned) {
      const tell = (result: Result) =>
        setResults((now) => new Map(now).set(row.clientshipId, result))
      try {
        await sendHanding({
          ...{ kind: 'assignment', message, dueOn: null, contents: [], returnsHandoverId: null },
          ...{ clientId: row.clientId, clientshipId: row.clientshipId },
          toOrganisationId: null,
          toStaffId: plan.get(row.clientshipId)?.staffId ?? null,
          openStep: row.nextStep === null ? null : openStep,
        })
        tell({ state: 'sent' })
      } catch (error) {
        tell({ state: 'failed', error })
      }
    }
    setRunning(false)
    await refreshHandings(queryClient)
  }

  return (
    <Dialog
      opened
      onClose={() => !running && onClose()}
      size="xl"
      title={t.title}
      closeButtonProps={{ 'aria-label': actions.close, disabled: running }}
    >
      <Stack gap="md">
        {!isBegun && (
          <>
            <MultiSelect
              label={t.to}
              description={t.toText}
              required
              searchable
              data={people.map((one) => ({
                value: one.staffId,
                label: `${one.name} (${form.load(one.open)})`,
              }))}
              value={chosen}
              onChange={setChosen}
            />
            <Textarea
              label={t.reason}
              autosize
              minRows={2}
              maxLength={2000}
              required
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Radio.Group
              label={t.step}
              value={openStep}
              onChange={(choice) => setOpenStep(choice as OpenStepChoice)}
            >
              <Stack gap="xs" mt="xs">
                {openStepChoices.map((choice) => (
                  <Radio key={choice} value={choice} label={form.openSteps[choice]} />
                ))}
              </Stack>
            </Radio.Group>
          </>
        )}
        <Text role="status" fw={600}>
          {isBegun ? t.done(sentCount, results.size) : t.preview}
        </Text>
        {!isBegun && plan.size === 0 && <Text c="dimmed">{t.previewWaits(rows.length)}</Text>}
        {!isBegun && plan.size > 0 && <Shares plan={plan} />}
        {(isBegun || plan.size > 0) && (
          <HandOverBulkRows rows={rows} plan={plan} results={results} />
        )}
        <Group gap="xs">
          {isBegun ? (
            <Button loading={running} onClick={onClose}>
              {t.close}
            </Button>
          ) : (
            <Button
              disabled={planned.length === 0 || message.trim() === ''}
              onClick={() => void send()}
            >
              {t.send(plan.size === 0 ? rows.length : planned.length)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

/** How many each colleague would get, and how many they would have then. */
function Shares({ plan }: { readonly plan: ReadonlyMap<string, Taker> }) {
  const t = useTexts(handingTexts).bulk
  const shares = Map.groupBy(plan.values(), ({ staffId }) => staffId)
  return (
    <ul className={classes.results} aria-label={t.shares}>
      {[...shares].map(([staffId, all]) => (
        <li key={staffId} className={classes.share}>
          <span>{all[0]?.name}</span>
          <span>{t.share(all.length, (all[0]?.open ?? 0) + all.length)}</span>
        </li>
      ))}
    </ul>
  )
}
