import { Button, Loader, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import { Failed } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ClientId } from '../model.access.ts'
import type { DuplicatesQuestion } from '../model.duplicates.ts'
import { clientTexts } from '../texts/texts.ts'
import { Candidates } from './Candidates.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import classes from './NewClient.module.css'
import { listName } from './PersonName.tsx'
import { duplicatesQuery } from './queries.ts'

interface NewClientDuplicatesProps {
  /** Who is being added, once there is enough of them to ask. */
  readonly question: DuplicatesQuestion | undefined
  /** Candidates judged to be somebody else. */
  readonly setAside: readonly ClientId[]
  readonly onSetAside: (setAside: readonly ClientId[]) => void
  /** What to do with a candidate that is the same person; by default the client's page opens. */
  readonly onUse?: (clientId: ClientId) => void
}

/** Beside the form: people who may be the one that is being added. */
export function NewClientDuplicates(props: NewClientDuplicatesProps) {
  const { question, onSetAside } = props
  const t = useTexts(clientTexts).duplicates
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const setAside = (candidates: readonly ClientId[]) => {
    // The button that was pressed is gone: the keyboard goes on from here.
    heading.current?.focus()
    onSetAside(candidates)
  }
  return (
    <section className={classes.aside} aria-labelledby={id}>
      <Title order={2} id={id} size="h3" mb="xs" ref={heading} tabIndex={-1}>
        {t.title}
      </Title>
      {question === undefined ? (
        <Text c="dimmed">{t.waiting}</Text>
      ) : (
        <Found {...props} question={question} onSetAside={setAside} />
      )}
    </section>
  )
}

interface FoundProps extends NewClientDuplicatesProps {
  readonly question: DuplicatesQuestion
}

function Found({ question, setAside, onSetAside, onUse }: FoundProps) {
  const t = useTexts(clientTexts).duplicates
  const query = useQuery({ ...duplicatesQuery(question), placeholderData: (before) => before })
  const { clientId: _own, ...person } = question
  if (query.isError)
    return (
      <Failed error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
    )
  if (query.data === undefined)
    return (
      <div role="status" className={classes.state}>
        <Loader size={14} color="gray" aria-hidden /> {t.searching}
      </div>
    )
  const candidates = query.data.filter(({ clientId }) => !setAside.includes(clientId))
  const aside = query.data.filter(({ clientId }) => setAside.includes(clientId))
  return (
    <>
      <div role="status" className={classes.state}>
        {candidates.length === 0 ? t.none : <strong>{t.found(candidates.length)}</strong>}
      </div>
      <Candidates
        candidates={candidates}
        actions={({ clientId }) => (
          <>
            {onUse ? (
              <Button size="compact-sm" onClick={() => onUse(clientId)}>
                {t.use}
              </Button>
            ) : (
              <Button size="compact-sm" component={Link} to={`/clients/${clientId}`}>
                {t.use}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onSetAside([...setAside, clientId])}
            >
              {t.distinct}
            </Button>
          </>
        )}
      />
      {aside.map((candidate) => (
        <Text key={candidate.clientId} size="xs" c="dimmed">
          {t.markedDistinct(listName(candidate))}{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onSetAside(setAside.filter((one) => one !== candidate.clientId))}
          >
            {t.takeBack}
          </Button>
        </Text>
      ))}
      <Elsewhere key={JSON.stringify(person)} person={person} />
    </>
  )
}
