import { Button, Textarea, Title } from '@mantine/core'
import { IconCheck, IconClipboard, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Packet, Plan } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'
import { packetQuery, usePlanCommands } from './queries.plans.ts'
import type { PlanDrafting } from './usePlanDraft.ts'

interface PlanPacketProps {
  readonly plan: Plan
  /** While a version is being made: own words are added under the headings. */
  readonly drafting?: PlanDrafting
}

/** The texts for the state's register, one a heading: what is there, what was copied, by whom and when. */
export function PlanPacket(props: PlanPacketProps) {
  const t = useTexts(planTexts).packet
  const [opened, setOpened] = useState(false)
  const query = useQuery({ ...packetQuery(props.plan.planId), enabled: opened })
  return (
    <Section
      title={t.title}
      actions={
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? t.hide : t.show}
        </Button>
      }
    >
      <p className={classes.quiet}>{t.text}</p>
      {opened && (
        <Async query={query} skeleton="rows">
          {({ headings }) => (
            <ul className={classes.sentences}>
              {headings.map((one) => (
                <PacketText key={one.heading} {...props} of={one} />
              ))}
            </ul>
          )}
        </Async>
      )}
    </Section>
  )
}

interface PacketTextProps extends PlanPacketProps {
  readonly of: Packet['headings'][number]
}

function PacketText({ plan, drafting, of: { heading, text, copied } }: PacketTextProps) {
  const t = useTexts(planTexts).packet
  const format = useFormat()
  const { markCopied } = usePlanCommands(plan)
  const name = t.headings[heading]
  const mayCopy = plan.commands.includes('copy') && text !== ''
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      toastFailed(new Problem({ status: 0, errorCode: 'copyFailed', texts: planTexts }))
      return
    }
    try {
      await markCopied(heading, text)
      toastDone(t.done(name))
    } catch (error) {
      toastFailed(error)
    }
  }
  const own = drafting?.content.register[heading] ?? ''
  return (
    <li className={classes.sentence}>
      <div className={classes.packetHead}>
        <Title order={3} size="h4">
          {name}
        </Title>
        {mayCopy && (
          <Button
            variant="default"
            leftSection={<IconClipboard size={16} aria-hidden />}
            aria-label={t.copyOf(name)}
            onClick={() => void copy()}
          >
            {t.copy}
          </Button>
        )}
      </div>
      {text === '' ? (
        <p className={classes.quiet}>{t.empty}</p>
      ) : (
        <p className={classes.packetText} lang={plan.frame.binding}>
          {text}
        </p>
      )}
      {copied && (
        <span className={classes.standing} data-tone={copied.hasChanged ? 'alert' : 'quiet'}>
          {copied.hasChanged ? (
            <IconHistory size={14} aria-hidden />
          ) : (
            <IconCheck size={14} aria-hidden />
          )}
          {(copied.hasChanged ? t.changed : t.copied)(copied.by, format.instant(copied.at))}
        </span>
      )}
      {drafting && (
        <Textarea
          label={t.own}
          description={t.ownText}
          aria-label={`${t.own}: ${name}`}
          autosize
          maxLength={2000}
          maw="46rem"
          value={own}
          onChange={(event) => {
            const written = event.currentTarget.value.replace(/\s*\n\s*/g, ' ')
            drafting.change((content) => ({
              ...content,
              register: { ...content.register, [heading]: written },
            }))
          }}
        />
      )}
    </li>
  )
}
