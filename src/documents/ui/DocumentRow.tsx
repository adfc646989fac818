import { Button, Group, Text } from '@mantine/core'
import { IconDownload, IconEye, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { ClientDocument } from '../model.document.ts'
import { isShownInBrowsers } from '../model.media-type.ts'
import { documentTexts } from '../texts/texts.ts'
import classes from './Documents.module.css'
import { contentAddress, useDocumentCommands } from './queries.documents.ts'

interface DocumentRowProps {
  readonly document: ClientDocument
  /** The client whose page it is on; the document may stand in another record of the person. */
  readonly ofClient: ClientId
  readonly mayRemove: boolean
}

/** What a document is called on a page. */
export function useDocumentName(): (document: Pick<ClientDocument, 'kind' | 'title'>) => string {
  const t = useTexts(documentTexts)
  return ({ kind, title }) => (title === '' ? t.kinds[kind] : `${t.kinds[kind]}: ${title}`)
}

/** One document: what it is, looking at it, saving it, removing it. */
export function DocumentRow({ document, ofClient, mayRemove }: DocumentRowProps) {
  const t = useTexts(documentTexts)
  const format = useFormat()
  const name = useDocumentName()(document)
  const [opened, setOpened] = useState<'preview' | 'removal'>()
  const { documentId, datedOn, removedAt, scan, citations } = document
  const size = t.size(format.number(Math.max(0.1, document.bytes / 2 ** 20), 1))
  const about = [
    ...(datedOn === null ? [] : [t.datedOn(format.day(datedOn))]),
    t.brought(document.broughtBy, format.instant(document.broughtAt)),
    size,
    ...(citations === 0 ? [] : [t.cited(citations)]),
  ]
  return (
    <>
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.note}>{about.join(' · ')}</div>
        {removedAt === null ? (
          <StateMark state={scan === 'clean' ? 'met' : 'unknown'}>{t.scans[scan]}</StateMark>
        ) : (
          <StateMark state="ended">{t.removedOn(format.instant(removedAt))}</StateMark>
        )}
      </div>
      {removedAt === null && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconEye size={16} aria-hidden />}
            aria-label={`${t.look}: ${name}`}
            onClick={() => setOpened('preview')}
          >
            {t.look}
          </Button>
          <Download document={document} name={name} />
          {mayRemove && (
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={`${t.remove}: ${name}`}
              onClick={() => setOpened('removal')}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      {opened === 'preview' && (
        <Preview document={document} name={name} onClose={() => setOpened(undefined)} />
      )}
      {opened === 'removal' && (
        <Removal {...{ documentId, name, ofClient }} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}

interface NamedDocument {
  readonly document: ClientDocument
  readonly name: string
}

function Download({ document, name }: NamedDocument) {
  const t = useTexts(documentTexts)
  return (
    <Button
      component="a"
      href={contentAddress(document.documentId, false)}
      download
      variant="default"
      size="compact-md"
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={`${t.saveCopy}: ${name}`}
    >
      {t.saveCopy}
    </Button>
  )
}

/** The document itself: a picture, or a PDF in a frame of its own in which nothing runs. */
function Preview({ document, name, onClose }: NamedDocument & { readonly onClose: () => void }) {
  const t = useTexts(documentTexts)
  const { actions } = useTexts(platformTexts)
  const source = contentAddress(document.documentId, true)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.preview(name)}
      size="xl"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {!isShownInBrowsers(document.mediaType) && <Text mb="sm">{t.notShown}</Text>}
      {document.mediaType === 'application/pdf' && (
        <iframe className={classes.frame} src={source} title={name} />
      )}
      {document.mediaType.startsWith('image/') && isShownInBrowsers(document.mediaType) && (
        <img className={classes.picture} src={source} alt={name} />
      )}
      <Group mt="sm">
        <Download document={document} name={name} />
      </Group>
    </Dialog>
  )
}

interface RemovalProps {
  readonly documentId: ClientDocument['documentId']
  readonly name: string
  readonly ofClient: ClientId
  readonly onClose: () => void
}

/** It cannot be undone, so it is asked. */
function Removal({ documentId, name, ofClient, onClose }: RemovalProps) {
  const t = useTexts(documentTexts)
  const { remove } = useDocumentCommands(ofClient)
  const { mutate, isPending } = useMutation({
    mutationFn: () => remove(documentId),
    onSuccess() {
      toastDone(t.removed)
      onClose()
    },
    onError: toastFailed,
  })
  return (
    <ConfirmDialog
      title={`${t.remove}: ${name}`}
      text={t.removeText}
      action={t.remove}
      isSevere
      isPending={isPending}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  )
}
