import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { PlanId } from '../model.plan.ts'
import { useProposeGaps } from './queries.plans.ts'

interface ProposeGapsProps {
  readonly clientId: ClientId
  readonly qualification: string
  readonly unit: string
  readonly text: string
  readonly onDone: (planId: PlanId) => void
}

/** Puts what is missing of a unit into the draft of the plan. */
export function ProposeGaps({ clientId, qualification, unit, text, onDone }: ProposeGapsProps) {
  const propose = useProposeGaps(clientId)
  const { mutate, isPending } = useMutation({
    mutationFn: () => propose({ qualification, unit }),
    onSuccess: ({ planId }) => onDone(planId),
    onError: toastFailed,
  })
  return (
    <Button
      loading={isPending}
      leftSection={<IconTargetArrow size={18} aria-hidden />}
      onClick={() => mutate()}
    >
      {text}
    </Button>
  )
}
