import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Hetu.module.css'
import { callClients } from './queries.ts'

/** The identity code with its end hidden; the whole of it on request, which is logged, and not kept. */
export function Hetu({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts).identity
  const { data, mutate, reset, isPending } = useMutation({
    mutationFn: () =>
      callClients('GET /api/clients/:clientId/hetu', { params: { clientId: client.clientId } }),
    onError: toastFailed,
    gcTime: 0,
  })
  const whole = data?.hetu ?? undefined
  return (
    <Group gap="0.25rem 0.75rem" align="center">
      <span className={classes.code}>{whole ?? client.hetuMasked}</span>
      {whole === undefined ? (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isPending}
          title={t.hetuLogged}
          onClick={() => mutate()}
        >
          {t.showHetu}
        </Button>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={reset}>
          {t.hideHetu}
        </Button>
      )}
    </Group>
  )
}
