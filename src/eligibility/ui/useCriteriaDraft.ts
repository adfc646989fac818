import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { fieldKeys } from '../../platform/browser/form/issues.ts'
import { findKept, forgetKept, keep } from '../../platform/browser/form/kept.ts'
import { type FieldProblem, Problem } from '../../platform/browser/problem.ts'
import { beginDraft, contentOf, type DraftEdit, editOf, isSameDraft } from '../model.draft.ts'
import { sortFaults } from '../model.faults.ts'
import {
  type CentreCriteria,
  type CriteriaVersion,
  criteriaDraftSchema,
  criteriaVersionSchema,
} from '../model.versions.ts'
import { useCriteriaCommands } from './queries.criteria.ts'

interface State {
  readonly edit: DraftEdit
  /** What is stored, as it was opened or saved last; version 0 when nothing is. */
  readonly stored: DraftEdit
  readonly version: number
}

/** What two people changed at once; without `theirs` the draft is gone. */
export interface DraftConflict {
  readonly theirs: CriteriaVersion | undefined
}

const isDirty = ({ edit, stored }: State) => !isSameDraft(edit, stored)

function begin(centre: CentreCriteria): State {
  const edit = beginDraft(centre, todayInFinland())
  const draft = centre.versions.find(({ status }) => status === 'draft')
  return { edit, stored: edit, version: draft?.version ?? 0 }
}

/**
 * The draft of a centre while it is edited. It is saved when the person says so; what is not saved
 * outlives a failure and a sign-in, kept under the person's own name.
 */
export function useCriteriaDraft(centre: CentreCriteria, staffId: string) {
  const name = `criteria ${staffId} ${centre.organisationId}`
  const [opened] = useState(() => findKept<State>(name))
  const [state, setState] = useState<State>(() => opened ?? begin(centre))
  const latest = useRef(state)
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<readonly FieldProblem[]>([])
  const [problem, setProblem] = useState<unknown>()
  const [conflict, setConflict] = useState<DraftConflict | undefined>()
  const { save, discard, publish, preview } = useCriteriaCommands(centre.organisationId)

  const put = useCallback(
    (next: State) => {
      latest.current = next
      if (isDirty(next)) keep(name, next)
      else forgetKept(name)
      setState(next)
    },
    [name],
  )
  const change = useCallback(
    (alter: (edit: DraftEdit) => DraftEdit) => {
      setRefused([])
      setProblem(undefined)
      put({ ...latest.current, edit: alter(latest.current.edit) })
    },
    [put],
  )

  const router = useRouter()
  useEffect(
    () => () => {
      // Whoever leaves by their own will has been asked; whoever has to sign in again goes on here.
      if (router.state.location.pathname !== '/sign-in') forgetKept(name)
    },
    [router, name],
  )

  const { edit } = state
  const parsed = useMemo(
    () => criteriaDraftSchema.safeParse(contentOf(edit), { reportInput: true }),
    [edit],
  )
  const faults = useMemo(() => {
    const found = checked && parsed.error ? fieldKeys(parsed.error.issues) : {}
    const own = Object.entries(found).map(([path, code]) => ({ path, code }))
    return sortFaults(edit.tree, own.length > 0 ? own : refused)
  }, [edit.tree, checked, parsed, refused])

  /** Shows what is wrong with the draft; gives what can be sent, or undefined. */
  const check = () => {
    setChecked(true)
    return parsed.data
  }

  /** Takes in why a command on the draft failed: another's changes, places that are wrong, or the whole. */
  const fail = (error: unknown) => {
    const code = error instanceof Problem ? error.errorCode : undefined
    if (code === 'versionConflict' || code === 'notFound') {
      const current = error instanceof Problem ? error.current : undefined
      setConflict({ theirs: criteriaVersionSchema.safeParse(current).data })
      return
    }
    setProblem(error)
    if (code === 'criteriaOverlap') setRefused([{ path: 'validFrom', code }])
    else setRefused(error instanceof Problem ? error.fields : [])
  }

  /** Saves the draft over a version; gives the stored one, or undefined when it was not saved. */
  const send = async (version: number): Promise<CriteriaVersion | undefined> => {
    const sent = latest.current.edit
    const content = check()
    setProblem(undefined)
    if (content === undefined) return undefined
    try {
      const stored = await save.mutateAsync({ ...content, version })
      setConflict(undefined)
      setChecked(false)
      // What was changed while it was being sent is not saved yet.
      const { edit: now } = latest.current
      put({
        edit: now === sent ? editOf(stored) : now,
        stored: editOf(stored),
        version: stored.version,
      })
      return stored
    } catch (error) {
      fail(error)
      return undefined
    }
  }

  /** Goes over to what is stored: another person's draft, or none. */
  const take = (theirs: CriteriaVersion | undefined) => {
    setConflict(undefined)
    setChecked(false)
    if (theirs === undefined) {
      const versions = centre.versions.filter(({ status }) => status === 'published')
      put(begin({ ...centre, versions }))
    } else put({ edit: editOf(theirs), stored: editOf(theirs), version: theirs.version })
  }

  return {
    edit,
    stored: state.stored,
    /** The draft as it can be sent; while something is wrong with it, as it is stored, which was sent before. */
    getContent: () => parsed.data ?? criteriaDraftSchema.parse(contentOf(state.stored)),
    version: state.version,
    isDirty: isDirty(state),
    /** Whether something is not saved at this moment, whatever is drawn. */
    isDirtyNow: () => isDirty(latest.current),
    /** Whether the editing goes on where it was left, unsaved. */
    isResumed: opened !== undefined,
    faults,
    hasFaults: checked && !parsed.success,
    /** Why the last command failed; undefined when it did not, or something was changed since. */
    problem,
    change,
    check,
    fail,
    send: () => send(latest.current.version),
    conflict,
    resolve: {
      keepMine: () => send(conflict?.theirs?.version ?? 0),
      takeTheirs: () => take(conflict?.theirs),
      later: () => setConflict(undefined),
    },
    forget: () => forgetKept(name),
    takeNone: () => take(undefined),
    save,
    discard,
    publish,
    preview,
  }
}

export type CriteriaDraftState = ReturnType<typeof useCriteriaDraft>
