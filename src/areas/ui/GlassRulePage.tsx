import { Button } from '@mantine/core'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { ChecksField, NumberField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import {
  type GlassRule,
  glassRoles,
  glassRuleChangeSchema,
  glassRuleSchema,
} from '../model.glass-rule.ts'
import type { Role } from '../model.rights.ts'
import { glassRuleTexts, peopleTexts, settingsTexts } from '../texts/texts.ts'
import { useGlassRule, useSaveGlassRule } from './queries.glass-rule.ts'
import { RecordDialog } from './RecordDialog.tsx'

/** In which roles a record may be opened outside one's access, and for how long. */
export function GlassRulePage() {
  const t = useTexts(glassRuleTexts)
  const rule = useGlassRule()
  const [editing, setEditing] = useState(false)
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <Async query={rule}>
        {(data) => (
          <Section
            title={t.section}
            actions={
              <Button variant="default" onClick={() => setEditing(true)}>
                {t.edit}
              </Button>
            }
          >
            <Rule rule={data} />
            {editing && <RuleDialog rule={data} onClose={() => setEditing(false)} />}
          </Section>
        )}
      </Async>
    </>
  )
}

function useRoleNames() {
  const { roles } = useTexts(peopleTexts)
  const t = useTexts(glassRuleTexts)
  return (chosen: readonly Role[]) =>
    chosen.length === 0 ? t.nobody : chosen.map((role) => roles[role]).join(', ')
}

function Rule({ rule }: { readonly rule: GlassRule }) {
  const t = useTexts(glassRuleTexts)
  const names = useRoleNames()
  return (
    <DefinitionList
      items={[
        { term: t.roles, value: names(rule.roles) },
        { term: t.time, value: t.hourCount(rule.hours) },
        { term: t.told, value: t.toldText },
      ]}
    />
  )
}

const contentSchema = glassRuleChangeSchema.omit({ version: true })

function RuleDialog({ rule, onClose }: { readonly rule: GlassRule; readonly onClose: () => void }) {
  const t = useTexts(glassRuleTexts)
  const { roles } = useTexts(peopleTexts)
  const { editOf } = useTexts(settingsTexts)
  const names = useRoleNames()
  const save = useSaveGlassRule()
  return (
    <RecordDialog
      title={editOf(t.title)}
      schema={contentSchema}
      empty={{ roles: [], hours: 3 }}
      edited={{
        row: rule,
        contentOf: (row) => ({ roles: row.roles, hours: row.hours }),
        rowSchema: glassRuleSchema,
        fields: [
          { name: 'roles', label: t.roles, show: (value) => names(value as Role[]) },
          { name: 'hours', label: t.hours, show: (value) => t.hourCount(value as number) },
        ],
      }}
      save={(content, version) => save({ ...content, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ChecksField
            form={form}
            name="roles"
            label={t.roles}
            description={t.rolesHint}
            choices={glassRoles.map((role) => ({ value: role, label: roles[role] }))}
          />
          <NumberField
            form={form}
            name="hours"
            label={t.hours}
            description={t.hoursHint}
            required
            maw="12rem"
          />
        </>
      )}
    </RecordDialog>
  )
}
