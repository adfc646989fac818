import type { ReactNode } from 'react'
import { factWords } from '../../clients/texts/fact-words.ts'
import type { ConflictField } from '../../platform/browser/dialogs/VersionConflict.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { parseDay } from '../../platform/shared/days.ts'
import { textDirection } from '../../platform/shared/texts.ts'
import { needsOf } from '../model.need.ts'
import type { ServiceContent } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'
import { useServiceParts } from './service-parts.ts'
import { useNeedWords } from './useNeedWords.ts'

/** All fields of a service, each as two versions of it are compared: what is not named here would be lost. */
export function useConflictFields(): readonly ConflictField<ServiceContent>[] {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const needWords = useNeedWords()
  const { ConceptNames, UnitNames } = useServiceParts()
  const words = factWords(locale)
  const { fields: f, form } = t
  const euros = (cents: number) => `${format.number(cents / 100, 2)} €`
  const day = (text: string) => {
    const known = parseDay(text)
    return known && format.day(known)
  }
  const field = <Name extends keyof ServiceContent>(
    name: Name,
    label: string,
    show?: (value: NonNullable<ServiceContent[Name]>) => ReactNode,
  ): ConflictField<ServiceContent> => ({
    ...{ name, label },
    ...(show && { show: (value) => show(value as NonNullable<ServiceContent[Name]>) }),
  })
  const inEach = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts)
      .filter(([_language, text]) => text !== '')
      .map(([language, text]) => (
        <span key={language} className={classes.version}>
          {format.language(language)}:{' '}
          <bdi lang={language} dir={textDirection(language)}>
            {text}
          </bdi>
        </span>
      ))
  return [
    field('name', t.columns.name, (name) => Object.values(name).join(' · ')),
    field('clientNames', form.clientNames, inEach),
    field('description', form.descriptions, inEach),
    field('kind', t.kind, (kind) => t.kinds[kind]),
    field('production', f.production, (one) => t.productions[one]),
    field('mode', f.mode, (mode) => t.modes[mode]),
    field('place', f.place),
    field('languages', f.languages, (codes) => codes.map(format.language).join(', ')),
    field('targetGroups', f.targetGroups, (codes) =>
      codes.map((code) => t.groups[code]).join(', '),
    ),
    field('entry', f.entry, (tree) => [...needsOf(tree).values()].map(needWords).join(' · ')),
    field('teachesFact', f.teachesFact, words.name),
    field('teachesLevel', f.teachesLevel),
    field('lengthWeeks', f.lengthWeeks),
    field('hoursPerWeek', f.hoursPerWeek),
    field('teachesConcepts', form.concepts, (all) => <ConceptNames addresses={all} />),
    field('teachesUnits', form.units, (all) => <UnitNames units={all} />),
    field('priceCents', f.price, euros),
    field('pricePer', f.pricePer, (per) => t.per[per]),
    field('contractNumber', f.contractNumber),
    field('contractCapCents', f.contractCap, euros),
    field('contractFrom', f.contractFrom, day),
    field('contractTo', f.contractTo, day),
    field('closedOn', f.closedOn, day),
    field('draft', f.draft, (draft) => (draft ? t.yes : t.no)),
  ]
}
