import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { clientLanguages } from '../model.language.ts'
import type { Plan } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import { documentAddress } from './queries.plans.ts'

/** The PDF of the version that is shown: in the client's language first, in any other below. */
export function PlanPrint({ plan }: { readonly plan: Plan }) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { binding, clientLanguage } = plan.frame
  const first = clientLanguage === null || clientLanguage === binding ? [] : [clientLanguage]
  const others = clientLanguages.filter((one) => one !== binding && !first.includes(one))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t.print.action}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="24rem" style={{ overflowY: 'auto' }}>
        {[...first, binding, ...others].map((language) => (
          <Menu.Item
            key={language}
            component="a"
            href={documentAddress(plan.planId, plan.number, language)}
            download
          >
            {language === binding ? t.onlyBinding : t.print.in(format.language(language))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
