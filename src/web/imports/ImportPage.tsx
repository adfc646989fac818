import { Anchor, Button } from '@mantine/core'
import { IconArrowLeft, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReferralImport, ReferralImportId } from '../../clientships/model.import.ts'
import { importTexts } from '../../clientships/texts/imports.ts'
import { ImportDone } from '../../clientships/ui/ImportDone.tsx'
import { ImportMapping } from '../../clientships/ui/ImportMapping.tsx'
import { ImportPreview } from '../../clientships/ui/ImportPreview.tsx'
import { ImportProgress } from '../../clientships/ui/ImportProgress.tsx'
import { ImportSteps } from '../../clientships/ui/ImportSteps.tsx'
import { importQuery, useDiscardImport } from '../../clientships/ui/queries.imports.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import classes from '../clients/BackLink.module.css'

const route = getRouteApi('/staff/referrals/import/$referralImportId')

/** A list at its step: columns, reading, rows, sending, what came of it. */
export function ImportPage() {
  const { referralImportId } = route.useParams()
  const query = useQuery(importQuery(referralImportId as ReferralImportId))
  const t = useTexts(importTexts)
  return (
    <>
      <PageHeader
        title={query.data?.fileName ?? t.title}
        above={
          <Anchor component={Link} to="/referrals/import" className={classes.back}>
            <IconArrowLeft size={18} aria-hidden /> {t.earlier.back}
          </Anchor>
        }
        actions={query.data && <Actions list={query.data} />}
      />
      <Async query={query}>{(list) => <Step list={list} />}</Async>
    </>
  )
}

function Step({ list }: { readonly list: ReferralImport }) {
  const { state, columns } = route.useSearch()
  const navigate = route.useNavigate()
  const isMapping = list.state === 'mapping' || (list.state === 'preview' && columns === true)
  const shownState = isMapping ? 'mapping' : list.state
  return (
    <>
      <ImportSteps state={shownState} />
      {isMapping && (
        <ImportMapping list={list} onTold={() => void navigate({ search: {}, replace: true })} />
      )}
      {(list.state === 'reading' || list.state === 'sending') && <ImportProgress list={list} />}
      {list.state === 'done' && <ImportDone list={list} />}
      {!isMapping && (list.state === 'preview' || list.state === 'done') && (
        <ImportPreview
          list={list}
          state={state}
          onState={(chosen) =>
            void navigate({ search: chosen ? { state: chosen } : {}, replace: true })
          }
        />
      )}
    </>
  )
}

function Actions({ list }: { readonly list: ReferralImport }) {
  const t = useTexts(importTexts)
  const { columns } = route.useSearch()
  const navigate = useNavigate()
  const discard = useDiscardImport(list.referralImportId)
  const { referralImportId } = list
  if (list.state !== 'mapping' && list.state !== 'preview') return null
  return (
    <>
      {list.state === 'preview' && columns !== true && (
        <Button
          component={Link}
          to="/referrals/import/$referralImportId"
          params={{ referralImportId } as never}
          search={{ columns: true } as never}
          variant="default"
        >
          {t.columns.again}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={discard.isPending}
        onClick={() =>
          discard.mutate(list.version, {
            onSuccess: () => {
              toastDone(t.discard.done)
              void navigate({ to: '/referrals/import' })
            },
            onError: toastFailed,
          })
        }
      >
        {t.discard.button}
      </Button>
    </>
  )
}
