import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReleaseId } from '../../impact/model.study-release.ts'
import { studyTexts } from '../../impact/texts/studies.ts'
import { releaseQuery } from '../../impact/ui/queries.ts'
import { ReleaseList, ReleaseState } from '../../impact/ui/ReleaseList.tsx'
import { ReleaseView } from '../../impact/ui/ReleaseView.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import classes from '../clients/BackLink.module.css'
import { useMe } from '../staff/me.ts'
import { useReceivers } from './receivers.ts'
import { StudyTabs } from './StudyTabs.tsx'

const route = getRouteApi('/staff/studies/releases/$releaseId')

/** Whether somebody only reads what was released. */
const useIsReader = () => !useMe().permitted.includes('studyList')

/** Requests for those who ask and decide; reports for managers. */
export function ReleasesPage() {
  const t = useTexts(studyTexts).release
  const isReader = useIsReader()
  return (
    <>
      <PageHeader
        title={isReader ? t.reportsTitle : t.listTitle}
        description={isReader ? t.reportsLead : t.listLead}
      />
      <StudyTabs />
      <ReleaseList isReader={isReader} />
    </>
  )
}

/** One release. */
export function ReleasePage() {
  const { releaseId } = route.useParams()
  const t = useTexts(studyTexts).release
  const isReader = useIsReader()
  const receivers = useReceivers()
  const listTitle = isReader ? t.reportsTitle : t.listTitle
  const query = useQuery(releaseQuery(releaseId as ReleaseId))
  return (
    <>
      <PageHeader
        title={query.data?.title ?? listTitle}
        mark={query.data && <ReleaseState state={query.data.state} />}
        above={
          <Anchor component={Link} to="/studies/releases" className={classes.back}>
            <IconArrowLeft size={18} aria-hidden /> {listTitle}
          </Anchor>
        }
      />
      <Async query={query}>
        {(release) => <ReleaseView release={release} receivers={receivers} />}
      </Async>
    </>
  )
}
