import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { DocumentId } from '../model.document.ts'
import { documentTexts } from '../texts/texts.ts'
import { useDocumentName } from './DocumentRow.tsx'
import { documentsQuery } from './queries.documents.ts'

interface CiteDocumentProps {
  readonly clientId: ClientId
  readonly documentId: string | null
  readonly onChange: (documentId: string | null) => void
  readonly label: string
  readonly none: string
}

/** The choice of the document that facts rest on; where there is none, nothing is asked. */
export function CiteDocument({ clientId, documentId, onChange, label, none }: CiteDocumentProps) {
  const format = useFormat()
  const nameOf = useDocumentName()
  const { data: documents } = useQuery(documentsQuery(clientId))
  // A document of a merged record is that record's: a fact of this one cannot cite it.
  const offered = documents?.filter((one) => one.clientId === clientId && one.removedAt === null)
  if (offered === undefined || offered.length === 0) return null
  return (
    <CodeSelect
      label={label}
      placeholder={none}
      ordered
      codes={offered.map((one) => ({
        code: one.documentId,
        name: `${nameOf(one)}, ${format.instant(one.broughtAt)}`,
      }))}
      value={documentId}
      onChange={onChange}
    />
  )
}

interface CitationProps {
  readonly clientId: ClientId
  readonly documentId: string
  /** A way to the document. */
  readonly linkTo: (documentId: DocumentId, text: string) => ReactNode
}

/** The document that a fact rests on, or that there is one out of the reader's sight. */
export function Citation({ clientId, documentId, linkTo }: CitationProps) {
  const t = useTexts(documentTexts)
  const nameOf = useDocumentName()
  const { data: documents } = useQuery(documentsQuery(clientId))
  const document = documents?.find((one) => one.documentId === documentId)
  if (documents === undefined) return t.citation
  if (document === undefined) return t.citationHidden
  return (
    <>
      {t.citation}: {linkTo(document.documentId, nameOf(document))}
    </>
  )
}
