import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed, toastUndoable } from '../../platform/browser/toast.tsx'
import { type DuplicateCandidate, mergeReasons } from '../model.duplicates.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { Candidates } from './Candidates.tsx'
import { MergedRecords, useUndoMerge } from './MergedRecords.tsx'
import { listName } from './PersonName.tsx'
import { callClients, duplicatesQuery, refreshClient, refreshLists } from './queries.ts'

interface DuplicatesSectionProps {
  readonly client: Client
}

/** Records that may be of the same person: to be merged, or judged to be somebody else. */
export function DuplicatesSection({ client }: DuplicatesSectionProps) {
  const t = useTexts(clientTexts).duplicates
  const { familyName, givenNames, birthDate, clientId } = client
  const query = useQuery(
    duplicatesQuery({ familyName, givenNames, birthDate, hetu: null, clientId }),
  )
  const [merging, setMerging] = useState<DuplicateCandidate | undefined>()
  const distinct = useDistinct(client)
  return (
    <>
      <Section title={t.candidates}>
        <Async query={query} skeleton="rows">
          {(candidates) =>
            candidates.length === 0 ? (
              <EmptyState title={t.noCandidatesTitle} icon={IconUserCheck}>
                {t.noCandidates}
              </EmptyState>
            ) : (
              <Candidates
                candidates={candidates}
                actions={(candidate) => (
                  <>
                    {candidate.mayWrite ? (
                      <Button size="compact-sm" onClick={() => setMerging(candidate)}>
                        {t.merge}
                      </Button>
                    ) : (
                      <Text size="xs">{t.mergedByOther}</Text>
                    )}
                    <Button size="compact-sm" variant="default" onClick={() => distinct(candidate)}>
                      {t.distinct}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      component={Link}
                      to={`/clients/${candidate.clientId}`}
                    >
                      {t.open}
                    </Button>
                  </>
                )}
              />
            )
          }
        </Async>
      </Section>
      {client.mergedRecords.length > 0 && <MergedRecords client={client} />}
      {merging && (
        <MergeDialog client={client} other={merging} onClose={() => setMerging(undefined)} />
      )}
    </>
  )
}

/** Remembers that another record is not the same person. Refreshes: the lists and candidates. */
function useDistinct(client: Client) {
  const t = useTexts(clientTexts).duplicates
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    async mutationFn(other: DuplicateCandidate) {
      await callClients('POST /api/clients/:clientId/distinct', {
        params: { clientId: client.clientId },
        body: { otherClientId: other.clientId },
      })
      await refreshLists(queryClient)
    },
    onSuccess: (_done, other) => toastDone(t.markedDistinct(listName(other))),
    onError: toastFailed,
  })
  return mutate
}

interface MergeDialogProps extends DuplicatesSectionProps {
  readonly other: DuplicateCandidate
  readonly onClose: () => void
}

/** Reads another record through this one, for a reason; can be taken back. Refreshes: the client and the lists. */
function MergeDialog({ client, other, onClose }: MergeDialogProps) {
  const t = useTexts(clientTexts).duplicates
  const { actions } = useTexts(platformTexts)
  const queryClient = useQueryClient()
  const undo = useUndoMerge(client)
  const [reason, setReason] = useState<(typeof mergeReasons)[number]>()
  const { mutate, isPending } = useMutation({
    async mutationFn(chosen: (typeof mergeReasons)[number]) {
      const merged = await callClients('POST /api/clients/:clientId/merges', {
        params: { clientId: client.clientId },
        body: { mergedClientId: other.clientId, reason: chosen },
      })
      await refreshClient(queryClient, client.clientId)
      await refreshLists(queryClient)
      return merged
    },
    onSuccess({ mergeId }) {
      toastUndoable(t.merged, () => undo(mergeId))
      onClose()
    },
    onError: toastFailed,
  })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${t.merge}: ${listName(other)}`}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="md">
        <Text>{t.mergeText}</Text>
        <Radio.Group
          label={t.mergeTitle}
          value={reason ?? ''}
          onChange={(chosen) => setReason(chosen as (typeof mergeReasons)[number])}
        >
          <Stack gap="xs" mt="xs">
            {mergeReasons.map((one) => (
              <Radio key={one} value={one} label={t.mergeReasons[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <Group gap="xs">
          <Button
            loading={isPending}
            disabled={reason === undefined}
            onClick={() => reason && mutate(reason)}
          >
            {t.merge}
          </Button>
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
