import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { findKept, forgetKept, keep } from './kept.ts'
import type { ZodForm } from './useZodForm.ts'

/** What is kept of a form: the record that it was opened on, and what is typed. */
interface Kept<Opened, Values> {
  readonly opened: Opened
  readonly values: Values
}

/**
 * A long form outlives the end of a session: what is typed and not saved is kept until the person has signed in again,
 * together with the record on which it was opened, so that another's change in between is still noticed.
 * @param name names the draft, with the person whose it is and the record that it is of
 */
export function useKeptDraft<Opened, Values>(name: string, opened: Opened) {
  const [kept] = useState(() => findKept<Kept<Opened, Values>>(name))
  return { name, resumed: kept?.values, opened: kept?.opened ?? opened }
}

/** Puts what was kept into the form, and keeps what is typed into it. */
export function useKeeping<Opened, Values extends object>(
  { name, resumed, opened }: ReturnType<typeof useKeptDraft<Opened, Values>>,
  { form, dirty }: ZodForm<Values>,
): void {
  const router = useRouter()
  const values = form.getValues()
  const { setValues } = form
  useEffect(() => {
    if (resumed !== undefined) setValues(resumed as Parameters<typeof setValues>[0])
  }, [resumed, setValues])
  useEffect(() => {
    if (dirty) keep(name, { opened, values })
    else forgetKept(name)
  }, [name, opened, values, dirty])
  useEffect(
    () => () => {
      // Whoever leaves by their own will has been asked; whoever has to sign in again goes on here.
      if (router.state.location.pathname !== '/sign-in') forgetKept(name)
    },
    [router, name],
  )
}
