import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../LocaleProvider.tsx'
import { StickyBar } from '../StickyBar.tsx'
import { platformTexts } from '../texts/texts.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import type { ZodForm } from './useZodForm.ts'

interface FormProps<Values> {
  readonly form: ZodForm<Values>
  readonly children: ReactNode
  /** The verb of the primary button; default: save. */
  readonly submitText?: string
  /** Buttons after the primary one: cancel. */
  readonly actions?: ReactNode
  /** Whether the primary button is as wide as the form. */
  readonly wide?: boolean
  /** Whether leaving the page with changes that are not saved is asked about. */
  readonly guarded?: boolean
  /** Names the bar of a form that is longer than a page: the buttons and what failed then stay in sight. */
  readonly bar?: string
}

/** The frame of a form: what failed as a whole on top, the fields, the primary button with its verb. */
export function Form<Values>({
  form,
  children,
  submitText,
  actions,
  wide = false,
  guarded = false,
  bar,
}: FormProps<Values>) {
  const t = useTexts(platformTexts)
  const buttons = (
    <>
      <Button type="submit" loading={form.saving} fullWidth={wide}>
        {submitText ?? t.actions.save}
      </Button>
      {actions}
    </>
  )
  return (
    <form onSubmit={form.submit} noValidate>
      {guarded && <LeaveGuard unsaved={form.unsaved} />}
      <Stack gap="md">
        {form.failure && bar === undefined && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {form.failure}
          </Alert>
        )}
        {children}
        {bar === undefined ? (
          <Group gap="xs" mt="xs">
            {buttons}
          </Group>
        ) : (
          <StickyBar
            label={bar}
            state={form.failure ?? (form.dirty && t.form.unsaved)}
            hasFailed={form.failure !== undefined}
          >
            {buttons}
          </StickyBar>
        )}
      </Stack>
    </form>
  )
}
