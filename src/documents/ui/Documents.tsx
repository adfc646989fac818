import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ClientId, ClientRights } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { dataOfKind, documentKinds } from '../model.document.ts'
import { documentTexts } from '../texts/texts.ts'
import { AddDocument } from './AddDocument.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import classes from './Documents.module.css'
import { documentsQuery } from './queries.documents.ts'

interface DocumentsProps {
  readonly clientId: ClientId
  readonly rights: ClientRights
}

/** The documents of a client, and adding one. */
export function Documents({ clientId, rights }: DocumentsProps) {
  const t = useTexts(documentTexts)
  const query = useQuery(documentsQuery(clientId))
  const kinds = documentKinds.filter((kind) => rights[dataOfKind(kind)] === 'write')
  return (
    <Section title={t.title}>
      <Text c="dimmed" mb="md">
        {t.lead}
      </Text>
      {kinds.length > 0 && <AddDocument clientId={clientId} kinds={kinds} />}
      <Async query={query} skeleton="rows">
        {(documents) =>
          documents.length === 0 ? (
            <EmptyState title={kinds.length > 0 ? t.none : t.nothingToRead}>
              {kinds.length > 0 ? t.noneText : undefined}
            </EmptyState>
          ) : (
            <ul className={classes.rows}>
              {documents.map((document) => (
                <li key={document.documentId} className={classes.row}>
                  <DocumentRow
                    document={document}
                    ofClient={clientId}
                    mayRemove={kinds.includes(document.kind)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </Section>
  )
}
