import { type UseFormReturnType, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { useLocale } from '../LocaleProvider.tsx'
import { type ErrorTexts, errorText, fieldErrorText, Problem } from '../problem.ts'
import { platformTexts } from '../texts/texts.ts'
import { fieldKeys } from './issues.ts'

/** A form's values while they are filled in: what the schema takes, each possibly still empty. */
export type Draft<Schema extends z.ZodType> = {
  [Key in keyof z.input<Schema>]: z.input<Schema>[Key] | null | ''
}

/** The names of a form's fields; a dot goes deeper. */
export type FieldName<Values> = (keyof Values & string) | `${keyof Values & string}.${string}`

interface ZodFormOptions<Schema extends z.ZodType> {
  /** The same schema as the route's body. */
  readonly schema: Schema
  readonly initial: Draft<Schema>
  /** Sends the parsed values. What it throws is shown: field errors at their fields, the rest above. */
  readonly save: (values: z.output<Schema>) => Promise<unknown>
  /** The domain's texts, for the schema's own text keys. */
  readonly texts?: ErrorTexts
  /** Takes over a 409 `versionConflict`, with the version that is stored now. */
  readonly onConflict?: (current: unknown, mine: z.output<Schema>) => void
}

/** What `Form` and the fields work with. */
export interface ZodForm<Values> {
  readonly form: UseFormReturnType<Values>
  /** The text of a field's error in the language of the interface. */
  readonly errorOf: (name: string) => string | undefined
  /** What went wrong as a whole, or undefined. */
  readonly failure: string | undefined
  readonly saving: boolean
  /** Whether anything differs from what was saved last. */
  readonly dirty: boolean
  /** Told at any moment: whether leaving now would lose what is typed. */
  readonly unsaved: () => boolean
  readonly submit: (event: SyntheticEvent<HTMLFormElement>) => void
}

/**
 * A form is a schema, its initial values and fields bound to it. Errors are text keys, shown in the
 * language of the moment; what the server refuses comes back to the same fields.
 */
export function useZodForm<Schema extends z.ZodType<object>>(
  options: ZodFormOptions<Schema>,
): ZodForm<Draft<Schema>> {
  const { schema, initial, save, texts, onConflict } = options
  const { locale } = useLocale()
  const [failure, setFailure] = useState<unknown>(undefined)
  const [saving, setSaving] = useState(false)
  const sending = useRef(false)
  // A mutation, so that what is common to all commands (the end of a session) is seen to; nothing of it is kept.
  const { mutateAsync } = useMutation({ mutationFn: save, gcTime: 0 })
  const form = useForm<Draft<Schema>>({
    mode: 'controlled',
    initialValues: initial,
    validate: (values) => {
      const result = schema.safeParse(values, { reportInput: true })
      return result.success ? {} : fieldKeys(result.error.issues)
    },
  })

  const send = async (element: HTMLFormElement) => {
    const result = schema.safeParse(form.getValues(), { reportInput: true })
    if (!result.success) {
      form.setErrors(fieldKeys(result.error.issues))
      setFailure(new Problem({ status: 400, errorCode: 'inputInvalid' }))
      focusFirstError(element)
      return
    }
    form.clearErrors()
    setFailure(undefined)
    setSaving(true)
    try {
      await mutateAsync(result.data)
      form.resetDirty()
    } catch (error) {
      if (onConflict && error instanceof Problem && error.errorCode === 'versionConflict') {
        onConflict(error.current, result.data)
        return
      }
      setFailure(error)
      if (error instanceof Problem && error.fields.length > 0) {
        form.setErrors(Object.fromEntries(error.fields.map(({ path, code }) => [path, code])))
        focusFirstError(element)
      }
    } finally {
      setSaving(false)
    }
  }

  return {
    form,
    saving,
    dirty: form.isDirty(),
    unsaved: () => form.isDirty() && !sending.current,
    failure: failure === undefined ? undefined : failureText(failure, locale),
    errorOf: (name) => {
      const code = form.errors[name]
      return typeof code === 'string' ? fieldErrorText(code, locale, texts) : undefined
    },
    submit: (event) => {
      event.preventDefault()
      // A second press before React has drawn the first sends nothing.
      if (sending.current) return
      sending.current = true
      void send(event.currentTarget).finally(() => {
        sending.current = false
      })
    },
  }
}

function failureText(failure: unknown, locale: 'fi' | 'sv' | 'en'): string {
  const local = failure instanceof Problem && failure.errorCode === 'inputInvalid'
  return local ? platformTexts[locale].form.fixErrors : errorText(failure, locale)
}

/** Puts the focus on the first field that is wrong, once it is drawn so. */
export function focusFirstError(element: HTMLFormElement): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      element
        .querySelector<HTMLElement>(
          // A group of choices tells its fault by what describes it.
          ':is(input, textarea, button)[aria-invalid="true"], [data-fault], :is([role="radiogroup"], [role="group"])[aria-describedby*="-error"] :is(input, button)',
        )
        ?.focus()
    })
  })
}
