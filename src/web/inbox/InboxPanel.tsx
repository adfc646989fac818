import { Anchor, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ClientFacts, ProtectedMark } from '../../clients/ui/ClientHead.tsx'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { KnownFacts } from '../../clients/ui/KnownFacts.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import { clientQuery } from '../../clients/ui/queries.ts'
import { SaveEntries } from '../../clients/ui/SaveEntries.tsx'
import { useEntryDraft } from '../../clients/ui/useEntryDraft.ts'
import type { HandoverId } from '../../clientships/model.handover.ts'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { InboxWait } from '../../clientships/ui/InboxWait.tsx'
import { referralQuery, useReferralCommands } from '../../clientships/ui/queries.referrals.ts'
import { ReferralHistory } from '../../clientships/ui/ReferralHistory.tsx'
import { ReferralMark } from '../../clientships/ui/ReferralMark.tsx'
import { ReferralQuestion } from '../../clientships/ui/ReferralQuestion.tsx'
import { ReferralSteps } from '../../clientships/ui/ReferralSteps.tsx'
import type { Doors } from '../../eligibility/model.judged.ts'
import { TwoDoors } from '../../eligibility/ui/TwoDoors.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { PanelHeader } from '../../platform/browser/SidePanel.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { mayRecord } from '../clients/client-tabs.ts'
import { doorsQuery, drawnDoors } from '../clients/doors.ts'
import { useMe } from '../staff/me.ts'
import { InboxDecision } from './InboxDecision.tsx'
import { InboxDuplicates } from './InboxDuplicates.tsx'
import classes from './InboxPanel.module.css'

interface InboxPanelProps {
  readonly handoverId: HandoverId
  /** The referral was accepted or returned: the next one opens. */
  readonly onDecided: (handoverId: HandoverId) => void
}

/** A referral beside the inbox: what is asked, the doors, the decision, earlier ones. */
export function InboxPanel({ handoverId, onDecided }: InboxPanelProps) {
  const query = useQuery(referralQuery(handoverId))
  return (
    <>
      {query.data === undefined && <Coming />}
      <Async query={query}>
        {(referral) => <WithClient referral={referral} onDecided={() => onDecided(handoverId)} />}
      </Async>
    </>
  )
}

/** The head of a referral that is still coming, or does not come: on a phone it is the heading of the page. */
function Coming() {
  return <PanelHeader title={useTexts(referralTexts).inbox.panel} />
}

interface OpenProps {
  readonly referral: Referral
  readonly onDecided: () => void
}

function WithClient(props: OpenProps) {
  const { referral } = props
  useReceive(referral)
  const client = useQuery(clientQuery(referral.clientId))
  const doors = useQuery({
    ...doorsQuery(referral.clientId),
    enabled: client.data !== undefined && client.data.rights.eligibility_trace !== 'none',
  })
  return (
    <>
      {(client.data === undefined || doors.data === undefined) && <Coming />}
      <Async query={client}>
        {(person) => (
          <Async query={doors}>
            {(judged) => <Open {...props} client={person} doors={judged} />}
          </Async>
        )}
      </Async>
    </>
  )
}

/** Says once that somebody of the centre has opened the referral. */
function useReceive(referral: Referral): void {
  const { receive } = useReferralCommands(referral)
  const told = useRef(false)
  const mayReceive = referral.commands.includes('receive')
  useEffect(() => {
    if (!mayReceive || told.current) return
    told.current = true
    // Somebody else may have opened it in this very moment: then there is nothing to say.
    void receive().catch(() => {})
  })
}

function Open(props: OpenProps & { readonly client: Client; readonly doors: Doors }) {
  const { referral, client, doors, onDecided } = props
  const t = useTexts(referralTexts)
  const format = useFormat()
  const { sentOn, dueOn, state, to } = referral
  const isOpen = state === 'sent' || state === 'received'
  return (
    <>
      <PanelHeader
        title={usedName(client)}
        mark={
          <>
            <ReferralMark state={state} />
            {isOpen && sentOn && dueOn && <InboxWait sentOn={sentOn} dueOn={dueOn} inLine />}
            <ProtectedMark client={client} />
            <Anchor component={Link} to={`/clients/${client.clientId}`} size="sm">
              {t.panel.openClient}
            </Anchor>
          </>
        }
      />
      <div className={classes.who}>
        <ClientFacts client={client} />
      </div>
      <ReferralQuestion referral={referral} />
      {referral.commands.includes('decide') && to && (
        <InboxDecision
          referral={referral}
          name={usedName(client)}
          doors={doors}
          onDecided={onDecided}
        />
      )}
      <Section title={t.panel.reason}>
        <p className={classes.reason}>{referral.message || t.sent.noReason}</p>
        <Group gap="0.25rem 1.5rem" mt="xs" className={classes.quiet}>
          <span>
            {t.panel.sentBy(referral.fromStaff.name, format.name(referral.referring.name))}
          </span>
          {sentOn && <span>{format.day(sentOn)}</span>}
          <span>{t.origins[referral.origin]}</span>
          <span>{t.number(String(referral.handoverNumber))}</span>
        </Group>
      </Section>
      <Section title={t.panel.doors}>
        <PanelDoors referral={referral} client={client} doors={doors} />
      </Section>
      <InboxDuplicates client={client} />
      <Section title={t.draft.known}>
        <KnownFacts profile={doors.profile} />
      </Section>
      <Section title={t.steps.title}>
        <ReferralSteps steps={referral.steps} />
      </Section>
      {client.rights.referral !== 'none' && (
        <Section title={t.panel.history}>
          <ReferralHistory clientId={client.clientId} except={referral.handoverId} />
        </Section>
      )}
    </>
  )
}

interface PanelDoorsProps {
  readonly referral: Referral
  readonly client: Client
  readonly doors: Doors
}

/** The doors of all centres, the receiving one first; what is unknown can be filled in here too. */
function PanelDoors({ referral, client, doors }: PanelDoorsProps) {
  const { record } = useTexts(clientTexts)
  const { staffId } = useMe()
  const draft = useEntryDraft(client, staffId, doors.on, (count) => toastDone(record.done(count)))
  const own = referral.to?.organisationId
  const ordered = drawnDoors(doors).toSorted(
    (a, b) => Number(b.organisationId === own) - Number(a.organisationId === own),
  )
  return (
    <TwoDoors
      doors={ordered}
      profile={doors.profile}
      reader={{ supportNeeds: doors.supportNeeds, municipality: true }}
      on={doors.on}
      entries={draft.entries}
      onEntries={draft.setEntries}
      defaults={draft.defaults}
      faults={draft.faults}
      mayFill={(fact) => mayRecord(client, fact)}
      Field={FactInput}
      chosenId={own ?? null}
    >
      <SaveEntries draft={draft} today={doors.on} />
    </TwoDoors>
  )
}
