import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Clientship, ClientshipCommand } from '../model.clientship.ts'
import { AssignDialog, ReopenDialog } from './ClientshipAssignDialogs.tsx'
import { CorrectDialog, EndDialog } from './ClientshipEndDialog.tsx'
import { PauseDialog, ResumeDialog } from './ClientshipPauseDialogs.tsx'
import {
  ActivateDialog,
  CaseworkerDialog,
  FinishStepDialog,
  PlanStepDialog,
} from './ClientshipStepDialogs.tsx'
import { RecordOutcomeDialog } from './OutcomeDialogs.tsx'

const dialogs = {
  assign: AssignDialog,
  activate: ActivateDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
  planStep: PlanStepDialog,
  finishStep: FinishStepDialog,
  nameCaseworker: CaseworkerDialog,
  end: EndDialog,
  correct: CorrectDialog,
  reopen: ReopenDialog,
  recordOutcome: RecordOutcomeDialog,
} as const satisfies Record<ClientshipCommand, unknown>

type Act = (clientship: Clientship, command: ClientshipCommand) => void
const ActContext = createContext<Act | undefined>(undefined)

/** Opens the dialog of a command on a clientship; only under `ClientshipActions`. */
export function useClientshipAct(): Act {
  const act = useContext(ActContext)
  if (!act) throw new Error('useClientshipAct needs ClientshipActions above it')
  return act
}

interface ClientshipActionsProps {
  /** The clientships as they are now: a dialog goes on with the version that is stored. */
  readonly clientships: readonly Clientship[]
  /** Who looks. */
  readonly staffId: string
  readonly children: ReactNode
}

/** The commands on the clientships of a page, each in its dialog, from wherever on the page. */
export function ClientshipActions({ clientships, staffId, children }: ClientshipActionsProps) {
  const [opened, setOpened] = useState<{ id: string; command: ClientshipCommand } | undefined>()
  const act = useCallback<Act>(({ clientshipId: id }, command) => setOpened({ id, command }), [])
  const close = useMemo(() => () => setOpened(undefined), [])
  const clientship = clientships.find(({ clientshipId }) => clientshipId === opened?.id)
  const Dialog = opened && dialogs[opened.command]
  return (
    <ActContext value={act}>
      {children}
      {Dialog && clientship && (
        <Dialog
          key={`${opened.id} ${opened.command}`}
          clientship={clientship}
          staffId={staffId}
          onClose={close}
        />
      )}
    </ActContext>
  )
}
