import { Button, Text } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Clientship } from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Clientship.module.css'
import { useClientshipAct } from './ClientshipActions.tsx'
import { DueMark } from './ClientshipState.tsx'

/** What is next with the client at each centre: the agreed step with its day, or that there is none. */
export function ClientshipNext({ clientships }: { readonly clientships: readonly Clientship[] }) {
  const open = clientships.filter(({ state, isBrief }) => state !== 'ended' && !isBrief)
  const ended = clientships.filter(({ state, isBrief }) => state === 'ended' && !isBrief)
  return (
    <>
      {open.map((clientship) => (
        <Next key={clientship.clientshipId} clientship={clientship} several={open.length > 1} />
      ))}
      {open.length === 0 && ended[0] && <FollowUp clientship={ended[0]} />}
    </>
  )
}

function Next({
  clientship,
  several,
}: {
  readonly clientship: Clientship
  readonly several: boolean
}) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const act = useClientshipAct()
  const { nextStep, state, commands, organisation } = clientship
  const may = (command: Clientship['commands'][number]) => commands.includes(command)
  const centre = format.name(organisation.name)
  return (
    <div className={classes.next}>
      {several && <span className={classes.term}>{centre}</span>}
      {state === 'waiting' && <StateMark state="waiting">{t.overview.waiting(centre)}</StateMark>}
      {state === 'paused' && <PauseNote clientship={clientship} />}
      {nextStep ? (
        <div>
          <div className={classes.step}>{nextStep.text}</div>
          <div className={classes.due}>
            <span className={classes.note}>
              {nextStep.on ? format.dayLong(nextStep.on) : t.head.withoutDay}
            </span>
            {nextStep.on && <DueMark on={nextStep.on} />}
          </div>
        </div>
      ) : (
        <div>
          <StateMark state="due">{t.overview.noNext}</StateMark>
          <Text c="dimmed" size="xs">
            {t.overview.noNextText}
          </Text>
        </div>
      )}
      <div className={classes.buttons}>
        {nextStep && may('finishStep') && (
          <Button variant="default" onClick={() => act(clientship, 'finishStep')}>
            {t.actions.finishStep}
          </Button>
        )}
        {may('planStep') && (
          <Button
            variant={nextStep ? 'subtle' : 'default'}
            onClick={() => act(clientship, 'planStep')}
          >
            {nextStep ? t.actions.changeStep : t.actions.planStep}
          </Button>
        )}
        {may('activate') && (
          <Button variant="subtle" onClick={() => act(clientship, 'activate')}>
            {t.actions.activate}
          </Button>
        )}
        {may('resume') && (
          <Button variant="subtle" onClick={() => act(clientship, 'resume')}>
            {t.actions.resume}
          </Button>
        )}
      </div>
    </div>
  )
}

function PauseNote({ clientship: { pause } }: { readonly clientship: Clientship }) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const until = pause?.until ?? null
  const isOver = until !== null && until < todayInFinland()
  const text =
    until === null
      ? t.overview.pausedOpen
      : isOver
        ? t.overview.pauseOver(format.day(until))
        : t.overview.pausedUntil(format.day(until))
  return (
    <div>
      <StateMark state={isOver ? 'overdue' : 'waiting'}>{text}</StateMark>
      {pause && (
        <Text c="dimmed" size="xs">
          {[t.pauseReasons[pause.reason], pause.words].filter(Boolean).join(': ')}
        </Text>
      )}
    </div>
  )
}

function FollowUp({ clientship }: { readonly clientship: Clientship }) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const act = useClientshipAct()
  return (
    <div className={classes.next}>
      {clientship.followUpUntil && (
        <StateMark state="waiting">
          {t.overview.followUp(format.day(clientship.followUpUntil))}
        </StateMark>
      )}
      {clientship.endWords && <Text>{clientship.endWords}</Text>}
      <div className={classes.buttons}>
        {clientship.commands.includes('reopen') && (
          <Button variant="default" onClick={() => act(clientship, 'reopen')}>
            {t.actions.reopen}
          </Button>
        )}
      </div>
    </div>
  )
}
