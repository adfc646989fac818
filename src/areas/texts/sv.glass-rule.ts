import { plural } from '../../platform/shared/texts.ts'
import type { GlassRuleTexts } from './fi.glass-rule.ts'

/** The texts of who may open a record outside their access in Swedish. */
export const sv: GlassRuleTexts = {
  title: 'Öppnande med motivering',
  description:
    'När en kund behöver hjälp genast och kundens sakkunniga inte kan nås får uppgifterna om en kund hos den egna organisationen öppnas med en motivering. Uppgifterna kan då bara läsas. Kontaktuppgifter under spärrmarkering visas inte.',
  section: 'Vem som får öppna och för hur lång tid',
  edit: 'Ändra',
  roles: 'Roller som får öppna',
  rolesHint: 'Om ingen är vald kan ingen öppna.',
  nobody: 'Ingen',
  time: 'Tid',
  hours: 'Hur många timmar uppgifterna är öppna',
  hoursHint: '1–24 timmar. Det som redan är öppet förblir öppet sin tid.',
  hourCount: (count) => plural('sv', count, { one: '1 timme', other: `${count} timmar` }),
  told: 'Vem som får veta det',
  toldText: 'Dataskyddsombudet och chefen för kundens organisation genast',
}
