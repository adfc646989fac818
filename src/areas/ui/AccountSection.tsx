import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastFailed, toastUndoable } from '../../platform/browser/toast.tsx'
import type { StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { InvitationDialog } from './InvitationDialog.tsx'
import { useStaffCommands } from './queries.people.ts'
import { SignInState } from './SignInState.tsx'

interface Invitation {
  readonly token: string
  readonly until: string
}

/** Whether somebody can sign in; inviting them, locking them out and letting them in again. */
export function AccountSection({ member }: { readonly member: StaffMember }) {
  const t = useTexts(peopleTexts)
  const { invite, lock } = useStaffCommands()
  const [invitation, setInvitation] = useState<Invitation | undefined>()
  const [busy, setBusy] = useState(false)
  const { staffId, name, signIn, lockedAt, isSelf } = member
  const isLocked = lockedAt !== null

  const run = async (command: () => Promise<void>) => {
    setBusy(true)
    try {
      await command()
    } catch (error) {
      toastFailed(error)
    } finally {
      setBusy(false)
    }
  }
  const setLocked = (locked: boolean) =>
    run(async () => {
      const saved = await lock({ staffId, version: member.version, locked })
      const undo = () => lock({ staffId, version: saved.version, locked: !locked })
      toastUndoable(locked ? t.locked(name) : t.unlocked(name), undo)
    })

  return (
    <Section title={t.account}>
      <Stack gap="sm" align="flex-start">
        <SignInState member={member} detailed />
        {member.mayManage && (
          <>
            <Group gap="xs">
              {!isLocked && (
                <Button
                  variant={signIn === 'ready' ? 'default' : 'filled'}
                  loading={busy}
                  onClick={() => void run(async () => setInvitation(await invite({ staffId })))}
                >
                  {signIn === 'none' ? t.invite : t.inviteAgain}
                </Button>
              )}
              {!isSelf && (
                <Button variant="default" loading={busy} onClick={() => void setLocked(!isLocked)}>
                  {isLocked ? t.unlock : t.lock}
                </Button>
              )}
            </Group>
            <Text c="dimmed" size="xs">
              {signIn === 'invited' && !isLocked && <>{t.inviteNote} </>}
              {!isLocked && !isSelf && t.lockNote}
            </Text>
          </>
        )}
      </Stack>
      {invitation && (
        <InvitationDialog
          name={name}
          token={invitation.token}
          until={invitation.until}
          onClose={() => setInvitation(undefined)}
        />
      )}
    </Section>
  )
}
