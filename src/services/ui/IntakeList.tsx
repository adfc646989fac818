import { Button, Checkbox, FileButton, Group, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { readContent } from '../../platform/browser/file-content.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { type Group as GroupOfService, mostAtOnce } from '../model.enrolment.ts'
import type { IntakeCheck, IntakePerson } from '../model.intake.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import classes from './Group.module.css'
import { IntakeTrace } from './IntakeTrace.tsx'
import { useGroupCommands } from './queries.enrolments.ts'

interface IntakeListProps {
  readonly group: GroupOfService
  readonly link: (person: IntakePerson) => ReactNode
  /** Draws the trace of what a group asks. */
  readonly entry: (trace: Trace) => ReactNode
}

const canJoin = (person: IntakePerson): boolean => person.mayEnrol && person.state === null

/** An intake as officials do it: a list is pasted or brought as a file, everybody is judged at once, the chosen ones are enrolled. */
export function IntakeList({ group, link, entry }: IntakeListProps) {
  const t = useTexts(enrolmentTexts).intake
  const { check, join, readFile } = useGroupCommands(group.offeringId)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<ClientId>>(new Set())
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const checking = useMutation({
    mutationFn: () => check(lines),
    onError: toastFailed,
    onSuccess: (found) => setChosen(fitting(found)),
  })
  const reading = useMutation({
    mutationFn: async (file: File) => readFile(await readContent(file)),
    onError: toastFailed,
    onSuccess: ({ lines: found, left }) => {
      setText(found.join('\n'))
      if (left > 0) toastDone(t.left(left))
    },
  })
  const joining = useMutation({
    mutationFn: async (found: IntakeCheck) => {
      // One after another: the order of the list is the order of the queue.
      let joined = 0
      for (const { people } of found.lines)
        for (const { clientId } of people)
          if (chosen.has(clientId)) {
            await join(clientId)
            joined += 1
            setChosen((now) => new Set([...now].filter((one) => one !== clientId)))
          }
      return joined
    },
    onError: toastFailed,
    onSuccess: (joined) => {
      toastDone(t.joined(joined))
      checking.reset()
      setText('')
    },
  })
  return (
    <Section title={t.title}>
      <Textarea
        label={t.list}
        description={t.listText(mostAtOnce)}
        autosize
        minRows={4}
        maxRows={12}
        maw="40rem"
        value={text}
        error={lines.length > mostAtOnce ? t.tooMany(mostAtOnce) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="sm" gap="sm">
        <Button
          variant={checking.data ? 'default' : 'filled'}
          disabled={lines.length === 0 || lines.length > mostAtOnce}
          loading={checking.isPending}
          onClick={() => checking.mutate()}
        >
          {t.check}
        </Button>
        <FileButton
          accept=".xlsx,.csv,.txt,text/csv,text/plain"
          inputProps={{ 'aria-label': t.file }}
          onChange={(file) => {
            if (file !== null) reading.mutate(file)
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={reading.isPending}
              leftSection={<IconUpload size={18} aria-hidden />}
            >
              {t.file}
            </Button>
          )}
        </FileButton>
      </Group>
      {checking.data && (
        <>
          <ul className={classes.rows} aria-label={t.found}>
            {checking.data.lines.map(({ line, people }) => (
              <IntakeLine
                key={line}
                text={lines[line - 1] ?? ''}
                people={people}
                link={link}
                entry={entry}
                group={group}
                chosen={chosen}
                onChoose={(clientId, isChosen) =>
                  setChosen((now) => {
                    const next = new Set(now)
                    if (isChosen) next.add(clientId)
                    else next.delete(clientId)
                    return next
                  })
                }
              />
            ))}
          </ul>
          <Button
            mt="sm"
            disabled={chosen.size === 0}
            loading={joining.isPending}
            onClick={() => joining.mutate(checking.data)}
          >
            {t.enrol(chosen.size)}
          </Button>
        </>
      )}
    </Section>
  )
}

/** Whoever a line means alone, who can join and whom the criteria do not refuse, is chosen at first. */
const fitting = ({ lines }: IntakeCheck): ReadonlySet<ClientId> =>
  new Set(
    lines.flatMap(({ people: [one, ...others] }) =>
      one !== undefined && others.length === 0 && canJoin(one) && one.verdict?.outcome === 'met'
        ? one.clientId
        : [],
    ),
  )

interface IntakeLineProps {
  readonly text: string
  readonly people: readonly IntakePerson[]
  readonly link: IntakeListProps['link']
  readonly entry: IntakeListProps['entry']
  readonly group: IntakeListProps['group']
  readonly chosen: ReadonlySet<ClientId>
  readonly onChoose: (clientId: ClientId, isChosen: boolean) => void
}

function IntakeLine({ text, people, link, entry, group, chosen, onChoose }: IntakeLineProps) {
  const t = useTexts(enrolmentTexts)
  if (people.length === 0)
    return (
      <li className={classes.row}>
        <span />
        <div className={classes.person}>
          {text}
          <span className={classes.note}>{t.intake.nobody}</span>
        </div>
      </li>
    )
  return people.map((person) => (
    <li key={person.clientId} className={classes.row}>
      <div className={classes.check}>
        {canJoin(person) && (
          <Checkbox
            aria-label={t.mark(person.name)}
            checked={chosen.has(person.clientId)}
            onChange={(event) => onChoose(person.clientId, event.currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.person}>
        {link(person)}
        <span className={classes.note}>
          {people.length > 1 && `${t.intake.several(text)} · `}
          {person.state !== null
            ? `${t.intake.already}: ${t.states[person.state]}`
            : person.mayEnrol
              ? ''
              : t.intake.notYours}
        </span>
      </div>
      <div>
        <IntakeVerdict verdict={person.verdict} />
        {person.verdict !== null && (
          <IntakeTrace offeringId={group.offeringId} clientId={person.clientId} entry={entry} />
        )}
      </div>
    </li>
  ))
}

function IntakeVerdict({ verdict }: Pick<IntakePerson, 'verdict'>) {
  const t = useTexts(enrolmentTexts).intake
  const { locale } = useLocale()
  if (verdict === null) return <span className={classes.note}>{t.noVerdict}</span>
  const facts = verdict.facts.filter(isFactKey).map((fact) => factWords(locale).name(fact))
  return (
    <span>
      <StateMark state={verdict.outcome}>{t.verdicts[verdict.outcome]}</StateMark>
      <span className={classes.note}>
        {facts.length > 0 ? facts.join(', ') : verdict.needsDiscussion ? t.discuss : ''}
      </span>
    </span>
  )
}
