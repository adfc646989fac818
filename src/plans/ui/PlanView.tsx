import { Alert, Anchor, Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { VersionConflict } from '../../platform/browser/dialogs/VersionConflict.tsx'
import { LeaveGuard } from '../../platform/browser/form/LeaveGuard.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { PlanId } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import { conflictFields } from './conflict-fields.ts'
import { libraryOf } from './library.ts'
import classes from './Plan.module.css'
import { PlanChanges } from './PlanChanges.tsx'
import { AcceptDialog, DiscardDialog, EndDialog } from './PlanDialogs.tsx'
import { FrameFields, PlanFacts, PlanVersions } from './PlanHead.tsx'
import { PlanPacket } from './PlanPacket.tsx'
import { EditParts, LanguageNames, ReadParts } from './PlanParts.tsx'
import { PlanPrint } from './PlanPrint.tsx'
import { PlanProposals } from './PlanProposals.tsx'
import { PlanState } from './PlanState.tsx'
import { phrasesQuery, planQuery, usePlanCommands } from './queries.plans.ts'
import { usePlanDraft } from './usePlanDraft.ts'
import type { Languages } from './Words.tsx'

interface PlanViewProps {
  readonly planId: PlanId
  /** Of the version that is shown; without it the latest. */
  readonly number: number | undefined
  /** The way back to the plans of the client. */
  readonly back: ReactNode
  /** Draws the link to a version; without a number to the latest. */
  readonly linkTo: (number: number | undefined, text: string) => ReactNode
  /** Leads away from a plan that is no more. */
  readonly onGone: () => Promise<void>
}

/** A plan in two languages: read, or made while a version of it is a draft. */
export function PlanView({ planId, number, ...rest }: PlanViewProps) {
  const query = useQuery(planQuery(planId, number))
  return (
    <Async query={query}>
      {(plan) => <FetchedPlan key={`${plan.planId} ${plan.number}`} plan={plan} {...rest} />}
    </Async>
  )
}

interface FetchedPlanProps extends Omit<PlanViewProps, 'planId' | 'number'> {
  readonly plan: Plan
}

function FetchedPlan({ plan, ...rest }: FetchedPlanProps) {
  const { binding, clientLanguage } = plan.frame
  const query = useQuery({
    ...phrasesQuery(clientLanguage === null ? [binding] : [binding, clientLanguage]),
    // Of the language before, until those of the next one are there: what is being written stays in its field.
    placeholderData: (before) => before,
  })
  return (
    <Async query={query}>
      {(set) => {
        const has = clientLanguage !== null && set.phrases[clientLanguage] !== undefined
        const languages: Languages = {
          library: libraryOf(set),
          binding,
          beside: has && clientLanguage !== binding ? clientLanguage : null,
        }
        return plan.commands.includes('save') ? (
          <DraftedPlan plan={plan} languages={languages} {...rest} />
        ) : (
          <AgreedPlan plan={plan} languages={languages} {...rest} />
        )
      }}
    </Async>
  )
}

interface ShownPlanProps extends FetchedPlanProps {
  readonly languages: Languages
}

/** A version that is read: what was accepted, or what somebody else may write. */
function AgreedPlan({ plan, languages, back, linkTo }: ShownPlanProps) {
  const t = useTexts(planTexts)
  const { revise } = usePlanCommands(plan)
  const [ends, setEnds] = useState(false)
  const begin = async () => {
    try {
      await revise(plan.version)
      toastDone(t.revise.done)
    } catch (error) {
      toastFailed(error)
    }
  }
  const latest = plan.versions.reduce((most, one) => Math.max(most, one.number), 1)
  return (
    <div className={classes.sheet}>
      {back}
      <Section
        title={t.kinds[plan.frame.kind]}
        actions={
          <>
            {plan.commands.includes('revise') && (
              <Button onClick={() => void begin()}>{t.revise.action}</Button>
            )}
            <PlanPrint plan={plan} />
            {plan.commands.includes('end') && plan.number === plan.acceptedNumber && (
              <More items={[{ text: t.end.action, run: () => setEnds(true) }]} />
            )}
          </>
        }
      >
        <PlanState state={plan.state} />
        {plan.number !== latest && (
          <Alert my="sm">
            {t.versions.older(plan.number)}{' '}
            <Anchor component="span">{linkTo(undefined, t.versions.latest)}</Anchor>
          </Alert>
        )}
        <PlanFacts plan={plan} />
        <PlanChanges plan={plan} languages={languages} />
        <LanguageNames {...languages} />
        <ReadParts plan={plan} languages={languages} />
      </Section>
      <PlanVersions plan={plan} linkTo={linkTo} />
      <PlanPacket plan={plan} />
      {ends && <EndDialog plan={plan} onClose={() => setEnds(false)} />}
    </div>
  )
}

interface MoreProps {
  readonly items: readonly { readonly text: string; readonly run: () => void }[]
}

function More({ items }: MoreProps) {
  const t = useTexts(planTexts)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ text, run }) => (
          <Menu.Item key={text} onClick={run}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A version that is being made: it saves itself; when it is ready, that the client accepts it is recorded. */
function DraftedPlan({ plan, languages, back, linkTo, onGone }: ShownPlanProps) {
  const t = useTexts(planTexts)
  const drafting = usePlanDraft(plan)
  const [dialog, setDialog] = useState<'accept' | 'discard' | 'end' | undefined>()
  const [tried, setTried] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const close = () => setDialog(undefined)
  const fields = conflictFields(t, languages)
  const { conflict } = drafting
  const lacks = tried && drafting.faults.length > 0
  return (
    <div className={classes.sheet} ref={sheet}>
      <LeaveGuard unsaved={drafting.isUnsaved} />
      {back}
      <Section
        title={t.kinds[plan.frame.kind]}
        actions={
          <>
            <PlanPrint plan={plan} />
            <More
              items={[
                { text: t.discard.action, run: () => setDialog('discard') },
                ...(plan.commands.includes('end')
                  ? [{ text: t.end.action, run: () => setDialog('end') }]
                  : []),
              ]}
            />
          </>
        }
      >
        <PlanState state={plan.state} />
        {plan.acceptedNumber === null && <div className={classes.facts} />}
        <FrameFields plan={plan} drafting={drafting} />
        <PlanChanges plan={plan} languages={languages} />
        <PlanProposals plan={plan} languages={languages} drafting={drafting} />
        <LanguageNames {...languages} />
        <EditParts plan={plan} languages={languages} drafting={drafting} />
      </Section>
      <div className={classes.foot}>
        <Button size="md" onClick={() => setDialog('accept')}>
          {t.accept.action}
        </Button>
        {lacks && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} py="xs">
            {t.accept.faults}
          </Alert>
        )}
        <span className={classes.status}>
          <SaveState save={drafting.save} />
        </span>
      </div>
      <PlanVersions plan={plan} linkTo={linkTo} />
      <PlanPacket plan={plan} drafting={drafting} />
      {dialog === 'accept' && (
        <AcceptDialog
          plan={plan}
          drafting={drafting}
          onClose={close}
          onFaults={() => setTried(true)}
        />
      )}
      {dialog === 'discard' && (
        <DiscardDialog plan={plan} drafting={drafting} onClose={close} onGone={onGone} />
      )}
      {dialog === 'end' && <EndDialog plan={plan} onClose={close} />}
      {conflict && (
        <VersionConflict
          base={conflict.base}
          mine={conflict.mine}
          theirs={conflict.theirs}
          fields={fields}
          onResolve={conflict.resolve}
          onTakeTheirs={conflict.takeTheirs}
          onClose={conflict.later}
        />
      )}
    </div>
  )
}
