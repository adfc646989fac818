import type { FaultTexts, ToldFault } from './fi.faults.ts'

const hint = ({ near, known, more }: ToldFault) =>
  near !== undefined
    ? `kanske avsågs "${near}"`
    : `kända är ${known}${more === undefined ? '' : ` och ${more} till`}`

const yamlErrors: Readonly<Record<string, string>> = {
  MISSING_CHAR:
    'ett tecken saknas, till exempel en avslutande parentes, ett citattecken eller ett kolon',
  BAD_INDENT: 'radens indrag är fel eller en parentes lämnas öppen',
  TAB_AS_INDENT: 'indraget har en tabulator: använd mellanslag',
  DUPLICATE_KEY: 'samma namn finns två gånger',
  BLOCK_AS_IMPLICIT_KEY: 'raden har två kolon: skriv citattecken runt texten',
  MULTILINE_IMPLICIT_KEY: 'namnet fortsätter på nästa rad: ett kolon saknas eller indraget är fel',
  UNEXPECTED_TOKEN: 'här finns ett tecken som inte hör hit',
  BAD_SCALAR_START: 'detta tecken kan inte inleda en text: skriv citattecken runt texten',
  BAD_DQ_ESCAPE: 'omvänt snedstreck följs av ett okänt tecken',
  BLOCK_IN_FLOW: 'inom parenteser kan det inte finnas en indragen lista',
  MULTIPLE_DOCS: 'texten har mer än ett dokument',
}

/** A setting by its path, or the whole. */
const named = (name = '') => (name === 'the specification' ? 'upplägget' : name)

/** A place in a file, which comes in English. */
const at = (place = '') => place.replace(/^(line|row) /, 'rad ')

export const sv: FaultTexts = {
  codes: {
    'file-none': ({ file }) => `Det finns ingen fil eller mapp ${file}`,
    'file-denied': ({ file }) => `${file} får inte öppnas: behörighet saknas`,
    'file-is-folder': ({ file }) => `${file} är en mapp, inte en fil`,
    'file-no-folder': ({ file }) => `Det finns ingen mapp för ${file}`,
    'file-disk-full': ({ file }) => `Disken blev full när ${file} skrevs; ingenting lämnades kvar`,
    'file-read-only': ({ file }) => `${file} kan inte skrivas: filsystemet är skrivskyddat`,
    'file-other': ({ file, reason }) => `${file}: ${reason}`,
    'folder-none': ({ file }) => `Mappen ${file} kan inte skapas: ange en annan`,
    'folder-other': ({ file }) =>
      `Mappen ${file} innehåller annat än en studies resultat: ange en ny mapp med --out`,
    'protocol-changed': ({ file }) =>
      `Protokolloggen ${file} har ändrats för hand: återställ den från en kopia eller håll loggen på annan plats med --protocols`,
    'protocol-unread': ({ file }) =>
      `Protokolloggen ${file} kan inte läsas: ange en mapp med --protocols`,
    'protocol-unwritten': ({ file }) =>
      `Protokolloggen ${file} kan inte skrivas, och inga utfall läses utan den: ange en mapp med --protocols eller TAITOPOLKU_PROTOCOLS`,
    yaml: ({ error = '', detail }) => `texten är inte YAML (${yamlErrors[error] ?? detail})`,
    'unknown-setting': (told) =>
      `inställningen "${told.key}" finns inte${told.where === '' ? '' : ` i ${told.where}`}; ${hint(told)}`,
    missing: ({ name }) => `${named(name)} saknas`,
    'one-of': ({ name, choices, value }) => `${named(name)} är någon av ${choices}, inte ${value}`,
    kind: ({ name, kind, value }) => `${named(name)}: här hör ${kind}, inte ${value}`,
    condition: ({ name, condition, value }) => `${name} ${condition}, nu är det ${value}`,
    'named-twice': ({ what, column }) =>
      `${what === 'outcome' ? 'utfallet' : 'bakgrundsvariabeln'} "${column}" nämns två gånger`,
    'covariate-outcome': ({ column }) =>
      `bakgrundsvariabeln "${column}" är ett utfall: ta bort den ur bakgrundsvariablerna`,
    'covariate-treatment': ({ column }) =>
      `bakgrundsvariabeln "${column}" är själva kundrelationen: ta bort den ur bakgrundsvariablerna`,
    'covariate-id': ({ column }) =>
      `bakgrundsvariabeln "${column}" är identifieraren: ta bort den ur bakgrundsvariablerna`,
    'covariate-no-start': ({ column }) =>
      `bakgrundsvariabeln "${column}" har measuredOn men data.treatmentDate saknas: ange när kundrelationen började`,
    'covariate-late': ({ column, measured, start }) =>
      `bakgrundsvariabeln "${column}" är mätt ${measured}, efter att kundrelationen började ${start}: använd ett tidigare värde`,
    'outcome-id': ({ column }) => `utfallet "${column}" är identifieraren eller kundrelationen`,
    'match-and-weights': () => 'både match och weights är angivna: behåll den ena',
    'idle-option': ({ option, method, known }) =>
      `match.${option} gör ingenting med metoden ${method}: lämna bort den (${method} känner ${known})`,
    'match-stray': ({ setting, column }) =>
      `match.${setting} nämner "${column}", som inte hör till bakgrundsvariablerna: lägg till den där`,
    'mahvars-score': () =>
      'match.mahvars väljer inom en poäng: distance är då propensity eller logit',
    'method-score': ({ method }) =>
      `metoden ${method} arbetar på en poäng: distance är då propensity eller logit`,
    'order-score': ({ order, distance }) =>
      `order ${order} följer en poäng, och ${distance} är ingen poäng: använd data eller closest`,
    'order-reuse': () =>
      'order betyder ingenting när jämförelsepersoner används flera gånger: lämna bort den eller ange replace: false',
    estimand: ({ estimand, by, expected }) =>
      `estimate.estimand är ${estimand}, men ${by === '' ? 'matchningen' : by} skattar ${expected}`,
    'se-pairs': ({ se }) =>
      `estimate.se ${se} behöver par, och denna studie har inga: använd m-estimation`,
    'se-weights': () =>
      'estimate.se m-estimation hör till viktning och aipw: använd cluster-pair efter matchning',
    'se-nearest': ({ method }) =>
      `estimate.se abadie-imbens behöver metoden nearest, inte ${method}`,
    'limits-lowered': () =>
      'gränser under 10 personer eller avrundning under 5 kräver den personuppgiftsansvariges skriftliga beslut: lägg till decision: { holder, day, reference }',
    'subgroup-outcome': ({ column }) =>
      `undergruppen "${column}" är ett utfall: gruppera efter det som var känt före kundrelationen`,
    'placebo-covariate': ({ column }) =>
      `placeboutfallet "${column}" är en bakgrundsvariabel, i vilken grupperna görs lika: nämn en som inte är det`,
    'factor-stray': ({ column }) =>
      `faktorn "${column}" hör inte till bakgrundsvariablerna: lägg till den där`,
    'profile-stray': ({ column }) =>
      `decompose.profile nämner "${column}", som inte hör till faktorerna: lägg till den i decompose.factors`,
    'group-time-stray': ({ column }) =>
      `groupTime.covariates nämner "${column}", som inte hör till bakgrundsvariablerna: lägg till den där`,
    'group-time-registers': () =>
      'groupTime justerar effekter per startmånad, som bara en registerstudie har: lämna bort den',
    'decompose-outcome': ({ column }) =>
      `decompose.outcome "${column}" hör inte till utfallen: lägg till det där`,
    'months-reversed': () => 'months.from är efter months.to',
    'starts-reversed': () => 'starts.from är efter starts.to',
    'ages-reversed': () => 'age.from är större än age.to',
    'history-outside': ({ history, start, first }) =>
      `${history} månader före ${start} finns inte alla i materialet, som börjar ${first}: börja senare eller begär kortare historia`,
    'starts-outside': ({ last }) => `starts.to är efter materialets sista månad ${last}`,
    'window-outside': ({ from, history }) =>
      `fönstret börjar ${from} månader före starten, men historien är ${history} månader`,
    'measure-twice': ({ name }) => `måttet "${name}" nämns två gånger`,
    'units-twice': ({ name }) =>
      `personernas tabell skulle få två kolumner "${name}": ge den ena ett annat namn`,
    'outcome-studies': ({ name }) => `utfallet "${name}" behöver källan studies`,
    'outcome-measure': ({ name, measure, measures }) =>
      `utfallet "${name}" summerar "${measure}", som ingen månadskälla ger (det finns ${measures})`,
    'outcome-reversed': ({ name }) => `utfallet "${name}" slutar innan det börjar`,
    'file-foreign': ({ file }) =>
      `"${file}" hör inte till studiens filer; den har ännu inga: ladda upp en`,
    'file-unknown': (told) => `"${told.file}" hör inte till studiens filer; ${hint(told)}`,
    'column-unknown': (told) => `${told.file} har ingen kolumn "${told.column}"; ${hint(told)}`,
    'id-twice': ({ file, place, column, id, first }) =>
      `${file}, ${at(place)}, kolumnen "${column}": identifieraren "${id}" finns redan: ${at(first)}. Låt varje person ha en rad eller ange en annan kolumn som data.id`,
    'no-rows': ({ file }) =>
      `${file} har en rubrikrad men inga rader: skriv en rad för varje person`,
    'treatment-value': ({ file, place, column, value }) =>
      `${file}, ${at(place)}, kolumnen "${column}": kundrelationen är 0 eller 1, och här ${value === 'missing' ? 'saknas den' : `är den ${value}`}: rätta cellen eller ange en annan kolumn i data.treatment`,
    'arm-empty': ({ file, column, arm }) =>
      `${file}, kolumnen "${column}": ingen har värdet ${arm}, så det finns inget att jämföra: lägg till sådana personer eller ange en annan kolumn i data.treatment`,
    'value-late': ({ file, place, column, measured, start }) =>
      `${file}, ${at(place)}: bakgrundsvariabeln "${column}" mättes ${measured}, efter att kundrelationen började ${start}. Använd ett tidigare värde eller lämna bort variabeln`,
    'not-day': ({ file, place, column, value }) =>
      `${file}, ${at(place)}, kolumnen "${column}": "${value}" är ingen dag: skriv dagar i formen ÅÅÅÅ-MM-DD`,
    'person-missing': ({ file, place, column }) =>
      `${file}, ${at(place)}, kolumnen "${column}": personen saknas. Varje rad behöver en`,
    'id-missing': ({ file, place, column }) =>
      `${file}, ${at(place)}, kolumnen "${column}": identifieraren saknas. Varje rad behöver en`,
    'outcome-empty': ({ file, column }) =>
      `${file}: resultatvariabeln "${column}" saknas för alla: ange en annan eller lämna bort den`,
    'levels-many': ({ file, column, levels, most }) =>
      `${file}: bakgrundsvariabeln "${column}" har ${levels} olika texter, och högst ${most} är meningsfulla: ge grövre klasser`,
    'covariate-empty': ({ file, column }) =>
      `${file}: bakgrundsvariabeln "${column}" saknas för alla: lämna bort den`,
    'not-number': ({ file, place, column, value }) =>
      `${file}, ${at(place)}, kolumnen "${column}": "${value}" är inget tal: skriv tal, 1 och 0 för ja och nej`,
    'quote-open': ({ file, place, column }) =>
      `${file}, ${at(place)}, kolumnen "${column}": text följer efter ett avslutande citattecken. Sätt hela cellen inom citattecken och dubbla dem som är inuti`,
    'not-number-among': ({ file, place, column, value }) =>
      `${file}, ${at(place)}, kolumnen "${column}": "${value}" är inget tal, och de andra cellerna är det: rätta cellen, eller lämna den tom om värdet saknas`,
    'number-dressed': ({ file, place, column, value }) =>
      `${file}, ${at(place)}, kolumnen "${column}": "${value}" är ett tal med avskiljare eller enhet: skriv bara tal, till exempel 1234.5`,
    'not-number-levels': ({ file, place, column, value, levels }) =>
      `${file}, ${at(place)}, kolumnen "${column}": "${value}" är inget tal, och som text har kolumnen ${levels} olika värden: rätta cellen eller ge kolumnen grövre klasser`,
    'column-texts': ({ file, column }) =>
      `${file}, kolumnen "${column}": värdena är texter: skriv tal, 1 och 0 för ja och nej`,
    'cells-count': ({ file, place, cells, width }) =>
      `${file}, ${at(place)}: det finns ${cells} celler men rubriken har ${width}: ett komma eller citattecken saknas eller är för mycket`,
    'match-nobody-caliper': ({ file }) =>
      `${file}: ingen kund fick en jämförelseperson, eftersom gränsen inte lämnar någon: vidga match.caliper`,
    'match-nobody-strata': ({ file }) =>
      `${file}: ingen kund fick en jämförelseperson i samma klass: matcha på färre eller grövre kolumner`,
    'stratum-empty': ({ file, stratum, count }) =>
      `${file}: klassen ${stratum} har kunder men inga jämförelsepersoner (${count} kunder finns i sådana klasser): slå samman nivåer i match.exact eller ange match.emptyStrata: leave-out`,
    separation: ({ file, terms }) =>
      `${file}: ${terms} skiljer kunderna från de andra, så poängen har ingen ändlig lösning: slå samman sällsynta nivåer (levels: { mergeBelow: 10 }) eller lämna bort variabeln`,
    'too-large': ({ file, rows, needed, limit }) =>
      `${file} har ${rows} rader, för vilka studien behöver ungefär ${needed} minne, och gränsen är ${limit}: nämn färre kolumner eller ta ett urval av jämförelsepersonerna`,
    'caliper-text': ({ column }) =>
      `match.caliper.${column}: en gräns behöver tal, och ${column} är text: kräv samma värde i den`,
    'cutpoints-text': ({ column }) =>
      `match.cutpoints.${column}: klassgränser behöver tal, och ${column} är text, som matchas som den är: lämna bort gränserna`,
    'caliper-score': ({ distance }) =>
      `match.caliper begränsar en poäng, vilket ${distance} inte är: nämn kolumner i den, eller skriv distance: propensity och mahvars`,
    'optimal-caliper': () =>
      'bästa par känner ingen gräns, eftersom de som lämnas utanför skulle ändra det bästa: ta metoden full eller nearest',
    'full-caliper': () =>
      'full matchning på poängen känner bara en gräns för poängen: kräv samma värde i kolumnen eller ta metoden nearest',
    'register-utf8': ({ file }) =>
      `${file}: texten är inte UTF-8. Spara filen som UTF-8 eller ange encoding: latin-1 för den`,
    'register-cells': ({ file, found, expected }) =>
      `${file}: ${found} värden där rubriken nämner ${expected} kolumner. Rätta raden eller sätt värden som innehåller skiljetecknet inom citattecken`,
    'register-parquet': ({ file }) =>
      `${file} är ingen hel Parquet-fil: den är avbruten eller skadad. Ta in den på nytt`,
    'register-column': ({ file, column, columns }) =>
      `${file} har ingen kolumn "${column}": kolumnerna är ${columns}. Nämn någon av dem`,
    'csv-mixed': ({ file, place, character }) =>
      `${file}, ${at(place)}, tecken ${character} är inte UTF-8-text (blandade teckenkodningar): spara filen som UTF-8`,
    'quote-unclosed': ({ file, place }) =>
      `${file}, ${at(place)}: ett citattecken öppnas men stängs aldrig: lägg till det som saknas`,
    'file-empty': ({ file }) => `${file} är tom: den behöver en rubrik och rader`,
    'line-ends': ({ file, place }) =>
      `${file}, ${at(place)}: raderna slutar med enbart vagnretur som på gamla Mac-datorer: spara med radbyten`,
    'column-twice': ({ file, column }) =>
      `${file}: två kolumner har namnet "${column}": byt namn på den ena`,
    'csv-utf16': ({ file }) => `${file} är UTF-16-text: spara filen som UTF-8`,
    'csv-zero': ({ file }) =>
      `${file} är ingen CSV-fil: den innehåller nollbyte. Exportera den som CSV eller Parquet`,
    'parquet-not': ({ file }) =>
      `${file} är ingen Parquet-fil, vad namnet än säger: gör den på nytt`,
    'parquet-cut': ({ file }) =>
      `${file} är avhuggen: en Parquet-fil slutar med sin innehållsförteckning, som saknas. Kopiera den på nytt`,
    'parquet-unread': ({ file, reason }) =>
      `${file} kunde inte läsas som Parquet (${reason}): gör eller kopiera den på nytt`,
    'register-empty': ({ file }) => `${file} är tom: dess första rad måste namnge kolumnerna`,
    memory: ({ file }) =>
      `${file} behöver mer minne än vad som tilläts: ge mer (--memory) eller färre trådar (--threads)`,
    'disk-full': ({ file }) => `disken blev full när ${file} lästes: frigör utrymme och kör igen`,
    'register-rows': ({ file }) =>
      `${file} har ingen rad som studien frågar efter: exportera filen på nytt med raderna eller ta bort källan ur registers`,
    'register-dates': ({ file, columns, count, rows }) =>
      `${file}: på ${count} av ${rows} rader kan ett datum i ${columns} inte läsas: skriv datum som ÅÅÅÅ-MM-DD, d.m.åååå eller ÅÅÅÅ-MM`,
    'register-numbers': ({ file, columns, count, rows }) =>
      `${file}: på ${count} av ${rows} rader kan ett tal i ${columns} inte läsas: skriv tal som 1234.5`,
    'register-unlinked': ({ file, pseudonyms }) =>
      `${file}: ingen av dess ${pseudonyms} pseudonymer finns i personregistret: ta filer med samma nyckel eller ange pseudonymens kolumn som id`,
    'cohort-clients': ({ file, from, to, reason, persons }) =>
      `ingen i ${file} börjar ${from}–${to} och kan studeras${reason === undefined ? '' : ` (de flesta lämnas utanför: ${reason.replaceAll('_', ' ')}, ${persons} personer)`}: vidga registers.cohort eller rätta datumen`,
    'cohort-controls': ({ file }) =>
      `ingen i ${file} kan vara jämförelseperson för dem som börjar: lägg till personer utan kundrelation eller vidga registers.cohort`,
    'register-unread': ({ file, reason }) =>
      `${file} kan inte läsas (${reason}): rätta den eller hämta den på nytt`,
    'subclasses-many': ({ rows, arm, count }) =>
      `match.subclasses: ${rows} ${arm === '1' ? 'kunder' : 'jämförelsepersoner'} räcker inte till ${count} klasser: be om färre`,
    'profile-number': ({ file, column, value }) =>
      `decompose.profile: "${column}" är ett tal i ${file}, och här är den "${value}": ange ett tal`,
    'profile-nobody': (told) =>
      `decompose.profile: ingen i ${told.file} har "${told.value}" som ${told.column}; ${hint(told)}`,
    'file-changed': ({ file }) => `${file} ändrades medan den lästes: kör studien igen`,
    'spec-utf8': ({ file }) => `${file} är inte UTF-8-text: spara den så`,
    'se-reused': () =>
      'estimate.se: cluster-pair-cr2 är inte definierad när en jämförelseperson ingår i flera par: skriv cluster-pair eller abadie-imbens, eller replace: false',
    'entropy-unreachable': ({ terms }) =>
      `weights: entropy har ingen lösning, för ingen vägning av jämförelsepersonerna når kundernas medelvärde: ${terms}. Utelämna det, slå ihop nivåer eller skriv weights: overlap`,
    'se-abadie': () =>
      'estimate.se: abadie-imbens behöver par, så som match.method: nearest gör dem: skriv cluster-pair',
    'aipw-estimand': () =>
      'estimate.method: aipw erbjuds för att och ate: skriv weights: ipw-att eller ipw-ate, eller estimate.method: gcomputation',
    'cut-off': () =>
      'Arbetet avbröts: servern startades om eller minnet tog slut. Inget blev kvar; kör på nytt',
    options: ({ detail }) => `kommandot förstods inte: ${detail}`,
    'word-stray': ({ word }) => `"${word}" hör inte till något val`,
    'option-missing': ({ option }) => `${option} saknas`,
    'name-specification': () => 'Ange studieupplägget, till exempel study.yaml',
    'name-example': () => 'Ange ett exempel',
    'name-results': () => 'Ange mappen med resultaten',
    threads: () => '--threads tar ett tal från 1 till 64',
    'memory-size': () => '--memory tar en storlek, till exempel 500MB eller 4GB',
    'number-from': ({ option, least }) => `${option} tar ett heltal från ${least}`,
    'folder-there': ({ file }) => `${file} finns redan: ange en annan mapp med --into`,
    'results-none': ({ file }) =>
      `I ${file} finns inga resultat med en mapp public/: kör studien först`,
    'closed-missing': ({ file }) => `${file} saknas: kör studien igen utan --closed`,
    'log-changed': ({ file }) => `${file} har ändrats för hand: återställ den från en kopia`,
    'list-changed': ({ file }) =>
      `${file} är inte som den skrevs: en rad har ändrats, lagts till eller tagits bort. Återställ den från en kopia`,
    'list-unknown': ({ file, folder }) =>
      `${file} är inte känd i ${folder}: ange med --protocols mappen som minns dess frisläppningar`,
    'asked-already': ({ request, state }) =>
      `Frisläppning av dessa resultat har redan begärts (${request}: ${state})`,
    'release-near': ({ group, release, persons }) =>
      `Avslagen: ${group} skiljer sig från frisläppningen ${release} med färre än ${persons} personer, så att de två tillsammans skulle berätta om dessa få. Använd samma personer som förut eller grövre grupper`,
    'release-unknown': () =>
      'Inget har begärts för public/ som den är nu: begär på nytt med --purpose',
    'release-decided': () => 'Det är redan avgjort; ett beslut ändras inte',
    'release-refused': () =>
      'Det skiljer sig för lite från det som frisläppts tidigare och kan inte godkännas',
    'release-own': () =>
      'Den som har begärt kan inte själv frisläppa resultaten: en annan person beslutar',
    'release-one': () => 'Ange en av --purpose, --accept och --decline',
    'example-none': (told) => `det finns inget exempel "${told.name}"; ${hint(told)}`,
    'registers-none': ({ file }) =>
      `${file} anger inga register: lägg till delen registers eller kör studien på dess tabell`,
    'program-fault': () =>
      'Programmet misslyckades i denna körning, och i dess logg står vad som hände. Inget blev kvar; berätta för dem som sköter servern',
  },
  kinds: {
    string: 'en text',
    number: 'ett tal',
    int: 'ett heltal',
    boolean: 'true eller false',
    array: 'en lista',
    object: 'inställningar',
    pair: 'två tal',
  },
  conditions: {
    'is empty': 'är tomt',
    'takes a day YYYY-MM-DD': 'är en dag ÅÅÅÅ-MM-DD',
    'takes a month YYYY-MM': 'är en månad ÅÅÅÅ-MM',
    'takes a number above 0': 'är större än 0',
    'takes a whole number': 'är ett heltal',
    'takes 0 or more': 'är minst 0',
    'takes 1 or more': 'är minst 1',
    'takes 2 or more': 'är minst 2',
    'takes at most 1': 'är högst 1',
    'names no outcome': 'nämner minst ett utfall',
    'names no covariate': 'nämner minst en bakgrundsvariabel',
    'names no value': 'nämner minst ett värde',
  },
}
