import { Anchor, Button, Text } from '@mantine/core'
import { IconArrowLeft, IconSchool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Organisation } from '../model.area.ts'
import {
  type Centre,
  type CentreContent,
  type CentreHead,
  centreContentSchema,
  centreHeadSchema,
} from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import { BaselineSection } from './BaselineSection.tsx'
import classes from './CentrePage.module.css'
import { ClosingMark } from './ClosingMark.tsx'
import { NameFields } from './NameFields.tsx'
import { useArea, useCentreCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { ServiceSection } from './ServiceSection.tsx'
import { StaffingSection } from './StaffingSection.tsx'
import { TargetSection } from './TargetSection.tsx'
import { showNames } from './ThreeNames.tsx'

/** A skills centre: what its clients aim at, what it is to reach, what it offers, how many work there. */
export function CentrePage({ organisationId }: { readonly organisationId: string }) {
  const t = useTexts(settingsTexts)
  const area = useArea()
  return (
    <Async query={area}>
      {({ centres, organisations }) => {
        const centre = centres.find((one) => one.organisationId === organisationId)
        const organisation = organisations.find((one) => one.organisationId === organisationId)
        return centre && organisation ? (
          <Ready key={organisationId} centre={centre} organisation={organisation} />
        ) : (
          <>
            <PageHeader title={t.centre.unknown} above={<BackToCentres />} />
            <EmptyState title={t.centre.unknown} icon={IconSchool}>
              {t.centre.unknownText}
            </EmptyState>
          </>
        )
      }}
    </Async>
  )
}

function BackToCentres() {
  const t = useTexts(settingsTexts)
  return (
    <Anchor
      className={classes.back}
      renderRoot={(props) => <Link to="/settings/centres" {...props} />}
    >
      <IconArrowLeft size={18} aria-hidden /> {t.centre.back}
    </Anchor>
  )
}

interface ReadyProps {
  readonly centre: Centre
  readonly organisation: Organisation
}

function Ready({ centre, organisation }: ReadyProps) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const { addBaseline, saveBaseline } = useCentreCommands(centre.organisationId)
  return (
    <>
      <PageHeader
        title={format.name(organisation.name)}
        mark={<ClosingMark closedOn={organisation.closedOn} />}
        above={<BackToCentres />}
        description={!centre.mayWrite && t.readOnly}
      />
      <Basics centre={centre} />
      <TargetSection centre={centre} />
      <div className={classes.columns}>
        <ServiceSection centre={centre} />
        <StaffingSection centre={centre} />
      </div>
      <BaselineSection
        baselines={centre.baselines}
        mayWrite={centre.mayWrite}
        add={addBaseline}
        save={saveBaseline}
      />
    </>
  )
}

function Basics({ centre }: { readonly centre: Centre }) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t.centre.basics}
      actions={
        centre.mayWrite && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t.centre.goal, value: <Text span>{format.name(centre.goal)}</Text> },
          { term: t.centre.owner, value: centre.ownerName },
          { term: t.centre.code, value: centre.code },
        ]}
      />
      {editing && <BasicsDialog centre={centre} onClose={() => setEditing(false)} />}
    </Section>
  )
}

const contentOf = ({ code, ownerName, goal }: CentreHead): CentreContent => ({
  code,
  ownerName,
  goal,
})

interface BasicsDialogProps {
  readonly centre: Centre
  readonly onClose: () => void
}

function BasicsDialog({ centre, onClose }: BasicsDialogProps) {
  const t = useTexts(settingsTexts)
  const { save } = useCentreCommands(centre.organisationId)
  return (
    <RecordDialog
      title={t.editOf(t.centre.basics)}
      schema={centreContentSchema}
      empty={contentOf(centre)}
      edited={{
        row: centre as CentreHead,
        contentOf: contentOf,
        rowSchema: centreHeadSchema,
        fields: [
          { name: 'goal', label: t.centre.goal, show: showNames },
          { name: 'ownerName', label: t.centre.owner },
          { name: 'code', label: t.centre.code },
        ],
      }}
      save={(content, version) => save({ ...content, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <NameFields form={form} name="goal" legend={t.centre.goal} />
          <TextField form={form} name="ownerName" label={t.centre.owner} required />
          <TextField
            form={form}
            name="code"
            label={t.centre.code}
            description={t.centre.codeHint}
            required
            maw="24rem"
          />
        </>
      )}
    </RecordDialog>
  )
}
