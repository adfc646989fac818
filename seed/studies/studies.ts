import { readFile } from 'node:fs/promises'

/** A study of the demo: what its people would have done with it. */
export interface DemoStudy {
  readonly title: string
  readonly purpose: string
  /** The words of the command that makes its data in a folder. */
  make(folder: string): string[]
  readonly files: readonly string[]
  specification(): Promise<string>
  /** For what its results are needed, and by the managers of which organisations. */
  readonly request: string
  readonly shownTo: readonly string[]
  /** Why the officer released them; null while the request waits. */
  readonly decision: string | null
}

const shipped = (name: string) =>
  readFile(new URL(`../../data/studies/${name}/study.yaml`, import.meta.url), 'utf8')

/** Puts Finnish words into a shipped specification. @throws when it does not have the English ones */
function inFinnish(text: string, words: Readonly<Record<string, string>>): string {
  let told = text
  for (const [english, finnish] of Object.entries(words)) {
    if (!told.includes(english)) throw new Error(`The specification has no "${english}".`)
    told = told.replace(english, finnish)
  }
  return told
}

/** So many that the groups become comparable, and no more: the first start works on them beside its users. */
const persons = 10_000

const income: DemoStudy = {
  title: 'Ammatillinen koulutus ja tulot osaamiskeskuksen jälkeen',
  purpose:
    'Suorittavatko asiakkaat ammatillisen tutkinnon useammin ja ansaitsevatko he enemmän kuin ilman palvelua? Tulosta käytetään ohjausryhmässä palvelun suunnitteluun. Aineisto on keinotekoinen rekisteri, jossa ei ole ketään oikeaa.',
  make: (folder) => [
    'study',
    'synth',
    '--persons',
    `${persons}`,
    '--seed',
    '2026',
    '--out',
    folder,
  ],
  files: ['persons.csv', 'clientships.csv', 'earnings.csv', 'benefits.csv', 'studies.csv'],
  specification: async () =>
    inFinnish(await shipped('skills-centre'), {
      'title: Vocational education and income of clients of a skills centre':
        'title: Ammatillinen koulutus ja tulot osaamiskeskuksen jälkeen',
      'question: Do clients complete vocational education more often, and earn more, than they would without the service?':
        'question: Suorittavatko asiakkaat ammatillisen tutkinnon useammin, ja ansaitsevatko he enemmän, kuin ilman palvelua?',
      'label: Vocational education completed within three years':
        'label: Ammatillinen tutkinto kolmen vuoden kuluessa',
      'label: Vocational education interrupted within three years':
        'label: Ammatilliset opinnot keskeytyivät kolmen vuoden kuluessa',
      'label: Earnings of the third year, unit: €/year':
        'label: Kolmannen vuoden palkkatulot, unit: €/v',
    }),
  request: 'Osaamiskeskusten yhteiselle ohjausryhmälle: mitä palvelun jälkeen muuttuu.',
  shownTo: ['koske', 'oske'],
  decision:
    'Taulukoissa on vähintään kymmenen henkilöä kummassakin ryhmässä, eikä aiempia vapautuksia samasta aineistosta ole.',
}

const method: DemoStudy = {
  title: 'Menetelmän tarkistus julkaistulla aineistolla',
  purpose:
    'Antaako ohjelma saman tuloksen kuin tutkimuskirjallisuus? Aineisto on julkinen (LaLonde: työllistämiskokeilu Yhdysvalloissa 1975–1978).',
  make: (folder) => ['study', 'example', 'lalonde', '--into', folder],
  files: ['lalonde.csv'],
  specification: async () =>
    inFinnish(await shipped('lalonde'), {
      'title: LaLonde': 'title: Menetelmän tarkistus julkaistulla aineistolla',
      'question: Did those who took part in the training earn more in 1978 than comparable people who did not?':
        'question: Ansaitsivatko koulutukseen osallistuneet vuonna 1978 enemmän kuin samanlaiset, jotka eivät osallistuneet?',
      'label: Earnings in 1978, unit: $/year': 'label: Tulot 1978, unit: $/v',
      'label: Age': 'label: Ikä',
      'label: Years of education': 'label: Koulutusvuodet',
      'label: Race': 'label: Väestöryhmä',
      'label: Married': 'label: Naimisissa',
      'label: No degree': 'label: Ei tutkintoa',
      'label: Earnings in 1974': 'label: Tulot 1974',
      'label: Earnings in 1975': 'label: Tulot 1975',
      'language: en': 'language: fi',
    }),
  request: 'Tutkimusryhmän menetelmäliitteeksi.',
  shownTo: [],
  decision: null,
}

/** The studies of the demo's researcher: one that managers read, and one that waits for the officer. */
export const demoStudies: readonly DemoStudy[] = [income, method]
