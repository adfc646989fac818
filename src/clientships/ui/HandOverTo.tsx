import { Select, Text } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { HandingForm } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import { clientshipOf, type HandoverDraft } from './handover-draft.ts'

export interface DraftProps {
  readonly form: HandingForm
  readonly draft: HandoverDraft
  readonly onDraft: (change: Partial<HandoverDraft>) => void
}

/** To which organisation and whom: only those who can take a client by this kind. */
export function HandOverTo({ form, draft, onDraft }: DraftProps) {
  const t = useTexts(handingTexts).form
  const format = useFormat()
  const { kind, toOrganisationId, toStaffId } = draft
  const clientship = clientshipOf(form, draft)
  const own = clientship?.organisation.organisationId
  if (kind === 'return') return <Back form={form} draft={draft} onDraft={onDraft} />
  const organisations = form.receivers.filter(
    ({ isCentre, organisation, people }) =>
      kind === 'service_request' ||
      (isCentre &&
        organisation.organisationId !== own &&
        people.some((one) => one.takesResponsibility)),
  )
  const chosen = form.receivers.find(
    (one) => one.organisation.organisationId === (kind === 'assignment' ? own : toOrganisationId),
  )
  const people = (chosen?.people ?? []).filter(
    (one) =>
      (kind === 'service_request' || one.takesResponsibility) &&
      one.staffId !== clientship?.responsibleId,
  )
  const mayBeAnybody =
    kind !== 'assignment' &&
    chosen?.receivesUnnamed === true &&
    chosen.organisation.organisationId !== own
  return (
    <>
      {form.clientships.length > 1 && (
        <Select
          label={t.clientship}
          allowDeselect={false}
          data={form.clientships.map((one) => ({
            value: one.clientshipId,
            label: format.name(one.organisation.name),
          }))}
          value={draft.clientshipId}
          onChange={(clientshipId) =>
            onDraft({
              ...{ clientshipId, toStaffId: null, contents: new Map() },
              toOrganisationId:
                kind === 'assignment'
                  ? (form.clientships.find((one) => one.clientshipId === clientshipId)?.organisation
                      .organisationId ?? null)
                  : null,
            })
          }
        />
      )}
      {kind !== 'assignment' && (
        <Select
          label={t.organisation}
          placeholder={t.chooseOrganisation}
          required
          allowDeselect={false}
          data={organisations.map(({ organisation }) => ({
            value: organisation.organisationId,
            label: format.name(organisation.name),
          }))}
          value={toOrganisationId}
          onChange={(value) => onDraft({ toOrganisationId: value, toStaffId: null })}
        />
      )}
      {(kind === 'assignment' || chosen) && (
        <Select
          key={chosen?.organisation.organisationId}
          label={t.person}
          placeholder={mayBeAnybody ? t.anybody : t.choosePerson}
          required={!mayBeAnybody}
          clearable={mayBeAnybody}
          searchable
          data={people.map((one) => ({
            value: one.staffId,
            label: one.takesResponsibility ? `${one.name} (${t.load(one.open)})` : one.name,
          }))}
          value={toStaffId}
          onChange={(value) => onDraft({ toStaffId: value })}
        />
      )}
    </>
  )
}

/** What is given back, where there are several, and to whom it goes. */
function Back({ form, draft, onDraft }: DraftProps) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  const nameOf = (one: HandingForm['returns'][number]) =>
    [one.toStaff?.name, format.name(one.to.name)].filter(Boolean).join(', ')
  const chosen = form.returns.find((one) => one.handoverId === draft.returnsHandoverId)
  return (
    <>
      {form.returns.length > 1 && (
        <Select
          label={t.form.which}
          allowDeselect={false}
          data={form.returns.map((one) => ({
            value: one.handoverId,
            label: `${t.kinds[one.kind]}: ${nameOf(one)}`,
          }))}
          value={draft.returnsHandoverId}
          onChange={(value) =>
            onDraft({
              returnsHandoverId: value,
              clientshipId:
                form.returns.find((one) => one.handoverId === value)?.clientshipId ?? null,
            })
          }
        />
      )}
      {chosen && <Text>{t.form.to(nameOf(chosen))}</Text>}
    </>
  )
}
