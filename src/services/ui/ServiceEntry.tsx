import { Button, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { CriteriaTree } from '../../eligibility/model.criteria.ts'
import { grouped, newTree } from '../../eligibility/model.edit.ts'
import { sortFaults } from '../../eligibility/model.faults.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastUndoable } from '../../platform/browser/toast.tsx'
import { serviceTexts } from '../texts/texts.ts'
import type { ServiceForm } from './service-form.ts'
import { useServiceParts } from './service-parts.ts'
import { useNamedServices } from './useNamedServices.ts'

const prefix = 'entry.'

/** Who may come in: conditions in the language of the criteria, edited as those of a centre are. */
export function ServiceEntry({ form }: ServiceForm) {
  const { ConditionsEditor } = useServiceParts()
  const services = useNamedServices()
  const t = useTexts(serviceTexts)
  const { errors, getValues, getInputProps, clearFieldError } = form.form
  const getTree = () => (getValues().entry ?? null) as CriteriaTree | null
  const tree = getTree()
  const set = (next: CriteriaTree | null) => {
    const { onChange } = getInputProps('entry')
    ;(onChange as (value: unknown) => void)(next)
    for (const path of Object.keys(errors)) if (path.startsWith(prefix)) clearFieldError(path)
  }
  const change = (alter: (tree: CriteriaTree) => CriteriaTree) => {
    const now = getTree()
    if (now !== null) set(alter(grouped(now)))
  }
  const drop = () => {
    const dropped = getTree()
    set(null)
    toastUndoable(t.form.entryDropped, async () => set(dropped))
  }
  const faults = Object.entries(errors).flatMap(([path, code]) =>
    path.startsWith(prefix)
      ? [{ path: `tree.${path.slice(prefix.length)}`, code: String(code) }]
      : [],
  )
  return (
    <Section
      title={t.fields.entry}
      actions={
        tree !== null && (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={drop}
          >
            {t.form.dropEntry}
          </Button>
        )
      }
    >
      <Text c="dimmed" maw="72ch" mb="sm">
        {t.form.entryLead}
      </Text>
      {tree === null ? (
        <Group>
          <Text>{t.nothingAsked}</Text>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => set(newTree('entry'))}
          >
            {t.form.beginEntry}
          </Button>
        </Group>
      ) : (
        <ConditionsEditor
          tree={grouped(tree)}
          faults={sortFaults(grouped(tree), faults)}
          change={change}
          services={services}
        />
      )}
    </Section>
  )
}
