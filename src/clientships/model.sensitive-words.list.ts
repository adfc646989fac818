/** What a word may tell of: the special categories that case notes must not hold (domain section 3). */
export const sensitiveKinds = ['health', 'religion', 'ethnicity'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

/**
 * Words of one kind, in lower case. Finnish inflects by endings and by changing the end of the stem, so most are stems
 * that a word begins with; `within` are those that also end a compound (`perussairaus`), `is` are whole words.
 */
export interface WordRule {
  readonly kind: SensitiveKind
  readonly begins: readonly string[]
  readonly within: readonly string[]
  readonly is: readonly string[]
}

const list = (words: string) => words.split(/\s+/).filter((word) => word !== '')
const rule = (kind: SensitiveKind, begins: string, is: string, within = ''): WordRule => ({
  kind,
  begins: list(begins),
  is: list(is),
  within: list(within),
})

/** Every rule: Finnish, Swedish and English, of each kind. */
export const sensitiveWords: readonly WordRule[] = [
  rule(
    'health',
    `masennu masentun ahdistu uupumu uupunu unettom sairasl sairaslo sairastel sairastu sairastaa sairastan
     sairasti sairaana sairaaksi psykoos psykiatrian psykiatrise psyykki psyykkise traumaat traumatis skitsofreni
     bipolaari autism autisti asperger kehitysvam syöpä syövän syöpiä diabete epileps astma allergi migreeni reuma
     verenpaine leukemi tuberkuloo hepatiit raskaana raskaude raskaus keskenmeno päihde päihte alkoholi huumee
     huumeid vammautu vammais invalid työkyvyttöm työkyvytön lääkity lääkkei lääkkee lääkettä mielialalääk
     lääkäriss lääkäriin lääkäriltä lääkärille lääkärintod lääkärinlaus sairaalahoi sairaalajaks itsemurh itsetuho
     mielenterve kivuista kipuja kipulääk selkäkipu selkäkivu kuulovam näkövam aivovam aivohalv aivoinfark
     sydäninfark sydänvika sydänvia kuntoutustu psykoterapi`,
    `sairas sairaan sairasta trauma traumaa trauman traumoja traumat terapia terapiaa terapian terapiassa
     terapiaan terapiasta adhd hiv ptsd syövästä syöpään kipu kivut lääke lääkkeet vamma vamman vammoja vammat
     vammasta kuntoutuksessa kuntoutukseen`,
    'sairaude sairaus sairauk sairautt diagnoosi diagnoose oireyhtym häiriö',
  ),
  rule(
    'religion',
    `uskonno uskonto uskovai muslimi islami kristity kristitt kristinusko kristillis kristilline helluntai
     katolilai katoline katolise ortodoksi luterilai jehova juutalai hindulai buddhalai sunni šiia shiia moskeij
     rukoil rukouks rukous ramadan paastokuu imaami seurakunna seurakunta kirkossa kirkkoon kirkosta hijab ateist`,
    'islam usko uskossa kirkko kirkon kirkkoa koraani koraania hindu',
  ),
  rule(
    'ethnicity',
    `etnist etnise etnine etnisy kurdi kurde romane romanit romanin romanitaus jesid hazara hazaro pataani rohingya
     assyrialai mustalai ihonväri tummaihoi mustaihoi vaaleaihoi rodullis rodulline saamelai heimotaus heimojäse`,
    'romani romanien klaani klaanin klaaniin klaanissa rotu rotua rodun',
  ),
  rule(
    'health',
    `depression deprimera sjukdom sjukskriv sjukledig sjukpenning sjukfrånvar psykisk psykiatrisk psykos ångest
     utbränd utmattning läkarintyg läkarutlåt läkarbesök läkarvård medicinerin medicinera missbruk alkohol narkoman
     funktionsned funktionshind handikapp arbetsoförm gravid missfall självmord cancer smärtor värkmedicin hjärtfel
     sömnlös ryggproblem hörselska synskada`,
    'sjuk sjuka sjukt diagnos diagnosen diagnoser diagnosens smärta terapin',
  ),
  rule(
    'religion',
    `religion religiös muslim islam kristendom moské judendom judisk hinduism buddhis katolik katolsk ortodox
     pingstkyrk församling troende`,
    'kristen kristna kyrka kyrkan jude judar koranen bön böner slöja slöjan',
  ),
  rule(
    'ethnicity',
    'etnisk etnicit kurder kurdisk romsk hudfärg mörkhy zigenar jazid',
    'kurd kurden romer samer hazarer folkgrupp',
  ),
  rule(
    'health',
    `depressed depressi diagnose diagnosi illness disease psychiatr psychosis traumati disabilit disabled medication
     alcoholi addict pregnan miscarr insomnia burnout suicid hospitalis hospitaliz anxiet`,
    'ill sick therapy surgery',
  ),
  rule(
    'religion',
    'religio christianit mosque jewish judaism catholic quran atheis headscar',
    'church christians hindus buddhist buddhists prays praying prayer',
  ),
  rule('ethnicity', 'ethnic kurds kurdish yazidi racial', 'tribe tribal hazaras'),
]

/** Words that begin so are none of these after all: occupations, studies, services, certificates. */
export const harmlessWords: readonly string[] = list(
  `häiriötek häiriöttöm häiriötön laitehäiriö sairaanhoi sairauskassa allergiatutk alkoholijuoma alkoholimyy
   alkoholipass alkoholitarj alkoholfri alkoholserver vammaistyö vammaispalvelu päihdetyö mielenterveystyö
   mielenterveyshoit uskonnonopett uskontotie seurakuntapasto religionslär religionsvet cancerforsk`,
)

/** What tells something only as words together; single blanks stand for any. */
export const sensitivePhrases: readonly {
  readonly kind: SensitiveKind
  readonly phrase: string
}[] = [
  { kind: 'health', phrase: 'mental health' },
  { kind: 'health', phrase: 'sick leave' },
  { kind: 'health', phrase: 'psykisk ohälsa' },
  { kind: 'health', phrase: 'lääkärin todistus' },
  { kind: 'health', phrase: 'lääkärin lausunto' },
  { kind: 'health', phrase: 'hos läkaren' },
  { kind: 'ethnicity', phrase: 'skin colour' },
  { kind: 'ethnicity', phrase: 'skin color' },
  { kind: 'ethnicity', phrase: 'etnisk bakgrund' },
]

/**
 * Names of peoples that are names of languages too. Which language somebody speaks may be written: it is a language
 * beside a word of speaking, or in a form that only the language has.
 */
export const asLanguage = {
  stems: list('kurdi romani kurdisk romsk saamelais'),
  forms: list('kielinen kieliset kielisen kielistä kielisiä kieli kielen kieltä'),
  around: list(
    `kiel äidinkiel asiointikiel puhu tulk käännö murre murte osaa lukee kirjoittaa språk modersmål talar tolk
     översätt language speak interpret mother tongue translat`,
  ),
}
