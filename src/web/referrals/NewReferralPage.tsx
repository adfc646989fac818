import { Alert, Button, Select, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { ClientFacts } from '../../clients/ui/ClientHead.tsx'
import { NewClientForm } from '../../clients/ui/NewClientForm.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import { clientQuery } from '../../clients/ui/queries.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useBeginReferral } from '../../clientships/ui/queries.referrals.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { errorText, Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { useMe } from '../staff/me.ts'
import { BackToSent } from './BackToSent.tsx'
import { FindPerson } from './FindPerson.tsx'
import classes from './Referrals.module.css'

const route = getRouteApi('/staff/referrals/new')

/** The first step of a referral: the person is found, or added. */
export function NewReferralPage() {
  const t = useTexts(referralTexts).find
  const { client, add } = route.useSearch()
  const title = add === true ? t.addTitle : t.title
  return (
    <>
      <PageHeader
        key={title}
        title={title}
        description={add ? undefined : t.lead}
        above={<BackToSent />}
      />
      {add === true ? (
        <AddPerson />
      ) : client === undefined ? (
        <Find />
      ) : (
        <Chosen clientId={client} />
      )}
    </>
  )
}

/** The organisations of the reader, each once. */
function useOwnOrganisations() {
  const { assignments } = useMe()
  const format = useFormat()
  const names = new Map(
    assignments.map(({ organisationId, organisationName }) => [
      organisationId,
      format.name(organisationName),
    ]),
  )
  return [...names].map(([value, label]) => ({ value, label }))
}

/** Begins the draft and opens it; whoever has several organisations is asked for which. */
function useBegin() {
  const navigate = useNavigate()
  const begin = useBeginReferral()
  return useMutation({
    mutationFn: ({ clientId, from }: { clientId: ClientId; from?: string | undefined }) =>
      begin(clientId, from),
    onSuccess: ({ handoverId }) =>
      void navigate({ to: '/referrals/$handoverId', params: { handoverId } }),
    onError(error, { clientId }) {
      if (
        error instanceof Problem &&
        error.fields.some(({ code }) => code === 'organisationMissing')
      )
        void navigate({ to: '/referrals/new', search: { client: clientId } })
    },
  })
}

function NotBegun({ error }: { readonly error: unknown }) {
  const { locale } = useLocale()
  return (
    <Alert role="alert" color="error" my="md" icon={<IconAlertTriangle aria-hidden />}>
      {errorText(error, locale)}
    </Alert>
  )
}

function Find() {
  const { mutate, isPending, variables, error } = useBegin()
  return (
    <>
      {error && <NotBegun error={error} />}
      <FindPerson
        onChoose={(clientId) => mutate({ clientId })}
        busy={isPending ? variables.clientId : undefined}
      />
    </>
  )
}

/** A person who is chosen already: for which organisation, where there are several. */
function Chosen({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(referralTexts).find
  const query = useQuery(clientQuery(clientId))
  const organisations = useOwnOrganisations()
  const [from, setFrom] = useState<string | null>(null)
  const { mutate, isPending, error } = useBegin()
  const isAsked = organisations.length > 1
  return (
    <Async query={query}>
      {(client) => (
        <Section title={usedName(client)}>
          <ClientFacts client={client} />
          {error && <NotBegun error={error} />}
          <Stack gap="md" mt="md" align="flex-start">
            {isAsked && (
              <Select
                label={t.organisation}
                data={organisations}
                value={from}
                onChange={setFrom}
                allowDeselect={false}
                required
                w="min(24rem, 100%)"
              />
            )}
            <Button
              loading={isPending}
              disabled={isAsked && from === null}
              onClick={() => mutate({ clientId, from: from ?? undefined })}
            >
              {t.begin}
            </Button>
          </Stack>
        </Section>
      )}
    </Async>
  )
}

function AddPerson() {
  const t = useTexts(referralTexts).find
  const { staffId } = useMe()
  const navigate = useNavigate()
  const organisations = useOwnOrganisations()
  const { mutate, error } = useBegin()
  const choose = (clientId: ClientId) =>
    void navigate({ to: '/referrals/new', search: { client: clientId } })
  return (
    <>
      <Button
        variant="subtle"
        mb="md"
        ml="-sm"
        renderRoot={(props) => <Link to="/referrals/new" {...props} />}
      >
        {t.back}
      </Button>
      {error && <NotBegun error={error} />}
      <div className={classes.frame}>
        <NewClientForm
          draftName={`new client ${staffId}`}
          organisations={organisations}
          onAdded={({ clientId }) => mutate({ clientId })}
          onUse={choose}
        />
      </div>
    </>
  )
}
