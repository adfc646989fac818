import type { DetailTexts } from './fi.details.ts'

export const sv: DetailTexts = {
  closed: {
    title: 'Sluten: får inte lämnas ut',
    text: 'I den här rapporten är inget dolt eller avrundat. Den får inte lämna den slutna miljön. Rapporten som kan lämnas ut finns i mappen public.',
    rules: 'Dataskyddets regler har inte tillämpats på denna rapport: alla siffror är exakta.',
  },
  data: 'Siffrorna som tabell',
  groupTime: {
    heading: {
      effect: 'Effekten månad för månad',
      difference: 'Gruppernas skillnad månad för månad',
    },
    intro: (months) =>
      `De som började samma månad jämförs med de jämförelsepersoner som följs från samma månad, och startmånadernas skillnader läggs samman. Förändringen mäts från månad ${months} före starten, då läget ännu inte hade försämrats. Metoden är Callaways och Sant’Annas (2021).`,
    adjusted: {
      regression: (names) =>
        `Skillnaderna har dessutom justerats för: ${names}. Kontrollernas förändring förutsägs av dessa uppgifter med en regressionsmodell.`,
      ipw: (names) =>
        `Skillnaderna har dessutom justerats för: ${names}. Kontrollerna viktas efter hur sannolikt det är att personer som de börjar.`,
      'doubly-robust': (names) =>
        `Skillnaderna har dessutom justerats för: ${names}. Justeringen är dubbelt säkrad: resultatet gäller om antingen modellen för kontrollernas förändring eller modellen för vem som börjar är riktig.`,
    },
    figure: {
      effect: (measure) => `${measure}: skattad effekt från tjänstens start`,
      difference: (measure) => `${measure}: skillnad i kundernas och jämförelsens förändring`,
    },
    counted: (unit) =>
      `Hur mycket mer kunderna förändrades än jämförelsepersonerna, ${unit}. Det mörka fältet är månadens 95 % konfidensintervall; det ljusa täcker hela kurvan med 95 % säkerhet`,
    before: 'före starten',
    after: 'efter starten',
    tests: 'Kan man lita på jämförelsen',
    testsIntro:
      'Före starten kan tjänsten inte ha haft någon effekt, så kurvan ska då ligga nära noll. Skillnaden ska också vara nära noll när starten på prov flyttas till en tidigare månad. Ett godkänt test bevisar inte att jämförelsen är rätt: i ett litet material upptäcks en skillnad sällan.',
    passed: (measure, p, months) =>
      `${measure}: grupperna förändrades i samma takt före starten (gemensamt test av ${months} månader, p = ${p}).`,
    failed: (measure) =>
      `${measure}: grupperna skilde sig redan före starten eller efter den start som flyttats på prov. Kurvan berättar därför inte om någon effekt.`,
    detectable: (trend) =>
      `Testet hade varannan gång hittat en skillnad som växer med ${trend} i månaden.`,
    table: 'I genomsnitt från starten, och testen',
    measure: 'Mått',
    average: { effect: 'Effekt i genomsnitt', difference: 'Skillnad i genomsnitt' },
    preTrend: 'Före starten, p',
    placebo: (months) => `Starten ${months} mån tidigare`,
    month: 'Månad',
    band: 'Hela kurvans intervall',
    starts: (measure) => `${measure} efter startmånad`,
    startsCounted: (unit) =>
      `I genomsnitt från starten, ${unit}. Startmånader med tillräckligt många personer`,
    start: 'Startmånad',
  },
  occupations: {
    heading: 'Yrkenas andel av månaderna i arbete',
    intro: (codes) =>
      `Expertarbete är yrkesklassificeringens huvudgrupper ${codes}, annat arbete är alla andra. Andelen räknas av månaderna i arbete och säger alltså inte hur många som arbetar.`,
    figure: 'Expertarbetets andel av månaderna i arbete',
    counted: 'Procent av fasens månader i arbete; resten är annat arbete',
    table: 'Expertarbete och annat arbete efter fas',
    expert: 'expertarbete',
    other: 'annat arbete',
    difference: 'Skillnad',
    persons: 'Har arbetat: kunder / jämförelse',
  },
  censoring: {
    heading: 'Utfall som saknas',
    registers: (isCensored) =>
      `Ett utfall saknas när alla månader inte kunde följas: personen avled eller flyttade bort, registren tog slut${isCensored ? ' eller jämförelsepersonen blev själv kund' : ''}. Det som saknas har inte ersatts med noll.`,
    file: 'Utfallet saknas för en del i materialet. Det som saknas har inte ersatts med noll.',
    how: 'Den första skattningen gäller dem vars utfall är känt. I den andra är de viktade så att de också står för liknande personer vars utfall saknas. När skattningarna ligger nära varandra förklarar bortfallet inte resultatet, så långt de mätta bakgrundsuppgifterna räcker.',
    table: 'Vems utfall saknas, och vad det ändrar',
    missing: (arm) => `Saknas: ${arm}`,
    known: 'Kända utfall',
    weighted: 'Viktat (IPCW)',
    note: 'Antalen är avrundade, och för små visas inte. Streck: viktningen kunde inte beräknas.',
  },
  interaction: {
    title: 'Skiljer sig effekten mellan grupper',
    differenceTitle: 'Skiljer sig skillnaden mellan grupper',
    intro:
      'Innan en enda undergrupp granskas för sig testas om grupperna över huvud taget skiljer sig. Om inte ska ingen grupp lyftas fram framför de andra.',
    differs: 'grupperna skiljer sig från varandra',
    same: 'skillnaden mellan grupperna kan inte skiljas från slumpen',
    unknown: 'kunde inte testas',
    column: 'Bakgrundsuppgift',
    statistic: 'F (frihetsgrader)',
    p: 'p',
    pAdjusted: 'Korrigerat p',
    conclusion: 'Slutsats',
  },
  sum: {
    profile: (parts) =>
      `Figuren visar det väntade utfallet för en person med dessa uppgifter: ${parts}.`,
    chosen: 'Uppgifterna är valda i studieplanen.',
    typical:
      'Uppgifterna är den typiska kundens: den vanligaste klassen av texter och medelvärdet av tal.',
    both: (names) => `I studieplanen är valt: ${names}. De andra är den typiska kundens.`,
    base: (references) =>
      `Basnivån är beräkningens startpunkt (talen noll${references === '' ? '' : `, texterna i basklasserna ${references}`}) och beskriver ingen person.`,
    association:
      'Stapeln visar hur mycket faktorn hänger samman med utfallet när de andra faktorerna är oförändrade. Den är inte en effekt.',
    reference: 'basklass',
    importance: 'Vad som förklarar skillnader mellan personer',
    importanceCounted: (fit) =>
      `Faktorerna förklarar tillsammans ${fit} av utfallets variation; den fördelas så här (LMG)`,
    gap: 'Skillnaden mellan kunder och andra före matchningen',
    gapIntro: (difference, explained, unexplained) =>
      `Medelvärdena för alla kunder och alla andra skiljer sig med ${difference}. Av detta hänger ${explained} samman med olika bakgrund, och ${unexplained} förblir oförklarat. Den oförklarade delen är inte tjänstens effekt: den rymmer också allt som inte mättes (Oaxaca och Blinder; de andras koefficienter som referens).`,
    gapCounted:
      'Bakgrundens del av skillnaden efter faktor, den oförklarade delen och hela skillnaden',
    unexplained: 'Oförklarat',
    difference: 'Hela skillnaden',
    explained: 'Förklarat totalt',
  },
  joined: (column, levels) =>
    `${column}: ${levels} små klasser är sammanslagna, eftersom var och en har för få personer.`,
  joinedLevel: 'små klasser tillsammans',
  placebo: {
    verdict: 'Grupperna skiljer sig på ett sätt som inte mättes: effekten kan inte skattas',
    answer:
      'Kunder och jämförelsepersoner skiljer sig också i ett utfall som tjänsten inte kan ha påverkat. Därför berättar denna jämförelse inte om tjänstens effekt.',
  },
}
