import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FormContent } from '../model.form.ts'
import type { FormVersion } from '../model.form-answer.ts'
import { sendForm } from './queries.forms.ts'

/** Milliseconds after the last change: then it is saved. */
const pause = 900

/**
 * The draft of a form that is being written: it saves itself when writing pauses. What another person saved meanwhile is
 * not overwritten: saving fails and says so, and the page is loaded anew.
 */
export function useFormDraft(form: FormVersion) {
  const [content, setContent] = useState(form.content)
  const now = useRef(form.content)
  const stored = useRef(form.content)
  const version = useRef(form.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)
  const save = useMutation({
    async mutationFn() {
      while (now.current !== stored.current) {
        const sent = now.current
        const saved = await sendForm(form.formId, version.current, sent)
        version.current = saved.version
        stored.current = sent
      }
    },
  })
  const { mutateAsync } = save
  const flush = async (): Promise<number> => {
    clearTimeout(timer.current)
    await running.current?.catch(() => {})
    if (now.current !== stored.current) {
      running.current = mutateAsync()
      await running.current.finally(() => {
        running.current = undefined
      })
    }
    return version.current
  }
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => () => void latest.current().catch(() => {}), [])
  return {
    content,
    save,
    /** Saves what is not saved yet; gives the version that is stored. */
    flush,
    isUnsaved: () => save.isError && now.current !== stored.current,
    change(alter: (content: FormContent) => FormContent) {
      now.current = alter(now.current)
      setContent(now.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latest.current().catch(() => {}), pause)
    },
    /** It is given up: nothing of it is sent any more. */
    forget() {
      clearTimeout(timer.current)
      stored.current = now.current
    },
  }
}
export type FormDrafting = ReturnType<typeof useFormDraft>
