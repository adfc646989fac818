import { Anchor } from '@mantine/core'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Contact } from '../model.contact.ts'
import { clientTexts } from '../texts/texts.ts'
import { useMunicipalityName } from './codes.ts'

/** How a person is reached and where they live, to be read. */
export function ContactDetails({ contact }: { readonly contact: Contact }) {
  const t = useTexts(clientTexts)
  const municipality = useMunicipalityName()
  const { phone, email, streetAddress, postalCode, postOffice, municipalityCode } = contact
  const place = [postalCode, postOffice].filter(Boolean).join(' ')
  return (
    <DefinitionList
      items={[
        { term: t.fields.phone, value: phone && <Anchor href={`tel:${phone}`}>{phone}</Anchor> },
        { term: t.fields.email, value: email && <Anchor href={`mailto:${email}`}>{email}</Anchor> },
        {
          term: t.contact.address,
          value: (streetAddress || place) && (
            <>
              {streetAddress && <div>{streetAddress}</div>}
              {place && <div>{place}</div>}
            </>
          ),
        },
        { term: t.fields.municipality, value: municipalityCode && municipality(municipalityCode) },
      ]}
    />
  )
}
