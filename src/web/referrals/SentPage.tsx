import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ExportButton } from '../../clients/ui/ExportButton.tsx'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { sentFileAddress } from '../../clientships/ui/queries.referrals.ts'
import { SentList } from '../../clientships/ui/SentList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/referrals/')

/** What the person has referred: drafts to go on with, questions to answer, what became of the rest. */
export function SentPage() {
  const t = useTexts(referralTexts)
  const me = useMe()
  const { state, whose = 'mine' } = route.useSearch()
  const navigate = route.useNavigate()
  const add = (
    <Button component={Link} to="/referrals/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t.add}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={whose === 'mine' ? t.backToSent : t.title}
        description={whose === 'mine' ? t.mine.description : t.mine.descriptionOfAll}
        actions={
          <>
            {add}
            {me.permitted.includes('referralImportCreate') && (
              <Button
                component={Link}
                to="/referrals/import"
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t.import}
              </Button>
            )}
            <ExportButton
              address={(locale) =>
                sentFileAddress({ scope: whose, ...(state && { state }) }, locale)
              }
            />
          </>
        }
      />
      <SentList
        filter={{ scope: whose, state }}
        onFilter={(chosen) =>
          void navigate({
            search: {
              ...(chosen.state && { state: chosen.state }),
              ...(chosen.scope === 'organisation' && { whose: chosen.scope }),
            },
            replace: true,
          })
        }
        add={add}
      />
    </>
  )
}
