import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { InstantText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { Study } from '../model.study.ts'
import type { StudyRunHead, StudyRunId } from '../model.study-run.ts'
import { studyTexts } from '../texts/studies.ts'
import { useAskRun } from './queries.ts'
import { RunState } from './RunState.tsx'
import type { SpecDraft } from './spec-draft.ts'

interface StudyRunsProps {
  readonly study: Study
  readonly draft: SpecDraft
  readonly onAsked: (studyRunId: StudyRunId) => void
}

/** The runs of a study, and starting one. */
export function StudyRuns({ study, draft, onAsked }: StudyRunsProps) {
  const t = useTexts(studyTexts).runs
  const { studyId } = study
  const columns = useMemo<readonly Column<StudyRunHead>[]>(
    () => [
      {
        id: 'at',
        title: t.at,
        width: 200,
        cell: ({ studyRunId, askedAt }) => (
          <Link to="/studies/$studyId/runs/$studyRunId" params={{ studyId, studyRunId }}>
            <InstantText instant={askedAt} />
          </Link>
        ),
      },
      { id: 'state', title: t.state, width: 160, cell: ({ state }) => <RunState state={state} /> },
      {
        id: 'version',
        title: t.version,
        width: 140,
        align: 'end',
        cell: ({ specificationNumber }) => specificationNumber,
      },
    ],
    [t, studyId],
  )
  return (
    <Section
      title={t.title}
      actions={
        study.right === 'write' &&
        !study.isForgotten && <Start study={study} draft={draft} onAsked={onAsked} />
      }
    >
      <DataTable
        id="study-runs"
        label={t.title}
        rows={study.runs}
        rowId={({ studyRunId }) => studyRunId}
        columns={columns}
        empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      />
    </Section>
  )
}

/** Starts a run of what is written: what is not kept yet is kept first, and nothing faulty is run. */
function Start({ study, draft, onAsked }: StudyRunsProps) {
  const t = useTexts(studyTexts).runs
  const ask = useAskRun(study.studyId)
  const { check, isChanged } = draft
  const faults = check?.faults.length ?? 0
  const run = async () => {
    if (isChanged) await draft.save()
    onAsked((await ask.mutateAsync()).studyRunId)
  }
  return (
    <>
      {faults > 0 && <StateMark state="not_met">{t.faulty(faults)}</StateMark>}
      <Button
        leftSection={<IconPlayerPlay size={18} aria-hidden />}
        disabled={check === undefined || faults > 0}
        loading={ask.isPending || draft.isSaving}
        onClick={() => void run().catch(toastFailed)}
      >
        {isChanged ? t.saveAndRun : t.run}
      </Button>
    </>
  )
}
