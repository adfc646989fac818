import { Button, Group as Line, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { subLevels } from '../../clients/model.facts.levels.ts'
import { languageFacts } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { parseDay } from '../../platform/shared/days.ts'
import type { OfferingId } from '../../services/model.offering.ts'
import { type LevelTests, newLevelTestSchema, testMoments } from '../model.level-test.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { useRecordingTests } from './queries.attendance.ts'

interface LevelTestDialogProps {
  readonly offeringId: OfferingId
  readonly tests: LevelTests
  readonly onClose: () => void
}

/** Records a test that a group took: what was tested and when, then a level for each person. */
export function LevelTestDialog({ offeringId, tests, onClose }: LevelTestDialogProps) {
  const all = useTexts(attendanceTexts)
  const t = all.tests
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const words = useMemo(() => factWords(locale), [locale])
  const today = todayInFinland()
  const record = useRecordingTests(offeringId)
  const [moment, setMoment] = useState<string>('start')
  const [key, setKey] = useState<string>(tests.teaches ?? 'finnish')
  const [testedOn, setTestedOn] = useState<string | null>(today)
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>({})
  const results = Object.entries(levels)
    .filter(([, level]) => level !== '')
    .map(([clientId, level]) => ({ clientId, level }))
  const read = newLevelTestSchema.safeParse({ moment, key, testedOn, results })
  const saving = useMutation({
    mutationFn: async () => {
      if (read.data !== undefined) await record(read.data)
    },
    onSuccess: () => {
      toastDone(t.saved(results.length))
      onClose()
    },
    onError: toastFailed,
  })
  const isDay = testedOn !== null && parseDay(testedOn) !== undefined && testedOn <= today
  return (
    <Dialog opened onClose={onClose} title={t.record}>
      <Stack gap="md">
        <p>{t.text}</p>
        <SegmentedControl
          aria-label={t.moment}
          data={testMoments.map((value) => ({ value, label: t.moments[value] }))}
          value={moment}
          onChange={setMoment}
        />
        <NativeSelect
          label={t.key}
          data={languageFacts.map((value) => ({ value, label: words.name(value) }))}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <DayInput label={t.on} value={testedOn} onChange={setTestedOn} max={today} error={!isDay} />
        {tests.testable.map(({ clientId, name, clientNumber }) => {
          const who = name ?? all.protectedPerson(clientNumber)
          return (
            <NativeSelect
              key={clientId}
              label={t.level(who)}
              data={[{ value: '', label: t.notTested }, ...subLevels]}
              value={levels[clientId] ?? ''}
              onChange={(event) => {
                const level = event.currentTarget.value
                setLevels((now) => ({ ...now, [clientId]: level }))
              }}
            />
          )
        })}
        {results.length === 0 && <p>{t.nobody}</p>}
        <Line justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button
            disabled={!read.success || !isDay}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            {actions.save}
          </Button>
        </Line>
      </Stack>
    </Dialog>
  )
}
