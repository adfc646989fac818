import { Alert, Anchor, Button } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { LeaveGuard } from '../../platform/browser/form/LeaveGuard.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { type CentreCriteria, findInForce } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaBar } from './CriteriaBar.tsx'
import { CriteriaBasics } from './CriteriaBasics.tsx'
import { CriteriaConflict } from './CriteriaConflict.tsx'
import classes from './CriteriaEditor.module.css'
import type { ListedClient } from './CriteriaListed.tsx'
import { CriteriaPreview } from './CriteriaPreview.tsx'
import { CriteriaPublish } from './CriteriaPublish.tsx'
import { CriteriaTreeEditor } from './CriteriaTreeEditor.tsx'
import { useCompared } from './useCompared.ts'
import { useCriteriaDraft } from './useCriteriaDraft.ts'
import { useCriteriaPreview } from './useCriteriaPreview.ts'
import { useDraftCommands } from './useDraftCommands.ts'

interface CriteriaEditorProps {
  readonly centre: CentreCriteria
  readonly services: CentreCriteria['services']
  readonly staffId: string
  readonly clientLink: (client: ListedClient) => ReactNode
}

/** The editor of a centre's criteria: the conditions of the draft, its first day and source, its effect, and the way to publish it. */
export function CriteriaEditor({ centre, services, staffId, clientLink }: CriteriaEditorProps) {
  const t = useTexts(criteriaTexts)
  const { form } = useTexts(platformTexts)
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const draft = useCriteriaDraft(centre, staffId)
  const base = useBase(centre, draft.edit.validFrom)
  const compared = useCompared(base?.tree, draft.edit.tree)
  const showFaults = () => focusFault(frame.current)
  const preview = useCriteriaPreview(draft, showFaults)
  const commands = useDraftCommands(draft, preview, showFaults)
  const name = format.name(centre.name)
  return (
    <div ref={frame}>
      <PageHeader
        title={t.editor.title(name)}
        description={t.editor.description}
        actions={
          (draft.isDirty || draft.version > 0) && (
            <Button variant="default" onClick={() => void commands.discard()}>
              {draft.version > 0 ? t.bar.discard : t.bar.discardChanges}
            </Button>
          )
        }
        above={
          <Anchor
            className={classes.back}
            renderRoot={(props) => <Link to="/criteria" {...props} />}
          >
            <IconArrowLeft size={18} aria-hidden /> {t.editor.back}
          </Anchor>
        }
      />
      {draft.isResumed && draft.isDirty && (
        <Alert color="accent" icon={<IconInfoCircle aria-hidden />} mb="md" maw="44rem">
          {form.kept}
        </Alert>
      )}
      <Section title={t.editor.conditions}>
        <CriteriaTreeEditor
          tree={draft.edit.tree}
          faults={draft.faults}
          change={(alter) => draft.change((edit) => ({ ...edit, tree: alter(edit.tree) }))}
          base={base?.tree}
          services={services}
        />
      </Section>
      <CriteriaBasics draft={draft} />
      <CriteriaPreview preview={preview} clientLink={clientLink} />
      <CriteriaBar
        draft={draft}
        onSave={() => void commands.save()}
        onPublish={() => void commands.askToPublish()}
      />
      {commands.asked && (
        <CriteriaPublish
          centreName={name}
          draft={commands.asked}
          compared={compared}
          preview={preview}
          isPending={draft.publish.isPending}
          onPublish={() => void commands.publish()}
          onClose={commands.doNotPublish}
        />
      )}
      <CriteriaConflict draft={draft} base={base} />
      <LeaveGuard unsaved={draft.isDirtyNow} />
    </div>
  )
}

/** What the draft is compared with: what holds on its first day, else today. */
function useBase({ versions }: CentreCriteria, validFrom: string | null) {
  const inForce = validFrom === null ? undefined : findInForce(versions, validFrom)
  return inForce ?? findInForce(versions, todayInFinland())
}

/** Puts the focus on the first thing that is wrong, once it is drawn so. */
function focusFault(frame: HTMLElement | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      frame?.querySelector<HTMLElement>('[data-fault], [aria-invalid="true"]')?.focus(),
    ),
  )
}
