import { Alert, Anchor, Button, Text } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import { StudyExports } from '../../exchange/ui/StudyExports.tsx'
import type { Study, StudyId } from '../../impact/model.study.ts'
import { studyTexts } from '../../impact/texts/studies.ts'
import { NewStudyForm } from '../../impact/ui/NewStudyForm.tsx'
import { studyQuery } from '../../impact/ui/queries.ts'
import { SpecSection } from '../../impact/ui/SpecSection.tsx'
import { StudyEdit } from '../../impact/ui/StudyEdit.tsx'
import { StudyFiles } from '../../impact/ui/StudyFiles.tsx'
import { StudyList } from '../../impact/ui/StudyList.tsx'
import { StudyRuns } from '../../impact/ui/StudyRuns.tsx'
import { useSpecDraft } from '../../impact/ui/spec-draft.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import classes from '../clients/BackLink.module.css'
import { useMe } from '../staff/me.ts'
import { StudyTabs } from './StudyTabs.tsx'

const studyRoute = getRouteApi('/staff/studies/$studyId')

/** Who may see closed studies begins with them, others with what was released. */
export function StudiesHome() {
  const t = useTexts(studyTexts)
  const { permitted } = useMe()
  if (!permitted.includes('studyList')) return <Navigate to="/studies/releases" replace />
  const add = permitted.includes('studyCreate') && (
    <Button component={Link} to="/studies/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t.list.add}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.title} description={t.lead} actions={add} />
      <StudyTabs />
      <StudyList mayAdd={permitted.includes('studyCreate')} />
    </>
  )
}

/** The way back to the list of studies. */
export function BackToStudies() {
  const t = useTexts(studyTexts).study
  return (
    <Anchor component={Link} to="/studies" className={classes.back}>
      <IconArrowLeft size={18} aria-hidden /> {t.back}
    </Anchor>
  )
}

export function NewStudyPage() {
  const t = useTexts(studyTexts).fresh
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t.title} description={t.lead} above={<BackToStudies />} />
      <NewStudyForm
        onMade={(studyId) => void navigate({ to: '/studies/$studyId', params: { studyId } })}
      />
    </>
  )
}

/** A study: its question, data, specification and runs. */
export function StudyPage() {
  const { studyId } = studyRoute.useParams()
  const t = useTexts(studyTexts)
  const query = useQuery(studyQuery(studyId as StudyId))
  const title = query.data?.title ?? t.title
  const mayEdit = query.data?.right === 'write' && !query.data.isForgotten
  return (
    <>
      <PageHeader
        title={title}
        above={<BackToStudies />}
        description={query.data && <About study={query.data} />}
        actions={mayEdit && query.data && <StudyEdit study={query.data} />}
      />
      <Async query={query}>{(study) => <Parts key={study.studyId} study={study} />}</Async>
    </>
  )
}

function About({ study }: { readonly study: Study }) {
  const t = useTexts(studyTexts).study
  const format = useFormat()
  return (
    <>
      <Text style={{ whiteSpace: 'pre-line' }}>{study.purpose}</Text>
      {!study.isForgotten && <Text size="sm">{t.keptUntil(format.day(study.keepUntil))}</Text>}
    </>
  )
}

function Parts({ study }: { readonly study: Study }) {
  const t = useTexts(studyTexts).study
  const navigate = useNavigate()
  const format = useFormat()
  const draft = useSpecDraft(study)
  const { studyId } = study
  return (
    <>
      {study.isForgotten ? (
        <Alert color="alert" icon={<IconInfoCircle aria-hidden />} title={t.forgotten} mb="md">
          {t.forgottenText(format.day(study.keepUntil))}
        </Alert>
      ) : (
        study.right === 'read' && (
          <Alert color="alert" icon={<IconInfoCircle aria-hidden />} mb="md">
            {t.readOnly}
          </Alert>
        )
      )}
      {!study.isForgotten && (
        <>
          <StudyFiles study={study} />
          <StudyExports study={study} />
        </>
      )}
      <SpecSection study={study} draft={draft} />
      <StudyRuns
        study={study}
        draft={draft}
        onAsked={(studyRunId) =>
          void navigate({
            to: '/studies/$studyId/runs/$studyRunId',
            params: { studyId, studyRunId },
          })
        }
      />
    </>
  )
}
