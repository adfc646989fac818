import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type Area, type AreaHead, areaHeadSchema } from '../model.area.ts'
import { nameSchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { BaselineSection } from './BaselineSection.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import { NameFields } from './NameFields.tsx'
import { OrganisationSection } from './OrganisationSection.tsx'
import { useArea, useAreaCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { showNames } from './ThreeNames.tsx'

/** The employment area: its names, its organisations, its earlier results, its decisions. */
export function AreaPage() {
  const t = useTexts(settingsTexts)
  const area = useArea()
  return (
    <>
      <PageHeader title={t.area.title} description={t.area.description} />
      <Async query={area}>
        {(data) => (
          <>
            <NameSection area={data} />
            <OrganisationSection area={data} />
            <AreaBaselines area={data} />
            {data.mayWrite && <DecisionSection />}
          </>
        )}
      </Async>
    </>
  )
}

function NameSection({ area }: { readonly area: Area }) {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={area.name[locale]}
      actions={
        area.mayWrite && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.area.editName}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t.fi, value: <span lang="fi">{area.name.fi}</span> },
          { term: t.sv, value: <span lang="sv">{area.name.sv}</span> },
          { term: t.en, value: <span lang="en">{area.name.en}</span> },
          { term: t.area.code, value: area.areaId },
        ]}
      />
      {editing && <NameDialog area={area} onClose={() => setEditing(false)} />}
    </Section>
  )
}

const areaNameSchema = z.strictObject({ name: nameSchema })

function NameDialog({ area, onClose }: { readonly area: Area; readonly onClose: () => void }) {
  const t = useTexts(settingsTexts)
  const { rename } = useAreaCommands()
  return (
    <RecordDialog
      title={t.area.editName}
      schema={areaNameSchema}
      empty={{ name: area.name }}
      edited={{
        row: area as AreaHead,
        contentOf: ({ name }) => ({ name }),
        rowSchema: areaHeadSchema,
        fields: [{ name: 'name', label: t.name, show: showNames }],
      }}
      save={(values, version) => rename({ ...values, version })}
      onClose={onClose}
    >
      {(form) => <NameFields form={form} name="name" legend={t.name} />}
    </RecordDialog>
  )
}

function AreaBaselines({ area }: { readonly area: Area }) {
  const { addBaseline, saveBaseline } = useAreaCommands()
  return (
    <BaselineSection
      baselines={area.baselines}
      mayWrite={area.mayWrite}
      add={addBaseline}
      save={saveBaseline}
    />
  )
}
