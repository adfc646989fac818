import type { PublicStudy } from '../model.public.ts'
import type { Language } from '../model.spec.ts'
import { detailTexts, reportTexts } from '../texts/texts.ts'
import { contextOf } from './context.ts'
import { frontOf } from './front.ts'
import type { ReportDocument, Section } from './model.document.ts'
import { balanceSection } from './sections/balance.ts'
import { checklistSection } from './sections/checklist.ts'
import { decompositionSection } from './sections/decomposition.ts'
import { disclosureSection } from './sections/disclosure.ts'
import { effectsSection } from './sections/effects.ts'
import { groupTimeSection } from './sections/group-time.ts'
import { limitsSection } from './sections/limits.ts'
import { populationSection } from './sections/population.ts'
import { profilesSection } from './sections/profiles.ts'
import { protocolSection } from './sections/protocol.ts'
import { sensitivitySection } from './sections/sensitivity.ts'
import { subgroupsSection } from './sections/subgroups.ts'

/** The report of a study in a language: the answer first, then everything that it rests on. */
export function documentOf(study: PublicStudy, language: Language): ReportDocument {
  const context = contextOf(study, language)
  const t = reportTexts[context.language]
  const sections = [
    populationSection(context),
    balanceSection(context),
    effectsSection(context),
    profilesSection(context),
    groupTimeSection(context),
    subgroupsSection(context),
    sensitivitySection(context),
    decompositionSection(context),
    limitsSection(context),
    protocolSection(context),
    disclosureSection(context),
    checklistSection(context),
  ].filter((section): section is Section => section !== null && section.blocks.length > 0)
  return {
    language,
    title: study.spec.title,
    day: study.day,
    ...frontOf(context),
    closed: study.policy.hides
      ? null
      : { title: detailTexts[language].closed.title, text: detailTexts[language].closed.text },
    dataTitle: detailTexts[language].data,
    contentsTitle: t.front.contents,
    sections,
    foot: t.front.foot(study.code, study.protocol.specHash.slice(0, 12)),
  }
}
