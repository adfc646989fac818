import { Alert, Button, Checkbox, Group, Radio, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { focusFirstError } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import { type ReturnReason, returnReasons } from '../model.handover.ts'
import type { Return } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './DecideReturn.module.css'
import { WordWarning } from './WordWarning.tsx'

/** A service of the centre that can be suggested. */
export interface SuggestedService {
  readonly serviceId: string
  readonly name: LocalisedName
}

interface DecideReturnProps {
  readonly services: readonly SuggestedService[]
  /** Services that lead to what is missing: marked already. */
  readonly leading: readonly string[]
  readonly reason?: ReturnReason | null
  readonly submitText: string
  readonly giveBack: (returned: Omit<Return, 'version'>) => Promise<unknown>
  readonly onCancel: () => void
}

/** So many services can be suggested at once. */
const mostServices = 5

/** Gives a referral back: the reason, a sentence that helps, services instead or first. */
export function DecideReturn(props: DecideReturnProps) {
  const { services, leading, submitText, giveBack, onCancel } = props
  const t = useTexts(referralTexts)
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const [reason, setReason] = useState<ReturnReason | null>(props.reason ?? null)
  const [words, setWords] = useState('')
  const [suggested, setSuggested] = useState<string[]>(leading.slice(0, mostServices))
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: ReturnReason) =>
      giveBack({ reason: chosen, words, suggestedServiceIds: suggested }),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reason === null || words.trim() === '') focusFirstError(event.currentTarget)
        else if (!isPending) mutate(reason)
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t.decide.reason}
          value={reason ?? ''}
          onChange={(chosen) => setReason(chosen as ReturnReason)}
          error={tried && reason === null ? t.decide.reasonFirst : undefined}
        >
          <div className={classes.choices}>
            {returnReasons.map((one) => (
              <Radio key={one} value={one} label={t.returnReasons[one]} />
            ))}
          </div>
        </Radio.Group>
        <div>
          <Textarea
            label={t.decide.words}
            description={t.decide.wordsText}
            autosize
            minRows={2}
            maxLength={2000}
            required
            value={words}
            error={tried && words.trim() === '' ? t.decide.wordsFirst : undefined}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <WordWarning text={words} />
        </div>
        {services.length > 0 && (
          <Checkbox.Group
            label={t.decide.suggested}
            description={t.decide.suggestedText}
            value={suggested}
            onChange={(chosen) => setSuggested(chosen.slice(0, mostServices))}
          >
            <div className={classes.choices}>
              {services.map(({ serviceId, name }) => (
                <Checkbox key={serviceId} value={serviceId} label={format.name(name)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {error && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {errorText(error, locale)}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
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
