import { Alert, Button, Divider, Stack } from '@mantine/core'
import { IconAlertTriangle, IconBuildingCommunity, IconKey } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { securityTexts } from '../texts/texts.ts'
import { knowsPasskeys, signInByPasskey } from './passkeys.ts'
import { signInAtOrganisation } from './session.ts'

const waysSchema = z.object({ oidc: z.object({ name: z.string() }).nullable() })

/** Which further ways this installation has; without an answer there are none to show. */
const waysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: async ({ signal }) =>
    waysSchema.parse(await (await fetch('/api/sign-in-ways', { signal })).json()),
  staleTime: Number.POSITIVE_INFINITY,
})

interface OtherWaysProps {
  readonly onDone: () => Promise<void>
  readonly returnTo: string
}

/** Signing in without writing a password: by a passkey of the device, or by the organisation's own sign-in. */
export function OtherWays({ onDone, returnTo }: OtherWaysProps) {
  const t = useTexts(securityTexts).ways
  const { locale } = useLocale()
  const ways = useQuery(waysQuery)
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone })
  const byOrganisation = useMutation({ mutationFn: () => signInAtOrganisation(returnTo) })
  const failure = byPasskey.error ?? byOrganisation.error
  return (
    <Stack gap="sm" mt="lg">
      <Divider label={t.or} />
      {failure && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
          {errorText(failure, locale)}
        </Alert>
      )}
      {ways.data?.oidc && (
        <Button
          variant="default"
          leftSection={<IconBuildingCommunity size={18} aria-hidden />}
          loading={byOrganisation.isPending}
          onClick={() => byOrganisation.mutate()}
        >
          {t.organisation(ways.data.oidc.name)}
        </Button>
      )}
      {knowsPasskeys() && (
        <Button
          variant="default"
          leftSection={<IconKey size={18} aria-hidden />}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          {t.passkey}
        </Button>
      )}
    </Stack>
  )
}
