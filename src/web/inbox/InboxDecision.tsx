import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useArea } from '../../areas/ui/queries.ts'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { DecideAccept } from '../../clientships/ui/DecideAccept.tsx'
import { DecideAsk } from '../../clientships/ui/DecideAsk.tsx'
import { DecideReturn } from '../../clientships/ui/DecideReturn.tsx'
import { useReferralCommands } from '../../clientships/ui/queries.referrals.ts'
import { servicesToFit } from '../../eligibility/model.changes.ts'
import type { Doors } from '../../eligibility/model.judged.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { useMe } from '../staff/me.ts'
import classes from './InboxPanel.module.css'
import { serviceIdsOf, servicesOf } from './services.ts'

interface InboxDecisionProps {
  readonly referral: Referral
  /** The person's name as they use it. */
  readonly name: string
  readonly doors: Doors
  readonly onDecided: () => void
}

/** Accept, ask, return: one of them opens its fields in place, with the doors in sight. */
export function InboxDecision({ referral, name, doors, onDecided }: InboxDecisionProps) {
  const t = useTexts(referralTexts).decide
  const { staffId } = useMe()
  const { data: area } = useArea()
  const { accept, giveBack } = useReferralCommands(referral)
  const [opened, setOpened] = useState<'accept' | 'ask' | 'return' | undefined>()
  const centreId = referral.to?.organisationId ?? ''
  const trace = doors.centres.find((one) => one.organisationId === centreId)?.judged?.trace
  const buttons = useRef<HTMLDivElement>(null)
  const button = (what: 'accept' | 'ask' | 'return', text: string) => (
    <Button
      variant={what === 'accept' && opened === undefined ? 'filled' : 'default'}
      aria-expanded={opened === what}
      onClick={() => setOpened(opened === what ? undefined : what)}
    >
      {text}
    </Button>
  )
  /** Closes the fields; who was in them stands at the button that opened them. */
  const close = () => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setOpened(undefined)
  }
  return (
    <div className={classes.decision}>
      <Group gap="xs" ref={buttons}>
        {button('accept', t.accept)}
        {referral.commands.includes('ask') && button('ask', t.ask)}
        {button('return', t.return)}
      </Group>
      {opened === 'accept' && (
        <section className={classes.form} aria-label={t.acceptTitle}>
          <DecideAccept
            organisationId={centreId}
            staffId={staffId}
            verdict={trace?.outcome ?? null}
            submitText={t.accept}
            onCancel={close}
            accept={async (acceptance, expert) => {
              await accept(acceptance)
              toastDone(t.acceptDone(name, expert.name))
              onDecided()
            }}
          />
        </section>
      )}
      {opened === 'ask' && (
        <section className={classes.form} aria-label={t.ask}>
          <DecideAsk referral={referral} onDone={close} />
        </section>
      )}
      {opened === 'return' && (
        <section className={classes.form} aria-label={t.returnTitle}>
          <DecideReturn
            services={servicesOf(area, centreId)}
            leading={trace ? serviceIdsOf(area, centreId, servicesToFit(trace)) : []}
            reason={trace?.outcome === 'not_met' ? 'criteria_not_met' : null}
            submitText={t.return}
            onCancel={close}
            giveBack={async (returned) => {
              await giveBack(returned)
              toastDone(t.returnDone(name))
              onDecided()
            }}
          />
        </section>
      )}
    </div>
  )
}
