import { Alert, Button, Group } from '@mantine/core'
import { IconEye, IconEyeExclamation } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { nowText } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Client } from '../model.identity.ts'
import { breakGlassTexts } from '../texts/texts.ts'
import { OpenGlassDialog } from './OpenGlassDialog.tsx'
import { useGlassCommands } from './queries.break-glass.ts'

interface GlassLineProps {
  readonly client: Client
  /** Whether the reader may open records outside their access. */
  readonly mayOpen: boolean
}

/**
 * Over a record: that it was opened with a reason and how long it is; or the way to open it, for who may and does not
 * work with the client.
 */
export function GlassLine({ client, mayOpen }: GlassLineProps) {
  const t = useTexts(breakGlassTexts)
  const [asking, setAsking] = useState(false)
  if (client.opening !== null) return <Opened opening={client.opening} />
  // Who works with a client in such a role writes something of it.
  const isClosed = mayOpen && client.rights.sensitive_notes === 'none'
  if (!isClosed) return null
  return (
    <Group mb="md">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t.action}
      </Button>
      {asking && (
        <OpenGlassDialog clientNumber={client.clientNumber} onClose={() => setAsking(false)} />
      )}
    </Group>
  )
}

const minutesUntil = (until: string): number => {
  const left = Temporal.Instant.from(nowText()).until(Temporal.Instant.from(until))
  return Math.max(0, Math.ceil(left.total({ unit: 'minutes' })))
}

/** The remaining time, counted again every half minute. */
function useMinutesLeft(until: string): number {
  const [left, setLeft] = useState(() => minutesUntil(until))
  useEffect(() => {
    const timer = setInterval(() => setLeft(minutesUntil(until)), 30_000)
    return () => clearInterval(timer)
  }, [until])
  return left
}

function Opened({ opening }: { readonly opening: NonNullable<Client['opening']> }) {
  const t = useTexts(breakGlassTexts)
  const format = useFormat()
  const { close } = useGlassCommands()
  const [closing, setClosing] = useState(false)
  const left = useMinutesLeft(opening.until)
  const run = async () => {
    setClosing(true)
    try {
      await close(opening.breakGlassId)
      toastDone(t.closed)
    } catch (error) {
      toastFailed(error)
    } finally {
      setClosing(false)
    }
  }
  return (
    <Alert color="alert" icon={<IconEyeExclamation aria-hidden />} mb="md">
      <Group justify="space-between" gap="xs">
        <span>
          {t.open(format.time(opening.until))}{' '}
          <strong>{t.left(Math.floor(left / 60), left % 60)}</strong>
        </span>
        <Button variant="default" size="xs" loading={closing} onClick={() => void run()}>
          {t.close}
        </Button>
      </Group>
    </Alert>
  )
}
