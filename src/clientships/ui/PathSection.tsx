import { Button, Skeleton } from '@mantine/core'
import { IconLine, IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { readStored, writeStored } from '../../platform/browser/storage.ts'
import type { Clientship } from '../model.clientship.ts'
import type { PathEvent } from '../model.path.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Path.module.css'
import { PathTimeline } from './PathTimeline.tsx'
import { usePathWords } from './path-words.ts'
import { pathQuery } from './queries.clientships.ts'

interface PathSectionProps {
  readonly clientId: ClientId
  readonly clientships: readonly Clientship[]
  /** The way to what a mark stands for; undefined where there is none. */
  readonly linkTo: (target: NonNullable<PathEvent['target']>, text: string) => ReactNode
}

/** The path of a client, as a line of time or as a list. */
export function PathSection({ clientId, clientships, linkTo }: PathSectionProps) {
  const t = useTexts(clientshipTexts).path
  const query = useQuery(pathQuery(clientId))
  const words = usePathWords()
  const [asList, setAsList] = useState(() => readStored('path') === 'list')
  const toggle = () => {
    writeStored('path', asList ? 'line' : 'list')
    setAsList(!asList)
  }
  const ahead = clientships.flatMap(({ nextStep }) =>
    nextStep?.on ? [{ text: nextStep.text, on: nextStep.on }] : [],
  )
  return (
    <section className={classes.section} aria-label={t.title}>
      <Async query={query} skeleton={<Skeleton h={150} my="sm" />}>
        {({ events, spans, notesLeftOut }) =>
          events.length === 0 ? (
            <p className={classes.none}>{t.none}</p>
          ) : (
            <>
              <PathTimeline
                marks={words(events, ahead)}
                spans={spans}
                today={todayInFinland()}
                asList={asList}
                openOf={(mark, text) => mark.target && linkTo(mark.target, text)}
              />
              <div className={classes.foot}>
                {notesLeftOut && <span>{t.leftOut}</span>}
                <Button
                  className={classes.toggle}
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  leftSection={
                    asList ? (
                      <IconLine size={16} aria-hidden />
                    ) : (
                      <IconListDetails size={16} aria-hidden />
                    )
                  }
                  onClick={toggle}
                >
                  {asList ? t.asLine : t.asList}
                </Button>
              </div>
            </>
          )
        }
      </Async>
    </section>
  )
}
