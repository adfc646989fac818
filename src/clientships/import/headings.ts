import { readHetu } from '../../clients/model.hetu.ts'
import { searchForm } from '../../clients/model.names.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { ImportField } from '../model.import.ts'
import { readDay } from './days.ts'

/** How lists of the field call their columns in Finnish, Swedish and English; compared without case, marks and signs. */
const headings: Readonly<Record<ImportField, string>> = {
  full_name:
    'nimi|asiakkaan nimi|koko nimi|henkilön nimi|asiakas|namn|kundens namn|name|full name|client|person',
  family_name: 'sukunimi|suku nimi|efternamn|släktnamn|family name|last name|surname',
  given_names:
    'etunimi|etunimet|etu nimi|kutsumanimi|förnamn|given name|given names|first name|first names',
  hetu: 'hetu|henkilötunnus|henkilö tunnus|sotu|sosiaaliturvatunnus|personbeteckning|personnummer|identity code|personal identity code|personal id|id code',
  birth_date:
    'syntymäaika|synt aika|syntaika|synt|syntymäpäivä|syntynyt|pvm synt|födelsetid|födelsedatum|född|date of birth|birth date|born|dob',
  sex: 'sukupuoli|sp|kön|sex|gender',
  mother_tongue: 'äidinkieli|äidin kieli|modersmål|mother tongue|native language|first language',
  service_language:
    'asiointikieli|palvelukieli|kieli|kontaktspråk|servicespråk|språk|service language|language|contact language',
  citizenship: 'kansalaisuus|kansalaisuudet|medborgarskap|nationalitet|citizenship|nationality',
  phone:
    'puhelin|puhelinnumero|puh|puhnro|puh nro|gsm|matkapuhelin|telefon|telefonnummer|tel|phone|phone number|mobile',
  email: 'sähköposti|s posti|email|e mail|e post|epost|sähköpostiosoite|e postadress|email address',
  municipality:
    'kunta|kotikunta|asuinkunta|kotipaikka|kommun|hemkommun|municipality|home municipality|municipality of residence',
  street_address: 'osoite|katuosoite|lähiosoite|adress|gatuadress|näradress|address|street address',
  postal_code: 'postinumero|postinro|post nro|postnummer|postal code|postcode|zip|zip code',
  post_office: 'postitoimipaikka|postipaikka|postort|postanstalt|post office|town|city',
  protection: 'turvakielto|spärrmarkering|non disclosure|address protection',
  employment_status:
    'työtilanne|työllisyys|työllisyystilanne|työmarkkina asema|työmarkkinatilanne|sysselsättning|arbetssituation|sysselsättningsläge|arbetsmarknadsläge|employment status|employment|work situation',
  finnish:
    'suomi|suomen kieli|suomen taso|suomen kielen taso|suomen kielitaito|suomi taso|kielitaito|kielitaso|finska|finska nivå|nivå i finska|finnish|finnish level|level of finnish',
  swedish:
    'ruotsi|ruotsin taso|ruotsin kielen taso|svenska|svenska nivå|nivå i svenska|swedish|swedish level|level of swedish',
  english:
    'englanti|englannin taso|englannin kielen taso|engelska|nivå i engelska|english|english level|level of english',
  degree_level:
    'koulutus|koulutusaste|koulutustaso|tutkinto|tutkinnon taso|utbildning|utbildningsnivå|examen|examensnivå|education|education level|degree|degree level|level of degree',
  field:
    'ala|koulutusala|tutkinnon ala|ammattiala|bransch|utbildningsområde|examensområde|field|degree field|field of degree|field of study',
  degree_completed_on:
    'valmistunut|valmistumisvuosi|tutkinto suoritettu|tutkintovuosi|examensår|utexaminerad|examen avlagd|graduated|graduation year|degree completed',
  own_field_experience_ended_on:
    'työkokemus päättyi|oman alan työ päättyi|viimeisin työ päättyi|työkokemus|arbetserfarenhet|arbetet upphörde|arbete i egen bransch slutade|work in own field ended|work experience|experience ended|last job ended',
  literate:
    'luku ja kirjoitustaito|lukutaito|luku kirjoitustaito|läs och skrivkunnighet|läskunnig|literacy|literate|reading and writing',
  latin_script:
    'latinalaiset kirjaimet|latinalainen kirjaimisto|latinska bokstäver|latin script|latin alphabet',
  can_focus_full_time:
    'kokopäiväinen|voi keskittyä kokopäiväisesti|voi osallistua kokopäiväisesti|heltid|kan delta på heltid|kan koncentrera sig på heltid|full time|can focus full time',
  seeks_full_time:
    'hakee kokopäivätyötä|etsii kokopäivätyötä|söker heltidsarbete|seeks full time work|looking for full time work',
  integration_phase:
    'kotoutumisaika|kotoutumisen vaihe|kotoutumisajalla|integrationstid|integrationsfas|skede i integrationen|integration period|integration phase|phase of integration',
  message:
    'viesti|syy|ohjauksen syy|perustelu|perustelut|lisätiedot|huomautukset|huom|kommentti|tavoite|meddelande|orsak|motivering|tilläggsuppgifter|anmärkning|message|reason|notes|comment|additional information',
  centre:
    'osaamiskeskus|keskus|kohde|palvelu|mihin ohjataan|ohjataan|kompetenscentrum|centrum|till|skills centre|centre|refer to|service',
  referring_unit:
    'lähettävä yksikkö|lähettävä taho|lähettäjä|yksikkö|ohjaava taho|ohjaaja|hänvisande enhet|hänvisande part|enhet|referring unit|referring party|unit',
  origin:
    'lähde|alkuperä|ohjauksen lähde|mistä tieto|källa|ursprung|hänvisningens ursprung|origin|origin of the referral|source',
}

const fieldByHeading: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.split('|').map((name) => [searchForm(name), field as ImportField] as const),
  ),
)

/** What a heading says its column means, or undefined. What stands in brackets is an instruction, not the name. */
export function guessField(heading: string): ImportField | undefined {
  const plain = searchForm(heading.replace(/\(.*?\)/g, ' '))
  return fieldByHeading.get(plain) ?? fieldByHeading.get(plain.replace(/\s(?:\d+|pvm|nro)$/, ''))
}

/** What most of some values look like, where the heading does not tell it. */
function guessByValues(values: readonly string[], today: Day): ImportField | undefined {
  const given = values.filter((value) => value !== '')
  const all = (test: (value: string) => boolean) => given.length > 0 && given.every(test)
  // A sample of an identity code has its end hidden.
  if (all((value) => readHetu(value).ok || /^\d{6}[-+A-FU-Y]\*{4}$/.test(value))) return 'hetu'
  if (all((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))) return 'email'
  if (all((value) => /^(\+|00)\d[\d ]{6,}$|^0[45]\d[\d -]{5,}$/.test(value))) return 'phone'
  if (all((value) => (readDay(value, today) ?? '2100') < '2012')) return 'birth_date'
  return undefined
}

/** The key by which a list with the same headings is known again. */
export const headingKey = (names: readonly string[]): string =>
  names.map((name) => searchForm(name)).join('\u0000')

/**
 * What the columns of a table may mean, by their headings and else by what stands in them; each meaning once.
 * @param samples some values of each column
 */
export function guessColumns(
  names: readonly string[],
  samples: readonly (readonly string[])[],
  today: Day,
): (ImportField | null)[] {
  const used = new Set<ImportField>()
  const take = (field: ImportField | undefined) => {
    if (field === undefined || used.has(field)) return null
    used.add(field)
    return field
  }
  const columns = names.map((name) => take(guessField(name)))
  const guessed = columns.map(
    (field, column) => field ?? take(guessByValues(samples[column] ?? [], today)),
  )
  // A name in one column, or in two: never both.
  const isSplit = used.has('family_name') && used.has('given_names')
  return guessed.map((field) => (isSplit && field === 'full_name' ? null : field))
}
