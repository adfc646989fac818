import { Button, Group } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Client } from '../../clients/model.identity.ts'
import { ClientFacts, ProtectedMark } from '../../clients/ui/ClientHead.tsx'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { ReferralMark } from '../../clientships/ui/ReferralMark.tsx'
import { ReferralQuestion } from '../../clientships/ui/ReferralQuestion.tsx'
import { ReferralProgress, ReferralSteps } from '../../clientships/ui/ReferralSteps.tsx'
import { ReferralWithdraw } from '../../clientships/ui/ReferralWithdraw.tsx'
import type { Doors } from '../../eligibility/model.judged.ts'
import { TwoDoors } from '../../eligibility/ui/TwoDoors.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { drawnDoors } from '../clients/doors.ts'
import { BackToSent } from './BackToSent.tsx'
import { ReferralOutcome } from './ReferralOutcome.tsx'
import { ReferralPerson } from './ReferralPerson.tsx'
import classes from './Referrals.module.css'

interface ReferralSentProps {
  readonly referral: Referral
  readonly client: Client
  readonly doors: Doors
}

/** A referral that was sent: read only, with how far it has come, what the centre asks or decided. */
export function ReferralSent({ referral, client, doors }: ReferralSentProps) {
  const t = useTexts(referralTexts)
  const format = useFormat()
  const { state, commands, to } = referral
  const isOpen = state === 'sent' || state === 'received'
  return (
    <>
      <PageHeader
        title={t.of(usedName(client))}
        mark={
          <>
            <ReferralMark state={state} />
            <ProtectedMark client={client} />
          </>
        }
        description={<ClientFacts client={client} />}
        above={<BackToSent />}
        actions={
          <>
            {commands.includes('decide') && (
              <Button
                leftSection={<IconInbox size={18} aria-hidden />}
                renderRoot={(props) => (
                  <Link to="/inbox" search={{ open: referral.handoverId }} {...props} />
                )}
              >
                {t.sent.decideInInbox}
              </Button>
            )}
            {commands.includes('withdraw') && <ReferralWithdraw referral={referral} />}
          </>
        }
      />
      <ReferralQuestion referral={referral} />
      {isOpen ? (
        <ReferralProgress referral={referral} />
      ) : (
        <ReferralOutcome referral={referral} doors={doors} />
      )}
      <div className={classes.frame}>
        <div className={classes.columns}>
          <div>
            <Section title={t.steps.title}>
              <ReferralSteps steps={referral.steps} />
            </Section>
            <ReferralPerson client={client} profile={doors.profile} except={referral.handoverId} />
          </div>
          <div>
            <Section title={t.sent.yourReason}>
              <p className={classes.reason}>{referral.message || t.sent.noReason}</p>
              <Group gap="0.25rem 1.5rem" mt="sm" className={classes.quiet}>
                {to && <span>{`${t.sent.to}: ${format.name(to.name)}`}</span>}
                <span>{`${t.sent.from}: ${referral.fromStaff.name}, ${format.name(referral.referring.name)}`}</span>
                <span>{`${t.sent.origin}: ${t.origins[referral.origin]}`}</span>
                <span>{t.number(String(referral.handoverNumber))}</span>
              </Group>
            </Section>
            <Section title={t.draft.doors}>
              <TwoDoors
                doors={drawnDoors(doors)}
                profile={doors.profile}
                reader={{ supportNeeds: doors.supportNeeds, municipality: true }}
                on={doors.on}
                entries={{}}
                onEntries={() => {}}
                defaults={{ source: 'self_rated', observedOn: doors.on }}
                faults={{}}
                mayFill={() => false}
                Field={FactInput}
                chosenId={to?.organisationId ?? null}
              />
            </Section>
          </div>
        </div>
      </div>
    </>
  )
}
