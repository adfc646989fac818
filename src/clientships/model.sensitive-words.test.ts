import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSensitiveWords } from './model.sensitive-words.ts'

const kindsIn = (text: string) =>
  findSensitiveWords(text).map(({ word, kind }) => `${word}: ${kind}`)
const list = (words: string) => words.split(/\s+/).filter((word) => word !== '')

const forms = {
  health: list(
    `masennus masennuksen masennusta masennukseen masennuksesta masentunut sairaus sairauden sairautta sairauksia
     sairaudesta pitkäaikaissairaus diagnoosi diagnoosin diagnoosia diagnoosit diagnooseja lääkitys lääkityksen
     mielenterveys mielenterveyden mielenterveysongelmia päihteet päihteiden sjukdom sjukdomar depressionen`,
  ),
  religion: list(
    `uskonto uskonnon uskontoa uskonnosta muslimi muslimin muslimeja kristitty kristityn kristittyjä ortodoksi
     juutalainen juutalaisen religionen moskén`,
  ),
  ethnicity: list('etninen etnisen etnistä etnisyys romaneja romanien hazaroita jesidejä etniska'),
}

describe('words that may tell of health, religion or origin', () => {
  it.each([
    ['Asiakkaalla on todettu masennus.', ['masennus: health']],
    ['Masennuksensa takia sairauslomalla', ['Masennuksensa: health', 'sairauslomalla: health']],
    ['perussairautta ei ole', ['perussairautta: health']],
    [
      'Kävi lääkärissä, lääkärin todistus puuttuu',
      ['lääkärissä', 'lääkärin todistus'].map((w) => `${w}: health`),
    ],
    [
      'Diagnoosina ADHD ja paniikkihäiriö',
      ['Diagnoosina', 'ADHD', 'paniikkihäiriö'].map((w) => `${w}: health`),
    ],
    ['on raskaana, laskettu aika keväällä', ['raskaana: health']],
    ['käy moskeijassa ramadanin aikana', ['moskeijassa: religion', 'ramadanin: religion']],
    ['perhe on kristittyjä', ['kristittyjä: religion']],
    ['etninen tausta: hazara', ['etninen: ethnicity', 'hazara: ethnicity']],
    ['Perhe on kurdeja Irakista.', ['kurdeja: ethnicity']],
    ['on romani', ['romani: ethnicity']],
    ['Hon är sjukskriven för depression', ['sjukskriven: health', 'depression: health']],
    ['familjen är kristen och går i kyrkan', ['kristen: religion', 'kyrkan: religion']],
    ['She is on sick leave and takes medication', ['sick leave: health', 'medication: health']],
    ['his religion and ethnicity', ['religion: religion', 'ethnicity: ethnicity']],
  ])('are found in: %s', (text, expected) => {
    expect(kindsIn(text)).toEqual(expected)
  })

  it.each([
    'Opiskelee sairaanhoitajaksi, työkokeilu sairaalassa alkaa 7.1.',
    'Ammatti lähtömaassa: lääkäri. Laillistus kesken.',
    'Psykologi, maisterin tutkinto 2019.',
    'Asuu Kirkkonummella ja hakee töitä Kirkkonummen kunnasta.',
    'Hon bor i Kyrkslätt.',
    'Kristiina ja Kristian olivat mukana. Christian soittaa huomenna.',
    'Syntynyt Romaniassa, Romanian kansalainen, puhuu romaniaa.',
    'Äidinkieli kurdi, tarvitaan kurdin kielen tulkki.',
    'Lääkäri, sairaanhoitajaksi aikova, puhuu kurdia ja arabiaa. Raskas työ ei käy, kirjanpito käy.',
    'Modersmål: kurdiska. Talar kurdiska och engelska.',
    'Osallistuu kuntouttavaan työtoimintaan.',
    'Suomen kieli B1.1, englanti B2.2, työnhakuvelvollisuus 4 kuukaudessa.',
    'Sjuksköterska från Filippinerna, söker arbete inom sjukvården. Has raced bicycles.',
    'Diagnostiikkalaitteiden huoltoinsinööri',
    'Omavalmentaja soittaa Kelaan maanantaina.',
    'Software engineer, interested in health technology companies.',
    'Uskoo saavansa työpaikan; uskottava suunnitelma.',
    'Alkoholipassi ja hygieniapassi suoritettu.',
    '',
  ])('are not seen in: %s', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  it.each(Object.entries(forms))('of %s are found in all their forms', (kind, words) => {
    expect(words.filter((word) => findSensitiveWords(`Hän ${word} nyt`)[0]?.kind !== kind)).toEqual(
      [],
    )
  })

  const harmless = list('asiakas tapaaminen huomenna CV työpaikka kurssi, 12.3. B1.1 Espoossa. –')
  const sensitive = Object.values(forms).flat()
  const around = fc.array(fc.constantFrom(...harmless), { maxLength: 8 })

  it('stand where it is said, whatever stands around them', () => {
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...sensitive),
        fc.boolean(),
        around,
        fc.constantFrom(' ', '\n', ', '),
        (before, word, isUpper, after, blank) => {
          const written = isUpper ? word.toUpperCase() : word
          const text = [...before, written, ...after].join(blank)
          const found = findSensitiveWords(text)
          expect(found.map((one) => one.word)).toEqual([written])
          expect(text.slice(found[0]?.start, found[0]?.end)).toBe(written)
        },
      ),
      { seed: 2026 },
    )
  })

  it('lie one after the other within any text', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...sensitive))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ')
        let end = 0
        for (const one of findSensitiveWords(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(one.start, one.end)).toBe(one.word)
          end = one.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { seed: 2026 },
    )
  })
})
