import { useNavigate } from '@tanstack/react-router'
import { rightOf } from '../../areas/model.rights.ts'
import { importTexts } from '../../clientships/texts/imports.ts'
import { ImportFile } from '../../clientships/ui/ImportFile.tsx'
import { ImportList } from '../../clientships/ui/ImportList.tsx'
import { ImportSteps } from '../../clientships/ui/ImportSteps.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { BackToSent } from '../referrals/BackToSent.tsx'
import { useMe } from '../staff/me.ts'

/** The first step: a file; below it the lists that were brought before. */
export function ImportsPage() {
  const t = useTexts(importTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const { assignments } = useMe()
  const organisations = new Map(
    assignments
      .filter(({ role }) => rightOf(role, 'referral', 'sent_by_me') === 'write')
      .map(({ organisationId, organisationName }) => [
        organisationId,
        format.name(organisationName),
      ]),
  )
  return (
    <>
      <PageHeader title={t.title} description={t.lead} above={<BackToSent />} />
      <ImportSteps state="file" />
      <ImportFile
        organisations={[...organisations].map(([value, label]) => ({ value, label }))}
        onOpen={(referralImportId) =>
          void navigate({
            to: '/referrals/import/$referralImportId',
            params: { referralImportId },
          })
        }
      />
      <ImportList />
    </>
  )
}
