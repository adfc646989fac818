import type { ReportTexts } from './fi.report.ts'

/** To what numbers of persons are rounded. */
const toBase = (base: number) => (base === 5 ? 'fem' : `${base}`)

export const sv: ReportTexts = {
  numbers: {
    hidden: 'visas inte',
    fewPersons: 'för få',
    undefined: '–',
    percent: (number) => `${number}\u00a0%`,
    points: (number) => `${number}\u00a0procentenheter`,
    pointsShort: (number) => `${number}\u00a0%\u2011enh.`,
    range: (low, high) => `${low} till ${high}`,
    about: (number) => `cirka ${number}`,
  },
  arms: { treated: 'Kunder', control: 'Jämförelse' },
  units: {
    points: 'procentenheter',
    own: 'i utfallets egen enhet',
    shares: 'Skillnader mellan andelar är i procentenheter.',
  },
  front: {
    kicker: (day) => `Effektstudie · ${day}`,
    question: (outcome) => `Vilken effekt har tjänsten på detta: ${outcome}?`,
    verdict: {
      effect: 'Grupperna är jämförbara',
      unclear: 'Effekten kan inte skiljas från slumpen',
      notComparable: 'Inte jämförbara: effekten kan inte skattas',
      hidden: 'Resultatet visas inte',
    },
    effect: (outcome, difference, treated, control) =>
      `${outcome}: tjänstens skattade effekt är ${difference}, med ${treated} bland kunderna och ${control} i jämförelsegruppen.`,
    relative: (difference, share) => `${difference} (relativt ${share})`,
    unclear: (outcome, difference, treated, control) =>
      `${outcome}: tjänstens effekt kan inte skiljas från slumpen; skattningen är ${difference} (kunder ${treated}, jämförelsegrupp ${control}).`,
    certainty: {
      clear: (interval) =>
        `Slumpen ensam förklarar knappast en så stor skillnad (95 % konfidensintervall ${interval})`,
      likely: (interval) =>
        `Slumpen ensam skulle sällan förklara en så stor skillnad, men effektens storlek är osäker (95 % konfidensintervall ${interval})`,
      unclear: (interval) =>
        `Materialet stämmer både med att det finns en effekt och med att det inte finns någon (95 % konfidensintervall ${interval})`,
    },
    assumption: (certainty) =>
      `${certainty}, och skattningen förutsätter att kunder och jämförelsepersoner inte skiljer sig i annat än det som man visste om dem.`,
    notComparable:
      'Kunder och jämförelsepersoner skiljer sig så mycket redan före tjänsten att jämförelsen inte berättar om tjänstens effekt.',
    associated: (outcome, difference, interval) =>
      `${outcome}: skillnaden mellan grupperna är ${difference} (95 % konfidensintervall ${interval}), men den hänger också samman med vilka som fanns i grupperna.`,
    hidden: 'Resultatet kan inte visas: för få personer kan jämföras.',
    hiddenWhy: 'Dataskyddets regler finns i avsnittet ”Dataskydd”.',
    headlineArms: (outcome) => `${outcome}: kunderna och deras jämförelsegrupp`,
    headlineDifference: (name, difference, interval) =>
      `${name} ${difference} (95 % konfidensintervall ${interval})`,
    facts: {
      treated: 'Kunder',
      control: 'Jämförelsepersoner',
      effect: 'Skattad effekt',
      difference: 'Gruppernas skillnad',
      interval: (interval) => `95 % konfidensintervall ${interval}`,
      balance: 'Jämförbara',
      passed: 'ja',
      failed: 'nej',
      rounded: (base) => (base === 1 ? 'exakt antal' : `avrundat till ${toBase(base)}`),
      gate: (limit, isLoosened) =>
        `varje bakgrundsuppgift inom ${limit} standardavvikelser${isLoosened ? '; gränserna är lättade' : ''}`,
    },
    contents: 'Innehåll',
    foot: (code, hash) => `Taitopolku ${code} · studieplan ${hash}`,
  },
  figures: {
    zero: 'ingen skillnad',
    start: 'start',
    months: 'månader sedan tjänsten började',
    note: (persons, day) => `${persons}. Beräknat ${day}.`,
    persons: (treated, control, base) =>
      `${treated} kunder, ${control} jämförelsepersoner${base === 1 ? '' : ' (avrundat)'}`,
    wholeTable: (file) => `Hela tabellen finns i filen ${file}.`,
    estimator: (method, se) => `${method}: medelfel ${se}.`,
  },
  population: {
    heading: 'Vilka studerades',
    intro: (treated, control) =>
      `Analysen omfattar ${treated} kunder och ${control} jämförelsepersoner. Figuren visar hur man kom fram till dem; för var och en som lämnats utanför anges en orsak.`,
    figure: 'Från populationen till analysen',
    counted: (base) => (base === 1 ? 'Personer' : `Personer, avrundade till ${toBase(base)}`),
    people: (treated, control) => `${treated} kunder, ${control} andra`,
    all: (count) => `${count} personer`,
    expanded: 'Den som duger som jämförelseperson finns med från varje möjlig startmånad',
    reasons: {
      unmatched: 'Ingen lämplig jämförelseperson, eller inte vald som sådan',
      differing_rows: 'Motstridiga grunduppgifter',
      no_birth_month: 'Födelsemånad saknas',
      impossible_dates: 'Omöjliga datum',
      started_before: 'Kundrelationen började före studien',
      client_outside_age: 'Kund utanför åldersgränserna',
      client_short_history: 'Kundens bakgrund känd för för kort tid',
      client_not_there: 'Kunden fanns inte i området',
      outside_age: 'Utanför åldersgränserna',
      not_there: 'Fanns inte i området',
      no_start_month: 'Ingen lämplig startmånad',
      'in-data': 'Kopplade personer och startmånader',
      'one-sided-strata': 'Klassen har bara kunder eller bara jämförelsepersoner',
    },
    steps: {
      population: 'I materialet',
      analysed: 'I analysen',
      remaining: 'Återstår',
    },
    repeated: (persons, times) =>
      `${persons} personer är jämförelseperson sammanlagt ${times} gånger, eftersom samma person kan vara det för flera startmånader. Konfidensintervallen beaktar det.`,
    effective: (treated, control) =>
      `Efter viktningen är materialet lika exakt som ${treated} kunder och ${control} jämförelsepersoner.`,
    sources: 'Datakällor och hur de kopplades',
    source: 'Källa',
    rows: 'Rader',
    linked: 'Kopplades till en person',
    unmatched: (count) =>
      `För ${count} kunder hittades ingen jämförelseperson: resultatet gäller dem som har en.`,
  },
  balance: {
    heading: 'Är grupperna jämförbara',
    loosened: (own, usual) =>
      `Studien tillåter större skillnader än vanligt: ${own}. Vanligtvis: ${usual}.`,
    limits: (smd, before, low, high) =>
      `skillnaden mellan medelvärdena högst ${smd} standardavvikelser (i det tidigare utfallet ${before}), varianskvoten ${low}–${high}`,
    passed: (limit) =>
      `Ja: i varje bakgrundsuppgift skiljer sig de jämförda grupperna med högst ${limit} standardavvikelser.`,
    failed: (limit, terms) =>
      `Nej: skillnaden är över ${limit} standardavvikelser eller spridningen skiljer sig för mycket åtminstone i ${terms}. Resultaten kallas därför inte effekter.`,
    failedHidden: (limit) =>
      `Nej: skillnaden är över ${limit} standardavvikelser i en bakgrundsuppgift som inte kan visas. Resultaten kallas därför inte effekter.`,
    love: 'Gruppernas skillnader före och efter matchning eller viktning',
    loveCounted: (limit) =>
      `Standardiserad skillnad mellan medelvärden. Det grå fältet (±${limit}) är tillåtet; ihåliga punkter är alla, fyllda de jämförda.`,
    before: 'före',
    after: 'efter',
    overlap: 'Hur lika kunder och andra var före matchningen',
    overlapCounted:
      'Andel av gruppen efter beräknad sannolikhet att vara kund (för varje tjugondel av skalan)',
    overlapAxis: 'sannolikhet att vara kund utifrån bakgrundsuppgifterna',
    table: 'Bakgrundsuppgifter efter grupp',
    term: 'Bakgrundsuppgift',
    columns: {
      treatedBefore: 'Kunder, alla',
      controlBefore: 'Andra, alla',
      smdBefore: 'Skillnad (SD)',
      treatedAfter: 'Kunder, jämförda',
      controlAfter: 'Jämförelse, jämförda',
      smdAfter: 'Skillnad (SD)',
      varianceRatio: 'Varianskvot',
    },
    note: (limit, base) =>
      `Skillnaden är medelvärdenas skillnad delad med kundernas standardavvikelse före matchningen. Gräns ${limit}.${base === 1 ? '' : ` Andelarna är beräknade av antal avrundade till ${toBase(base)}.`}`,
    hiddenTerms: (count) =>
      count === 1
        ? 'En bakgrundsuppgift visas inte eftersom dess grupper är för små.'
        : `${count} bakgrundsuppgifter visas inte eftersom deras grupper är för små.`,
    score: 'Sannolikhet att vara kund',
    level: (column, level) => `${column}: ${level}`,
  },
  effects: {
    heading: { effect: 'Effekter', difference: 'Gruppernas skillnader' },
    intro: {
      effect:
        'Effekten är skillnaden mellan kunderna och deras jämförelsegrupp. Linjen är 95 % konfidensintervall: där den korsar noll kan skillnaden inte skiljas från slumpen.',
      difference:
        'Siffrorna är skillnader mellan grupperna, inte effekter, eftersom grupperna inte kan anses jämförbara. Linjen är 95 % konfidensintervall.',
    },
    figure: {
      effect: (outcome) => `Skattad effekt: ${outcome}`,
      difference: (outcome) => `Gruppernas skillnad: ${outcome}`,
    },
    counted: (unit) => `Skattning och 95 % konfidensintervall, ${unit}`,
    hidden: (outcome) =>
      `${outcome}: visas inte, eftersom personerna är för få eller en enskild person skulle synas.`,
    means: 'Utfall efter grupp',
    table: 'Skattningar och deras precision',
    outcome: 'Utfall',
    method: 'Metod',
    estimate: 'Skattning',
    relative: 'Relativ skillnad',
    interval: '95 % konfidensintervall',
    p: 'p-värde',
    persons: 'Kunder / jämförelse',
    se: 'Medelfel',
    note: (estimand, base) =>
      `Mål: ${estimand}.${base === 1 ? '' : ` Antalen personer är avrundade till ${toBase(base)}; andelarna är beräknade av avrundade antal.`}`,
    placebo: 'Ett utfall som tjänsten inte kan ha påverkat',
    placeboNote:
      'Om en skillnad syns här skiljer sig grupperna i något som inte mättes. Ett godkänt test bevisar inte att de inte gör det.',
  },
  methods: {
    difference: 'skillnad mellan medelvärden',
    regression: 'regression',
    gcomputation: 'g-beräkning',
    ipcw: 'skillnad, viktad för saknade utfall',
    aipw: 'dubbelt robust (AIPW)',
    entropy: 'entropivikter',
    nearest: 'närmaste',
    optimal: 'minsta sammanlagda avstånd',
    full: 'full matchning',
    subclass: 'klasser efter sannolikhet',
    cem: 'exakt matchning i grova klasser',
    exact: 'exakt matchning',
    propensity: 'sannolikhet att vara kund',
    logit: 'sannolikhet att vara kund (logit)',
    mahalanobis: 'Mahalanobisavstånd',
    'robust-mahalanobis': 'robust Mahalanobisavstånd',
    'ipw-att': 'inversa sannolikhetsvikter (ATT)',
    'ipw-ate': 'inversa sannolikhetsvikter (ATE)',
    overlap: 'överlappsvikter',
    'with replacement': 'samma för flera',
  },
  ses: {
    'cluster-pair': 'klustrat efter par (CR1)',
    'cluster-pair-cr2': 'klustrat efter par för små material (CR2)',
    hc1: 'heteroskedasticitetskonsistent (HC1)',
    hc3: 'heteroskedasticitetskonsistent (HC3)',
    'abadie-imbens': 'Abadie och Imbens',
    'm-estimation': 'beaktar skattningen av poängen (M-estimering)',
    'CR1 by pair and person': 'klustrat efter par och person (CR1)',
    'CR1 by cluster': 'klustrat (CR1)',
    'CR2 by cluster': 'klustrat för små material (CR2)',
    'M-estimation': 'beaktar skattningen av poängen (M-estimering)',
  },
  estimands: {
    att: 'effekt på kunderna (ATT)',
    ate: 'effekt på hela populationen (ATE)',
    ato: 'effekt på dem som kunde höra till vilken grupp som helst (ATO)',
  },
  profiles: {
    heading: 'Före, under och efter',
    intro:
      'En kunds egen förändring är ingen effekt: många kommer till tjänsten när läget är som sämst och skulle återhämta sig ändå. Därför löper jämförelsepersonernas kurva bredvid från samma startmånad.',
    figure: (outcome) => `${outcome} före, under och efter tjänsten`,
    counted: 'Månadens medelvärde och dess 95 % konfidensintervall över personer',
    table: (outcome) => `${outcome} efter fas`,
    phase: 'Fas',
    change: 'Skillnad i förändring',
    gap: 'Månader som inte visas berättar tabellen om, efter fas.',
    changeNote:
      'Skillnad i förändring: hur mycket mer kunderna förändrades än jämförelsepersonerna, jämfört med månaderna 24–13 före starten.',
    units: { earnings: '€/mån', benefit: '€/mån' },
    measures: {
      earnings: 'Arbetsinkomst (€/mån)',
      worked: 'I arbete (andel av personerna)',
      expert_work: 'I expertarbete (andel av personerna)',
      benefit: 'Arbetslöshetsförmåner (€/mån)',
    },
    phases: {
      before_24_13: 'Före: månad\u00a024–13',
      before_12_7: 'Före: månad\u00a012–7',
      before_6_1: 'Före: månad\u00a06–1',
      during: 'Under tjänsten',
      after_1_6: 'Efter: månad\u00a01–6',
      after_7_12: 'Efter: månad\u00a07–12',
      after_13_24: 'Efter: månad\u00a013–24',
    },
  },
  subgroups: {
    heading: 'Vilka effekten når',
    differenceHeading: 'Skillnader i undergrupper',
    intro:
      'Skillnader mellan undergrupper är ofta slump. Den krympta skattningen drar små gruppers resultat mot det gemensamma, och p-värdena är korrigerade för antalet grupper.',
    prespecified: 'Undergrupperna namngavs innan utfallen lästes (Holms korrigering).',
    exploratory: 'Undergrupperna är explorativa (Benjamini–Hochbergs korrigering).',
    figure: (outcome, column) => `${outcome}: ${column}`,
    counted: (unit) =>
      `Den fyllda punkten är skattningen med 95 % konfidensintervall, den ihåliga den krympta skattningen, ${unit}`,
    group: 'Undergrupp',
    shrunken: 'Krympt skattning',
    unalike:
      '* Grupperna är inte jämförbara i denna undergrupp: skillnaden ska inte läsas som en effekt.',
    pAdjusted: 'Korrigerat p',
  },
  sensitivity: {
    heading: 'Hur känsligt resultatet är',
    intro:
      'Jämförelsegruppen valdes utifrån vad man visste om personerna. Siffrorna berättar hur stark en okänd faktor måste vara för att förklara resultatet.',
    eValue: (value, limit) =>
      `E-värde ${value} (för konfidensintervallets gräns ${limit}): en okänd faktor måste vara så många gånger vanligare bland kunderna och höja utfallet lika många gånger.`,
    rosenbaum: (gamma) =>
      `Rosenbaums Γ ${gamma}: om en okänd faktor ändrade oddsen att komma till tjänsten inom ett par mer än så kunde resultatet vara slump.`,
    robustness: (value) =>
      `Robusthetsvärde ${value}: en okänd faktor måste förklara så mycket av det oförklarade både i att vara kund och i utfallet.`,
    benchmark: (name, value) =>
      `Den starkaste mätta bakgrundsuppgiften (${name}) förklarar ${value} av dem.`,
    curve: 'Samma fråga med alla specifikationer',
    curveCounted: (balanced, all) =>
      `Skattning och 95 % konfidensintervall för varje sätt att välja jämförelsegrupp: på ${balanced} av ${all} sätt var grupperna jämförbara, de andra är bleka`,
    curveNone: (all) =>
      `Ingen av ${all} specifikationer gav jämförbara grupper; alla är därför bleka`,
    curveTable: 'Specifikationer och skattningar',
    chosen: 'denna studie',
    balanced: 'Jämförbara',
    yes: 'ja',
    no: 'nej',
    choices: {
      groups: 'Jämförelse',
      estimate: 'Skattning',
    },
    common: (settings) => `I alla matchningar: ${settings}`,
    choice: {
      caliper: (width) => `gräns ${width} SD`,
      ratio: (count) => `${count} per kund`,
      exact: (names) => `samma: ${names}`,
    },
    /** In place of each caliper on a column. */
    calipers: 'bakgrundsgränser',
  },
  decomposition: {
    heading: 'Vad utfallet består av',
    figure: (outcome) => `${outcome} som en summa av faktorer`,
    counted:
      'Modellens väntevärde från en basnivå; staplarna hänger samman med faktorn, de är inte effekter',
    base: 'Basnivå',
    total: 'Totalt',
    factor: 'Faktor',
    contribution: 'Hänger samman med',
    importance: 'Andel av förklaringsgraden (LMG)',
  },
  limits: {
    heading: 'Vad man inte kan sluta sig till',
    unmeasured:
      'Om kunderna skilde sig från jämförelsepersonerna i något som inte mättes (till exempel motivation) kommer en del av skillnaden därifrån.',
    population:
      'Resultatet gäller de analyserade kunderna. På annan ort och vid annan tid kan effekten vara en annan.',
    spillover: 'Jämförelsen förutsätter att en persons tjänst inte påverkar en annans utfall.',
    outcome: 'Måtten berättar bara det som antecknas i registren.',
    notComparable: 'Grupperna är inte jämförbara: siffrorna ska inte citeras som effekter.',
    warnings: 'Körningens anmärkningar',
  },
  protocol: {
    heading: 'Studieplan och avvikelser',
    intro: (instant) =>
      `Planen låstes ${instant} innan något utfall lästes. Tabellen visar varje val och vilka som är programmets standardval.`,
    runsBefore: (count) =>
      count === 0
        ? 'Ingen annan specifikation har körts på dessa utfall före denna.'
        : count === 1
          ? 'En annan specifikation har körts på dessa utfall före denna.'
          : `${count} andra specifikationer har körts på dessa utfall före denna.`,
    deviations: 'Avvikelser från den först låsta planen',
    noDeviations: 'Det finns inga avvikelser från den först låsta planen.',
    deviation: (path, from, to) => `${path}: var ${from}, nu ${to}`,
    table: 'Hela studieplanen',
    path: 'Punkt',
    value: 'Värde',
    origin: 'Grund',
    origins: { chosen: 'vald', defaulted: 'standard' },
    hashes: 'Identifierare',
    hash: { spec: 'Studieplan', data: 'Material', code: 'Program' },
    item: 'Av',
    identifier: 'Identifierare (SHA-256)',
  },
  disclosure: {
    heading: 'Dataskydd',
    threshold: (threshold) =>
      `Ingen siffra bygger på färre än ${threshold} personer i någondera gruppen, nollor inräknade.`,
    rounding: (rounding) =>
      `Antalen personer är avrundade till multiplar av ${rounding}, och andelarna är beräknade av avrundade antal.`,
    secondary:
      'Ett dolt antal kan inte räknas ut av de andra: bredvid det döljs så många att minst fem möjliga värden återstår.',
    money: (share, ratio) =>
      `En summa eller ett medelvärde visas inte om de två största utgör ${share} av det eller mer, eller om resten är under ${ratio} av det största.`,
    others:
      'Minsta och största värden, personliga poäng, vikter, par och residualer publiceras inte.',
    decision: (holder, day, reference) =>
      `Den personuppgiftsansvariga har beslutat om lindrigare regler: ${holder}, ${day}, ${reference}.`,
    table: 'Vad som doldes eller slogs samman',
    rule: 'Regel',
    count: 'Ställen',
    rules: {
      'few-persons': 'för få personer',
      secondary: 'skyddar en annan dold siffra',
      'group-disclosure': 'alla eller ingen',
      dominance: 'två personer dominerar summan',
      'p-ratio': 'den största kunde uppskattas ur summan',
      'degrees-of-freedom': 'för få frihetsgrader',
      saturated: 'modellen beskriver enskilda personer',
      'few-clients-of-level': 'för få kunder på nivån',
      'month-merged': 'månaden sammanslagen med sin fas',
      'phase-dropped': 'fasen utelämnad',
      'bins-merged': 'klasser sammanslagna',
      'levels-joined': 'små klasser sammanslagna',
      'not-measured': 'koncentrationen var inte mätt',
    },
    none: 'Inget behövde döljas.',
  },
}
