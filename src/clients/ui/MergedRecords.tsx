import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import candidateClasses from './Candidates.module.css'
import { listName } from './PersonName.tsx'
import { callClients, refreshClient, refreshLists } from './queries.ts'

/** Takes a merge back. Refreshes: the client and the lists. */
export function useUndoMerge({ clientId }: Pick<Client, 'clientId'>) {
  const queryClient = useQueryClient()
  return async (mergeId: string): Promise<void> => {
    await callClients('POST /api/clients/:clientId/merges/:mergeId/undo', {
      params: { clientId, mergeId },
    })
    await refreshClient(queryClient, clientId)
    await refreshLists(queryClient)
  }
}

/** The records that are read through this one, each with the way to take it back. */
export function MergedRecords({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts)
  const format = useFormat()
  const undo = useUndoMerge(client)
  const { mutate, isPending, variables } = useMutation({
    mutationFn: undo,
    onSuccess: () => toastDone(t.duplicates.mergeUndone),
    onError: toastFailed,
  })
  return (
    <Section title={t.duplicates.mergedRecords}>
      <ul className={candidateClasses.list}>
        {client.mergedRecords.map((record) => (
          <li key={record.mergeId} className={candidateClasses.candidate}>
            <div className={candidateClasses.name}>{listName({ ...record, usedName: null })}</div>
            <div className={candidateClasses.facts}>
              {t.number(String(record.clientNumber))} ·{' '}
              {t.duplicates.mergedOn(format.day(dayOfInstant(record.mergedAt)))}
            </div>
            <Button
              mt="xs"
              size="compact-sm"
              variant="default"
              loading={isPending && variables === record.mergeId}
              onClick={() => mutate(record.mergeId)}
            >
              {t.duplicates.undoMerge}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
