import { Alert, Button, Group, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { focusFirstError } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { Acceptance, Caseload as CaseloadOf } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { Caseload } from './Caseload.tsx'
import { caseloadsQuery } from './queries.referrals.ts'
import { WordWarning } from './WordWarning.tsx'

interface DecideAcceptProps {
  readonly organisationId: string
  /** Who looks. */
  readonly staffId: string
  /** What the criteria say: against them a reason is needed. */
  readonly verdict: 'met' | 'not_met' | 'unknown' | null
  readonly submitText: string
  /** Asks above the reason how it comes that one is needed. */
  readonly reasonText?: string
  readonly accept: (acceptance: Omit<Acceptance, 'version'>, expert: CaseloadOf) => Promise<unknown>
  readonly onCancel: () => void
  readonly children?: ReactNode
}

/** Takes a person in: who becomes responsible, and why where the criteria are not met. */
export function DecideAccept(props: DecideAcceptProps) {
  const query = useQuery(caseloadsQuery(props.organisationId))
  return (
    <Async query={query} skeleton="rows">
      {(experts) => <Fields {...props} experts={experts} />}
    </Async>
  )
}

interface FieldsProps extends DecideAcceptProps {
  readonly experts: readonly CaseloadOf[]
}

function Fields(props: FieldsProps) {
  const { experts, staffId, verdict, submitText, reasonText, accept, onCancel } = props
  const t = useTexts(referralTexts).decide
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const isExpert = experts.some((one) => one.staffId === staffId)
  const [responsibleId, setResponsibleId] = useState<string | null>(isExpert ? staffId : null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // Unknown is not no: only what is not met asks for a reason.
  const needsReason = verdict === 'not_met'
  const expert = experts.find((one) => one.staffId === responsibleId)
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      if (expert === undefined) return
      await accept(
        { responsibleId: expert.staffId, againstReason: needsReason ? reason : null },
        expert,
      )
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (expert === undefined || (needsReason && reason.trim() === ''))
          focusFirstError(event.currentTarget)
        else if (!isPending) mutate()
      }}
    >
      <Stack gap="md">
        <Caseload
          experts={experts}
          staffId={staffId}
          value={responsibleId}
          onChange={setResponsibleId}
          error={tried && expert === undefined ? t.responsibleFirst : undefined}
        />
        {needsReason && (
          <div>
            <Textarea
              label={reasonText ?? t.against}
              description={t.againstText}
              autosize
              minRows={2}
              maxLength={2000}
              required
              value={reason}
              error={tried && reason.trim() === '' ? t.againstFirst : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <WordWarning text={reason} />
          </div>
        )}
        {props.children}
        {error && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {errorText(error, locale)}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={isPending} disabled={experts.length === 0}>
            {submitText}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
