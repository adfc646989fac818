import { Anchor, Button, Checkbox, Group as Line, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { createCall } from '../../platform/browser/api.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { EnrolmentId } from '../../services/model.enrolment.ts'
import type { ShownBadge } from '../model.badge.ts'
import type { progressRoutes } from '../routes.progress.ts'
import { attendanceTexts } from '../texts/texts.ts'

const call = createCall<typeof progressRoutes>(attendanceTexts)

/** The address at which a badge is verified stands in the credential itself. */
function pageOf({ credential }: ShownBadge): string {
  const part = (credential.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  const { id = '' } = JSON.parse(atob(part)) as { id?: string }
  return `/link/badge#${id.split('/').at(-1)}`
}

interface BadgesProps {
  readonly enrolmentId: EnrolmentId
  readonly mayIssue: boolean
}

/** The badge of a participation: opened on demand, issued when the client has agreed, and taken back. */
export function Badges({ enrolmentId, mayIssue }: BadgesProps) {
  const t = useTexts(attendanceTexts).badge
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
        {t.title}
      </Anchor>
      {isOpen && (
        <Dialog opened onClose={() => setOpen(false)} title={t.title}>
          <BadgeList enrolmentId={enrolmentId} mayIssue={mayIssue} />
        </Dialog>
      )}
    </>
  )
}

function BadgeList({ enrolmentId, mayIssue }: BadgesProps) {
  const t = useTexts(attendanceTexts).badge
  const client = useQueryClient()
  const format = useFormat()
  const [hasAgreed, setAgreed] = useState(false)
  const queryKey = ['attendance', 'badges', enrolmentId]
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call('GET /api/enrolments/:enrolmentId/badges', { params: { enrolmentId } }, { signal }),
  })
  const options = {
    onError: toastFailed,
    onSettled: () => client.invalidateQueries({ queryKey }),
  }
  const issuing = useMutation({
    ...options,
    mutationFn: () =>
      call('POST /api/enrolments/:enrolmentId/badges', {
        params: { enrolmentId },
        body: { agreedOn: todayInFinland() },
      }),
  })
  const revoking = useMutation({
    ...options,
    mutationFn: ({ badgeId, version }: ShownBadge) =>
      call('POST /api/badges/:badgeId/revoke', { params: { badgeId }, body: { version } }),
  })
  return (
    <Async query={query}>
      {(badges) => (
        <Stack>
          <p>{t.text}</p>
          {badges.map((badge) => (
            <Line key={badge.badgeId} justify="space-between">
              <Anchor href={pageOf(badge)} target="_blank">
                {t.issued(format.day(dayOfInstant(badge.issuedAt)))}
              </Anchor>
              {badge.revokedAt !== null ? (
                <span>{t.revoked}</span>
              ) : (
                <Line gap="xs">
                  <Button
                    component="a"
                    variant="default"
                    download="osaamismerkki.jwt"
                    href={`data:application/jwt,${badge.credential}`}
                  >
                    {t.download}
                  </Button>
                  {mayIssue && (
                    <Button
                      variant="subtle"
                      color="gray"
                      loading={revoking.isPending}
                      onClick={() => revoking.mutate(badge)}
                    >
                      {t.revoke}
                    </Button>
                  )}
                </Line>
              )}
            </Line>
          ))}
          {mayIssue && badges.every((badge) => badge.revokedAt !== null) && (
            <>
              <Checkbox
                label={t.agreed}
                checked={hasAgreed}
                onChange={(event) => setAgreed(event.currentTarget.checked)}
              />
              <Button
                disabled={!hasAgreed}
                loading={issuing.isPending}
                onClick={() => issuing.mutate()}
              >
                {t.issue}
              </Button>
            </>
          )}
          {badges.length === 0 && !mayIssue && <p>{t.none}</p>}
        </Stack>
      )}
    </Async>
  )
}
