import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { factDefinition, isFactKey, type RuleList } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { CodesSelect } from '../../platform/browser/form/CodesSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { changeNode } from '../model.edit.ts'
import { setFact, setSensitive, setServices } from '../model.edit-line.ts'
import type { ConditionLine, GroupLine, Line } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import { useFactCodes } from './CriteriaFactChooser.tsx'
import { CriteriaTestFields } from './CriteriaTestFields.tsx'
import { sendsNothing, useEditing } from './criteria-editing.ts'

interface CriteriaLineFieldsProps {
  readonly line: Line
  /** The list of whose items everything around the line is asked. */
  readonly within: RuleList | undefined
  /** The id of the element with the line's sentence. */
  readonly labelledBy: string
}

/** The fields of a line, in its place: what is asked, the services that lead there, whether it is discussed. */
export function CriteriaLineFields({ line, within, labelledBy }: CriteriaLineFieldsProps) {
  const t = useTexts(criteriaTexts).editor
  const { open } = useEditing()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay its legend over the sentence
    <div
      className={classes.fields}
      data-part="fields"
      role="group"
      tabIndex={-1}
      aria-labelledby={labelledBy}
      onKeyDown={(event) => {
        // A list that is open takes the key for itself.
        const isList = event.target instanceof Element && event.target.ariaExpanded === 'true'
        if (event.key === 'Escape' && !isList) open(undefined)
        sendsNothing(event)
      }}
    >
      {line.kind === 'condition' ? (
        <Asked line={line} within={within} />
      ) : (
        line.group && <Choice line={line} groupId={line.group.id} />
      )}
      <Services line={line} />
      {line.kind === 'condition' && <Discussed line={line} />}
      <Button variant="default" onClick={() => open(undefined)} className={classes.done}>
        {t.done}
      </Button>
    </div>
  )
}

function Asked({ line, within }: { line: ConditionLine; within: RuleList | undefined }) {
  const t = useTexts(criteriaTexts).fields
  const { apply } = useEditing()
  const codes = useFactCodes(within)
  return (
    <>
      <CodeSelect
        label={t.fact}
        codes={codes}
        value={line.leaf.fact}
        allowDeselect={false}
        clearable={false}
        onChange={(code) => {
          if (code !== null && isFactKey(code)) apply((tree) => setFact(tree, line, code, within))
        }}
      />
      <CriteriaTestFields line={line} />
    </>
  )
}

function Choice({ line, groupId }: { readonly line: GroupLine; readonly groupId: string }) {
  const t = useTexts(criteriaTexts)
  const { apply } = useEditing()
  const id = useId()
  return (
    <div className={classes.wide}>
      <Text id={id} fw={500} mb={4}>
        {t.fields.choice}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={line.choice}
        onChange={(value) =>
          apply((tree) =>
            changeNode(tree, groupId, (node) =>
              'nodes' in node ? { ...node, kind: value === 'any' ? 'any' : 'all' } : node,
            ),
          )
        }
        data={[
          { value: 'all', label: t.tree.together },
          { value: 'any', label: t.tree.any },
        ]}
      />
    </div>
  )
}

function Services({ line }: { readonly line: Line }) {
  const t = useTexts(criteriaTexts).fields
  const format = useFormat()
  const { apply, services } = useEditing()
  const known = services.map(({ code, name }) => ({ code, name: format.name(name) }))
  const unknown = line.services
    .filter((code) => !services.some((service) => service.code === code))
    .map((code) => ({ code, name: code }))
  return (
    <CodesSelect
      label={t.services}
      description={t.servicesText}
      codes={[...known, ...unknown]}
      ordered
      value={line.services}
      onChange={(codes) => apply((tree) => setServices(tree, line, codes))}
      className={classes.wide}
    />
  )
}

function Discussed({ line }: { readonly line: ConditionLine }) {
  const t = useTexts(criteriaTexts).fields
  const { apply } = useEditing()
  const isAlways = factDefinition(line.leaf.fact).right === 'support_needs'
  return (
    <Checkbox
      label={t.discussed}
      description={isAlways ? t.alwaysDiscussed : t.discussedText}
      checked={line.isSensitive}
      disabled={isAlways}
      onChange={(event) => {
        const on = event.currentTarget.checked
        apply((tree) => setSensitive(tree, line, on))
      }}
      className={classes.wide}
    />
  )
}
