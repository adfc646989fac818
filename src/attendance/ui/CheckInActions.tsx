import { Button, CopyButton, Stack, Text } from '@mantine/core'
import { IconDeviceTv, IconLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { SessionId } from '../model.sheet.ts'
import type { checkInRoutes } from '../routes.check-in.ts'
import { attendanceTexts } from '../texts/texts.ts'

const call = createCall<typeof checkInRoutes>(attendanceTexts)

/** Opens the screen of the room with the code by which clients check in. */
export function OpenCode({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useTexts(attendanceTexts).checkIn
  const opening = useMutation({
    mutationFn: () => call('POST /api/sessions/:sessionId/check-in', { params: { sessionId } }),
    onSuccess: ({ token }) => window.open(`/link/session-code#${token}`, '_blank', 'noopener'),
    onError: toastFailed,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDeviceTv size={18} aria-hidden />}
      loading={opening.isPending}
      onClick={() => opening.mutate()}
    >
      {t.wall}
    </Button>
  )
}

interface OwnLinkProps {
  readonly sessionId: SessionId
  readonly clientId: ClientId
}

/** Makes the personal link of a client, to be given to them; it is shown once. */
export function OwnLink({ sessionId, clientId }: OwnLinkProps) {
  const t = useTexts(attendanceTexts).checkIn
  const [address, setAddress] = useState<string>()
  const making = useMutation({
    mutationFn: () =>
      call('POST /api/sessions/:sessionId/check-in-links', {
        params: { sessionId },
        body: { clientId },
      }),
    onSuccess: ({ token }) => setAddress(`${window.location.origin}/link/check-in#${token}`),
    onError: toastFailed,
  })
  if (address === undefined)
    return (
      <Button
        size="md"
        variant="subtle"
        color="gray"
        leftSection={<IconLink size={18} aria-hidden />}
        loading={making.isPending}
        onClick={() => making.mutate()}
      >
        {t.link}
      </Button>
    )
  return (
    <Stack gap={4}>
      <Text size="sm">{t.linkText}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {address}
      </Text>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
    </Stack>
  )
}
