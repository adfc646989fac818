import type { CatalogueDefinition } from './definition.ts'
import { atLeast, eitherLanguage, taught, yes } from './definition.ts'

const everyMonth = ['01', '02', '03', '04', '05', '06', '08', '09', '10', '11', '12']
const monthly = (day: string) => everyMonth.map((month) => `${month}-${day}`)

/** The services of Koske (S0): lengths, seats, days and prices are the demo's own. */
export const koskeCatalogue: readonly CatalogueDefinition[] = [
  {
    ...{ code: 'job-placement', kind: 'job_placement', languages: ['fi', 'en'] },
    description: {
      fi: 'Avoimia työpaikkoja etsitään ja ehdotetaan asiakkaan oman alan mukaan.',
      sv: 'Lediga jobb söks och föreslås enligt kundens egen bransch.',
      en: 'Vacancies are looked for and proposed by the client’s own field.',
    },
  },
  {
    ...{ code: 'candidate-search', kind: 'employer_service', languages: ['fi', 'en'] },
    description: {
      fi: 'Työnantajalle etsitään sopivia ehdokkaita osaamiskeskuksen asiakkaista.',
      sv: 'För arbetsgivaren söks lämpliga kandidater bland centrets kunder.',
      en: 'Suitable candidates are looked for among the centre’s clients for an employer.',
    },
  },
  {
    ...{ code: 'personal-career-guidance', kind: 'guidance', languages: ['fi', 'sv', 'en'] },
    ...{ targetGroups: ['professionals'], weeks: 8, hours: 1, mode: 'mixed' },
    teaches: { fact: 'seeks_full_time' },
    description: {
      fi: 'Uraohjaaja ja asiakas selvittävät tavoitteen ja tien omaan alaan Suomessa.',
      sv: 'Karriärhandledaren och kunden klarlägger målet och vägen till den egna branschen.',
      en: 'A career guide and the client work out the goal and the way into the own field.',
    },
  },
  {
    ...{ code: 'group-job-search-coaching', kind: 'job_search_coaching', languages: ['en'] },
    ...{ targetGroups: ['professionals', 'integrating'], weeks: 4, hours: 12, mode: 'mixed' },
    entry: [eitherLanguage('A2.1')],
    concepts: [taught.jobInterviews],
    price: { cents: 38_000, per: 'seat' },
    description: {
      fi: 'Ryhmä harjoittelee hakemista, haastattelua ja suomalaisen työelämän tapoja.',
      sv: 'Gruppen övar ansökan, intervju och arbetslivets seder i Finland.',
      en: 'The group practises applying, interviews and the customs of Finnish working life.',
    },
    groups: { days: monthly('12'), seats: 14 },
  },
  {
    ...{ code: 'personal-job-search-support', kind: 'job_search_coaching', mode: 'mixed' },
    languages: ['fi', 'en'],
    description: {
      fi: 'Asiantuntija auttaa hakemuksissa ja seuraa työnhakua asiakkaan kanssa.',
      sv: 'Experten hjälper med ansökningar och följer jobbsökningen med kunden.',
      en: 'An expert helps with applications and follows the search with the client.',
    },
  },
  {
    ...{ code: 'networking-support', kind: 'guidance', languages: ['en'], weeks: 6, hours: 2 },
    targetGroups: ['professionals'],
    price: { cents: 9_500, per: 'seat' },
    description: {
      fi: 'Tapaamisia oman alan ammattilaisten ja yritysten kanssa.',
      sv: 'Träffar med yrkesfolk och företag inom den egna branschen.',
      en: 'Meetings with professionals and companies of the own field.',
    },
    groups: { days: ['02-05', '04-09', '09-10', '11-05'], seats: 25 },
  },
  {
    ...{ code: 'labour-market-orientation', kind: 'guidance', languages: ['en', 'fi'] },
    ...{ targetGroups: ['integrating', 'professionals'], weeks: 2, hours: 10, mode: 'online' },
    price: { cents: 14_000, per: 'seat' },
    description: {
      fi: 'Mitä työmarkkinat Suomessa ovat: alat, sopimukset, verot ja oikeudet.',
      sv: 'Arbetsmarknaden i Finland: branscher, avtal, skatter och rättigheter.',
      en: 'What the labour market in Finland is: fields, contracts, taxes and rights.',
    },
    groups: { days: monthly('05'), seats: 30 },
  },
  {
    ...{ code: 'guidance-to-language-studies', kind: 'language_training', languages: ['fi', 'sv'] },
    ...{ targetGroups: ['integrating', 'employed_weak_language'], weeks: 12, hours: 15 },
    ...{ mode: 'mixed', teaches: { fact: 'finnish', level: 'B1.1' }, production: 'with_area' },
    entry: [atLeast('finnish', 'A2.1')],
    price: { cents: 142_000, per: 'seat' },
    contract: { number: 'ES-2026-031', capCents: 9_200_000 },
    description: {
      fi: 'Ohjaus kieliopintoihin ja intensiivinen suomen kurssi tasolle B1.1.',
      sv: 'Handledning till språkstudier och en intensiv kurs i finska till nivå B1.1.',
      en: 'Guidance to language studies and an intensive Finnish course to level B1.1.',
    },
    groups: { days: ['01-12', '03-30', '08-17', '10-26'], seats: 18 },
  },
  {
    ...{ code: 'guidance-to-supplementary-studies', kind: 'guidance', languages: ['fi', 'en'] },
    ...{ targetGroups: ['professionals'], weeks: 4, hours: 2 },
    description: {
      fi: 'Tutkinto täydennetään vastaamaan sitä, mitä ala Suomessa vaatii.',
      sv: 'Examen kompletteras så att den motsvarar branschens krav i Finland.',
      en: 'A degree is supplemented to what the field asks in Finland.',
    },
  },
  {
    ...{ code: 'work-tryout', kind: 'work_tryout', languages: ['fi', 'sv', 'en'], weeks: 8 },
    ...{ hours: 30, teaches: { fact: 'own_field_experience_ended_on' } },
    description: {
      fi: 'Työkokeilu työpaikalla. Siitä sovitaan suunnitelmassa, ja sopimus on kirjallinen.',
      sv: 'Arbetsprövning på en arbetsplats. Den avtalas i planen, och avtalet är skriftligt.',
      en: 'A tryout at a workplace. It is agreed in the plan, and its contract is written.',
    },
  },
  {
    ...{
      code: 'wage-subsidy',
      kind: 'wage_subsidy',
      teaches: { fact: 'own_field_experience_ended_on' },
    },
    description: {
      fi: 'Tuki työnantajalle palkkakustannuksiin. Päätöksen tekee työvoimaviranomainen.',
      sv: 'Stöd till arbetsgivaren för lönekostnader. Arbetskraftsmyndigheten beslutar.',
      en: 'Support for an employer’s wage costs. The employment authority decides.',
    },
  },
]

/** The services of OSKE (S0). */
export const oskeCatalogue: readonly CatalogueDefinition[] = [
  {
    ...{ code: 'skills-mapping', kind: 'skills_mapping', languages: ['fi', 'ar', 'so', 'ru'] },
    ...{
      targetGroups: ['integrating', 'home_parents'],
      weeks: 2,
      hours: 15,
      place: 'Omnia, Kivenlahti',
    },
    price: { cents: 27_000, per: 'seat' },
    description: {
      fi: 'Kieli, digitaidot ja ammattitaito selvitetään pajassa ja keskustellen.',
      sv: 'Språk, digitala färdigheter och yrkeskunnande kartläggs i verkstad och samtal.',
      en: 'Language, digital skills and trade are mapped in a workshop and in talks.',
    },
    groups: { days: monthly('09'), seats: 24 },
  },
  {
    ...{ code: 'job-placement', kind: 'job_placement', languages: ['fi'] },
    description: {
      fi: 'Avoimia työpaikkoja etsitään ja ehdotetaan asiakkaan taitojen mukaan.',
      sv: 'Lediga jobb söks och föreslås enligt kundens kunnande.',
      en: 'Vacancies are looked for and proposed by the client’s skills.',
    },
  },
  {
    ...{ code: 'candidate-search', kind: 'employer_service', languages: ['fi'] },
    description: {
      fi: 'Työnantajalle etsitään sopivia ehdokkaita osaamiskeskuksen asiakkaista.',
      sv: 'För arbetsgivaren söks lämpliga kandidater bland centrets kunder.',
      en: 'Suitable candidates are looked for among the centre’s clients for an employer.',
    },
  },
  {
    ...{ code: 'group-job-search-coaching', kind: 'job_search_coaching', languages: ['fi'] },
    ...{ targetGroups: ['integrating', 'training_dropouts'], weeks: 4, hours: 16 },
    entry: [atLeast('finnish', 'A2.1')],
    concepts: [taught.jobInterviews],
    price: { cents: 41_000, per: 'seat' },
    description: {
      fi: 'Ryhmä harjoittelee hakemista ja haastattelua selkeällä suomella.',
      sv: 'Gruppen övar ansökan och intervju på tydlig finska.',
      en: 'The group practises applying and interviews in plain Finnish.',
    },
    groups: { days: monthly('13'), seats: 16 },
  },
  {
    ...{ code: 'pathway-training', kind: 'path_training', languages: ['fi'] },
    ...{ targetGroups: ['integrating', 'training_dropouts', 'late_arrived_youth'] },
    ...{
      weeks: 20,
      hours: 30,
      place: 'Omnia, Suomenoja',
      teaches: { fact: 'finnish', level: 'B1.1' },
    },
    entry: [yes('literate'), atLeast('finnish', 'A2.2')],
    ...{ concepts: [taught.customerService], units: ['79/011/2014:100833', '59/011/2014:100359'] },
    price: { cents: 265_000, per: 'seat' },
    description: {
      fi: 'Ammatilliset ja kielelliset valmiudet kasvavat samassa ryhmässä.',
      sv: 'Yrkesfärdigheter och språk växer i samma grupp.',
      en: 'Vocational and language skills grow in the same group.',
    },
    groups: { days: ['01-12', '03-16', '08-10', '10-05'], seats: 20 },
  },
  {
    ...{ code: 'basic-skills-training', kind: 'basic_skills', languages: ['fi'] },
    ...{ targetGroups: ['integrating', 'home_parents'], weeks: 10, hours: 20 },
    ...{ place: 'Omnia, Kivenlahti', teaches: { fact: 'finnish', level: 'A2.2' } },
    concepts: [taught.mediaLiteracy],
    entry: [atLeast('finnish', 'A1.2')],
    price: { cents: 118_000, per: 'seat' },
    description: {
      fi: 'Luku- ja kirjoitustaito, suomi tasolle A2.2, numerot ja tietokone.',
      sv: 'Läs- och skrivkunnighet, finska till nivå A2.2, siffror och dator.',
      en: 'Reading and writing, Finnish to level A2.2, numbers and the computer.',
    },
    groups: { days: ['01-07', '03-02', '05-04', '08-10', '10-12'], seats: 18 },
  },
  {
    ...{ code: 'work-tryout', kind: 'work_tryout', languages: ['fi'], weeks: 8, hours: 30 },
    description: {
      fi: 'Työkokeilu työpaikalla. Siitä sovitaan suunnitelmassa, ja sopimus on kirjallinen.',
      sv: 'Arbetsprövning på en arbetsplats. Den avtalas i planen, och avtalet är skriftligt.',
      en: 'A tryout at a workplace. It is agreed in the plan, and its contract is written.',
    },
  },
  {
    ...{ code: 'apprenticeship', kind: 'apprenticeship', languages: ['fi'] },
    entry: [atLeast('finnish', 'B1.1')],
    description: {
      fi: 'Työsopimus ja tutkinto-opinnot yhdessä.',
      sv: 'Arbetsavtal och examensstudier tillsammans.',
      en: 'An employment contract together with degree studies.',
    },
  },
  {
    ...{ code: 'wage-subsidy', kind: 'wage_subsidy' },
    description: {
      fi: 'Tuki työnantajalle palkkakustannuksiin. Päätöksen tekee työvoimaviranomainen.',
      sv: 'Stöd till arbetsgivaren för lönekostnader. Arbetskraftsmyndigheten beslutar.',
      en: 'Support for an employer’s wage costs. The employment authority decides.',
    },
  },
]

/** What the employment area arranges beside the centres (S2, section b). */
export const areaCatalogue: readonly CatalogueDefinition[] = [
  {
    code: 'labour-market-training',
    name: { fi: 'Työvoimakoulutus', sv: 'Arbetskraftsutbildning', en: 'Labour-market training' },
    ...{ kind: 'labour_market_training', production: 'bought', languages: ['fi'], weeks: 16 },
    ...{ hours: 30, targetGroups: ['integrating', 'training_dropouts'] },
    entry: [atLeast('finnish', 'A2.2')],
    teaches: { fact: 'finnish', level: 'B1.1' },
    price: { cents: 318_000, per: 'seat' },
    contract: { number: 'ES-2026-007', capCents: 25_500_000 },
    description: {
      fi: 'Ammatillinen koulutus, joka hankitaan ostopalveluna.',
      sv: 'Yrkesutbildning som skaffas som köpt tjänst.',
      en: 'Vocational training that the area buys.',
    },
    groups: { days: ['01-19', '03-16', '08-10', '10-05'], seats: 20 },
  },
  {
    code: 'rehabilitative-work',
    name: {
      fi: 'Kuntouttava työtoiminta',
      sv: 'Arbetsverksamhet i rehabiliteringssyfte',
      en: 'Rehabilitative work',
    },
    ...{ kind: 'rehabilitation', production: 'with_area', languages: ['fi', 'sv'], weeks: 13 },
    ...{ hours: 16, targetGroups: ['rehabilitating', 'outside_labour_force'] },
    price: { cents: 96_000, per: 'seat' },
    description: {
      fi: 'Arjen rytmi ja työkyky vahvistuvat tekemällä. Siitä sovitaan hyvinvointialueen kanssa.',
      sv: 'Vardagsrytm och arbetsförmåga stärks. Det avtalas med välfärdsområdet.',
      en: 'Daily rhythm and ability to work grow by doing. It is agreed with the wellbeing county.',
    },
    groups: { days: ['02-02', '05-04', '09-01', '11-02'], seats: 12 },
  },
  {
    code: 'job-coaching',
    name: { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Job coaching' },
    ...{ kind: 'job_coaching', production: 'bought', languages: ['fi', 'en', 'ar'], weeks: 10 },
    ...{ hours: 4, mode: 'mixed', targetGroups: ['integrating', 'home_parents'] },
    price: { cents: 4_500, per: 'hour' },
    contract: { number: 'ES-2026-019', capCents: 19_000_000 },
    description: {
      fi: 'Valmentaja auttaa työpaikan löytämisessä ja alussa työpaikalla.',
      sv: 'En tränare hjälper att hitta jobb och i början på arbetsplatsen.',
      en: 'A coach helps to find a job, and at its beginning.',
    },
    groups: { days: monthly('16'), seats: 10 },
  },
  {
    code: 'work-arrangement-support',
    name: {
      fi: 'Työolosuhteiden järjestelytuki',
      sv: 'Stöd för specialarrangemang på arbetsplatsen',
      en: 'Support for arranging working conditions',
    },
    ...{ kind: 'arrangement_support' },
    description: {
      fi: 'Tuki työpaikan muutoksiin tai työtoverin apuun, kun ne ovat työn ehtona.',
      sv: 'Stöd för ändringar på arbetsplatsen eller en kollegas hjälp, när arbetet kräver det.',
      en: 'Support for changes at a workplace or a colleague’s help, where the job needs them.',
    },
  },
]
