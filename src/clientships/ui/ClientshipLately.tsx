import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Clientship.module.css'
import { usePathWords } from './path-words.ts'
import { pathQuery } from './queries.clientships.ts'

/** How many of the latest events are told. */
const latest = 6

/** What has happened with the client lately, the latest first. */
export function ClientshipLately({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(clientshipTexts).overview
  const words = usePathWords()
  const query = useQuery(pathQuery(clientId))
  return (
    <Async query={query}>
      {({ events }) =>
        events.length === 0 ? (
          <Text c="dimmed">{t.nothingLately}</Text>
        ) : (
          <ol className={classes.lately}>
            {words(events.slice(-latest), [])
              .toReversed()
              .map((mark) => (
                <li key={mark.key}>
                  <span className={classes.when}>
                    <DayText day={mark.day} />
                  </span>
                  <span>
                    {mark.title}
                    {mark.detail && <span className={classes.note}> · {mark.detail}</span>}
                  </span>
                </li>
              ))}
          </ol>
        )
      }
    </Async>
  )
}
