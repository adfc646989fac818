import { Button, Group as Line, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Group, GroupRow } from '../model.enrolment.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import classes from './Group.module.css'
import { useGroupCommands } from './queries.enrolments.ts'

interface GroupBarProps {
  readonly group: Group
  /** The marked people. */
  readonly rows: readonly GroupRow[]
  readonly onDone: () => void
}

/** The bar at the foot for the marked people: they have come, or they go to a later group. */
export function GroupBar({ group, rows, onDone }: GroupBarProps) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const { arrive, move } = useGroupCommands(group.offeringId)
  const [to, setTo] = useState<string | null>(group.next[0]?.offeringId ?? null)
  const target = group.next.find((one) => one.offeringId === to)
  const options = { onError: toastFailed }
  const arriving = useMutation({
    ...options,
    mutationFn: () => arrive(rows),
    onSuccess: ({ changed }) => {
      toastDone(t.bar.arrived(changed.length))
      onDone()
    },
  })
  const moving = useMutation({
    ...options,
    mutationFn: (offeringId: NonNullable<typeof target>['offeringId']) => move(rows, offeringId),
    onSuccess: ({ changed }) => {
      toastDone(t.bar.moved(changed.length))
      onDone()
    },
  })
  if (rows.length === 0) return null
  const mayArrive = rows.every(({ commands }) => commands.includes('start'))
  const mayMove = rows.every(({ commands }) => commands.includes('move'))
  return (
    <section className={classes.bar} aria-label={t.bar.title}>
      <Line gap="xs">
        <strong role="status">{t.bar.marked(rows.length)}</strong>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t.bar.unmark}
        </Button>
      </Line>
      <Line gap="xs">
        {mayArrive && (
          <Button loading={arriving.isPending} onClick={() => arriving.mutate()}>
            {t.bar.arrive}
          </Button>
        )}
        {mayMove && target && (
          <>
            <Select
              aria-label={t.bar.to}
              className={classes.target}
              allowDeselect={false}
              data={group.next.map((one) => ({
                value: one.offeringId,
                label: t.bar.option(format.day(one.startsOn), one.free),
              }))}
              value={to}
              onChange={setTo}
            />
            <Button
              variant="default"
              loading={moving.isPending}
              onClick={() => moving.mutate(target.offeringId)}
            >
              {t.bar.move}
            </Button>
          </>
        )}
      </Line>
    </section>
  )
}
