import { Alert, Button, Radio } from '@mantine/core'
import { IconAlertTriangle, IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { withEntries } from '../../clients/model.facts.entry.ts'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ClientFacts, ProtectedMark } from '../../clients/ui/ClientHead.tsx'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import { useEntryDraft } from '../../clients/ui/useEntryDraft.ts'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useReferralCommands } from '../../clientships/ui/queries.referrals.ts'
import { ReferralDiscard } from '../../clientships/ui/ReferralDiscard.tsx'
import { ReferralReason } from '../../clientships/ui/ReferralReason.tsx'
import { useReferralDraft } from '../../clientships/ui/useReferralDraft.ts'
import type { Doors } from '../../eligibility/model.judged.ts'
import { judgeProfile } from '../../eligibility/model.trace.ts'
import { TwoDoors } from '../../eligibility/ui/TwoDoors.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { mayRecord } from '../clients/client-tabs.ts'
import { drawnDoors } from '../clients/doors.ts'
import { useMe } from '../staff/me.ts'
import { BackToSent } from './BackToSent.tsx'
import { DraftOrigin } from './DraftOrigin.tsx'
import { FilledFacts } from './FilledFacts.tsx'
import { ReferralPerson } from './ReferralPerson.tsx'
import classes from './Referrals.module.css'

interface ReferralDraftProps {
  readonly referral: Referral
  readonly client: Client
  readonly doors: Doors
}

/** A referral being made: who, the doors of all centres, the centre, why, and one button. */
export function ReferralDraft({ referral, client, doors }: ReferralDraftProps) {
  const texts = useTexts(referralTexts)
  const t = texts.draft
  const { record } = useTexts(clientTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const { staffId } = useMe()
  const drafting = useReferralDraft(referral)
  const { content, change } = drafting
  const commands = useReferralCommands(referral)
  const [tried, setTried] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  /** Whether what is filled in is being saved for the sake of sending. */
  const sendsNext = useRef(false)
  const centre = doors.centres.find((one) => one.organisationId === content.toOrganisationId)

  const sending = useMutation({
    async mutationFn() {
      await drafting.flush()
      await commands.send(drafting.versionNow())
    },
    onSuccess: () => toastDone(t.sent(centre ? format.name(centre.name) : '')),
  })
  const filled = useEntryDraft(client, staffId, doors.on, (count) => {
    if (sendsNext.current) sending.mutate()
    else toastDone(record.done(count))
    sendsNext.current = false
  })

  const faults = {
    centre: centre === undefined ? t.chooseFirst : undefined,
    reason: content.message.trim() === '' ? t.reasonFirst : undefined,
  }
  const send = () => {
    setTried(true)
    if (faults.centre !== undefined || faults.reason !== undefined) {
      // What is missing is far above the button, which stays in sight: the focus goes there.
      const missing = faults.centre === undefined ? 'textarea' : 'input[name="centre"]'
      frame.current?.querySelector<HTMLElement>(missing)?.focus()
      return
    }
    if (sending.isPending) return
    if (filled.count === 0) return sending.mutate()
    sendsNext.current = true
    filled.save()
  }
  const supposed = withEntries(doors.profile, filled.entries, filled.defaults, doors.on)
  const outcome = centre?.judged && judgeProfile(centre.judged.tree, supposed, doors.on).outcome

  return (
    <>
      <PageHeader
        title={texts.of(usedName(client))}
        mark={<ProtectedMark client={client} />}
        description={<ClientFacts client={client} />}
        above={<BackToSent />}
      />
      <div className={classes.frame} ref={frame}>
        <div className={classes.columns}>
          <div>
            <ReferralPerson client={client} profile={supposed} except={referral.handoverId} />
          </div>
          <div>
            <Section title={t.doors}>
              <p className={classes.lead}>{t.doorsText}</p>
              {tried && faults.centre && (
                <p role="alert" className={classes.fault}>
                  {faults.centre}
                </p>
              )}
              <TwoDoors
                doors={drawnDoors(doors)}
                profile={doors.profile}
                reader={{ supportNeeds: doors.supportNeeds, municipality: true }}
                on={doors.on}
                entries={filled.entries}
                onEntries={filled.setEntries}
                defaults={filled.defaults}
                faults={filled.faults}
                mayFill={(fact) => mayRecord(client, fact)}
                Field={FactInput}
                chosenId={content.toOrganisationId}
                head={({ organisationId, name }) => (
                  <Radio
                    className={classes.choice}
                    name="centre"
                    value={organisationId}
                    label={t.choose}
                    aria-label={`${t.choose}: ${format.name(name)}`}
                    checked={content.toOrganisationId === organisationId}
                    onChange={() => {
                      const chosen = doors.centres.find(
                        (one) => one.organisationId === organisationId,
                      )
                      if (chosen) change({ toOrganisationId: chosen.organisationId })
                    }}
                  />
                )}
              />
              <FilledFacts
                draft={{
                  ...filled,
                  save() {
                    sendsNext.current = false
                    filled.save()
                  },
                }}
                today={doors.on}
              />
            </Section>
            <Section title={t.reasonTitle}>
              <div className={classes.fields}>
                <ReferralReason
                  value={content.message}
                  onChange={(message) => change({ message })}
                  error={tried ? faults.reason : undefined}
                >
                  <SaveState save={drafting.save} />
                </ReferralReason>
                <DraftOrigin referral={referral} content={content} onChange={change} />
              </div>
            </Section>
          </div>
        </div>
      </div>
      {sending.error && (
        <Alert role="alert" color="error" mt="md" icon={<IconAlertTriangle aria-hidden />}>
          {errorText(sending.error, locale)}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button
          size="md"
          leftSection={<IconSend size={18} aria-hidden />}
          loading={sending.isPending || (filled.saving && sendsNext.current)}
          onClick={send}
        >
          {centre ? t.sendTo(format.name(centre.name)) : t.send}
        </Button>
        <ReferralDiscard referral={referral} drafting={drafting} />
        <p className={classes.footNote}>
          {outcome === 'not_met' && <span className={classes.warn}>{t.against} </span>}
          {outcome === 'unknown' && <span className={classes.warn}>{t.unknown} </span>}
          {t.after} {t.expires}
        </p>
      </div>
    </>
  )
}
