import { Anchor, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { isAtWork, type StudyRun, type StudyRunId } from '../../impact/model.study-run.ts'
import { studyTexts } from '../../impact/texts/studies.ts'
import { runQuery } from '../../impact/ui/queries.ts'
import { ReleaseRequest } from '../../impact/ui/ReleaseRequest.tsx'
import { RunEnded, RunProgress } from '../../impact/ui/RunProgress.tsx'
import { RunResult } from '../../impact/ui/RunResult.tsx'
import { RunState } from '../../impact/ui/RunState.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import classes from '../clients/BackLink.module.css'
import { useReceivers } from './receivers.ts'

const route = getRouteApi('/staff/studies/$studyId/runs/$studyRunId')

/** A run: how far it is, then what it found. */
export function RunPage() {
  const { studyId, studyRunId } = route.useParams()
  const t = useTexts(studyTexts)
  const query = useQuery(runQuery(studyRunId as StudyRunId))
  const run = query.data
  return (
    <>
      <PageHeader
        title={run?.title ?? t.runs.title}
        mark={run && <RunState state={run.state} />}
        description={run && t.runs.ofVersion(run.specificationNumber)}
        actions={run && <Actions run={run} />}
        above={
          <Anchor
            component={Link}
            to="/studies/$studyId"
            params={{ studyId } as never}
            className={classes.back}
          >
            <IconArrowLeft size={18} aria-hidden /> {run?.title ?? t.study.back}
          </Anchor>
        }
      />
      <Async query={query}>
        {(found) =>
          isAtWork(found.state) ? (
            <RunProgress run={found} />
          ) : found.state === 'done' ? (
            <RunResult run={found} />
          ) : (
            <RunEnded run={found} />
          )
        }
      </Async>
    </>
  )
}

function Actions({ run }: { readonly run: StudyRun }) {
  const t = useTexts(studyTexts).release
  const receivers = useReceivers()
  if (run.releaseId !== null)
    return (
      <Button
        component={Link}
        to="/studies/releases/$releaseId"
        params={{ releaseId: run.releaseId } as never}
        variant="default"
      >
        {t.open}
      </Button>
    )
  const mayAsk = run.right === 'write' && run.state === 'done' && run.result !== null
  if (!mayAsk || receivers === undefined) return null
  return <ReleaseRequest studyRunId={run.studyRunId} receivers={receivers} />
}
