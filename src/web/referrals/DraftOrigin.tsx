import { Group, Radio, Select } from '@mantine/core'
import { useArea } from '../../areas/ui/queries.ts'
import { handoverOrigins } from '../../clientships/model.handover.ts'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import type { ReferralContent } from '../../clientships/ui/useReferralDraft.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'

interface DraftOriginProps {
  readonly referral: Referral
  readonly content: ReferralContent
  readonly onChange: (change: Partial<ReferralContent>) => void
}

/** Where the need was noticed, and whose referral it is where a centre records the referral of another unit. */
export function DraftOrigin({ referral, content, onChange }: DraftOriginProps) {
  const t = useTexts(referralTexts)
  const format = useFormat()
  const { data: area } = useArea()
  const isCentre = area?.centres.some(
    ({ organisationId }) => organisationId === referral.from.organisationId,
  )
  const units = area?.organisations.filter(
    ({ closedOn, organisationId }) =>
      closedOn === null || organisationId === content.referringOrganisationId,
  )
  return (
    <>
      <Radio.Group
        label={t.draft.origin}
        value={content.origin}
        onChange={(origin) => onChange({ origin: origin as ReferralContent['origin'] })}
      >
        <Group gap="0.5rem 1.25rem" mt="xs">
          {handoverOrigins.map((origin) => (
            <Radio key={origin} value={origin} label={t.origins[origin]} />
          ))}
        </Group>
      </Radio.Group>
      {isCentre && units && (
        <Select
          label={t.draft.referring}
          data={units.map(({ organisationId, name }) => ({
            value: organisationId,
            label: format.name(name),
          }))}
          value={content.referringOrganisationId}
          allowDeselect={false}
          maw="24rem"
          onChange={(chosen) => {
            const unit = units.find(({ organisationId }) => organisationId === chosen)
            if (unit) onChange({ referringOrganisationId: unit.organisationId })
          }}
        />
      )}
    </>
  )
}
