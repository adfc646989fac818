import { useQuery } from '@tanstack/react-query'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { SaveEntries } from '../../clients/ui/SaveEntries.tsx'
import { useEntryDraft } from '../../clients/ui/useEntryDraft.ts'
import type { Doors } from '../../eligibility/model.judged.ts'
import { TwoDoors } from '../../eligibility/ui/TwoDoors.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { useMe } from '../staff/me.ts'
import { mayRecord } from './client-tabs.ts'
import { doorsQuery, drawnDoors } from './doors.ts'
import { useOpenClient } from './open-client.ts'

/** A client before the doors of all centres; what is filled in is judged at once and can be saved. */
export function DoorsTab() {
  const client = useOpenClient()
  const query = useQuery(doorsQuery(client.clientId))
  return <Async query={query}>{(doors) => <OpenDoors client={client} doors={doors} />}</Async>
}

interface OpenDoorsProps {
  readonly client: Client
  readonly doors: Doors
}

function OpenDoors({ client, doors }: OpenDoorsProps) {
  const t = useTexts(clientTexts).record
  const { staffId } = useMe()
  const { on, profile, supportNeeds } = doors
  const draft = useEntryDraft(client, staffId, on, (count) => toastDone(t.done(count)))
  return (
    <TwoDoors
      doors={drawnDoors(doors)}
      profile={profile}
      reader={{ supportNeeds, municipality: true }}
      on={on}
      entries={draft.entries}
      saves={draft.saves}
      onEntries={draft.setEntries}
      defaults={draft.defaults}
      faults={draft.faults}
      mayFill={(fact) => mayRecord(client, fact)}
      Field={FactInput}
    >
      <SaveEntries draft={draft} today={on} />
    </TwoDoors>
  )
}
