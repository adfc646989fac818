import { beforeAll, describe, expect, it } from 'vitest'
import type { CatalogueService, ServiceCatalogue } from '../../src/services/model.service.ts'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import {
  expectAccessible,
  expectFocusInSight,
  expectNoSidewaysScroll,
  useJourney,
} from './journey.ts'

const koske = organisationOf(espoo, 'koske')

describe('the catalogue of services', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)
  let clientId = ''

  beforeAll(async () => {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const client = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Polku', givenNames: 'Samira' },
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    clientId = client.clientId
  })

  it('leads from what a client misses to a seat in a group', async () => {
    const page = await journey.open('hepa.koske@demo.test', `/clients/${clientId}/services`)
    const language = page.getByRole('listitem').filter({ hasText: 'Opettaa tämän' }).first()
    await language.waitFor()
    // Who does not see the client is asked for the service first: there is no button that would be refused.
    await page.getByRole('link', { name: 'Pyydä palvelua: Työvoimakoulutus' }).first().waitFor()
    expect(await page.getByRole('button', { name: /Ilmoita .*: Työvoimakoulutus/ }).count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page
      .getByRole('button', { name: 'Ilmoita ryhmään: Ohjaus kieliopintoihin' })
      .first()
      .click()
    await page.getByText('Asiakas on ilmoitettu ryhmään').waitFor()
    await page.getByText('Paikka varattu').first().waitFor()
    const { rows } = await journey.test.owner.query(
      'select count(*)::int as n from enrolment where client_id = $1',
      [clientId],
    )
    expect(rows).toEqual([{ n: 1 }])
    await journey.close(page)
  })

  it('is found and planned by the manager', async () => {
    const page = await journey.open('manager.koske@demo.test', '/services')
    const another = page.getByRole('link', { name: 'Työkokeilut' }).first()
    await another.waitFor()
    await page.getByRole('searchbox', { name: 'Hae palvelua' }).fill('kieliopinoihin')
    // What is pressed while the list becomes another may be gone before the button is up again.
    await another.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Ohjaus kieliopintoihin' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin', level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Suunnittele toteutus' }).click()
    await page.getByRole('textbox', { name: 'Sisäänottopäivä' }).fill('1.2.2027')
    await page.getByRole('textbox', { name: 'Ensimmäinen päivä' }).fill('1.2.2027')
    await page.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('30.4.2027')
    await page.getByRole('textbox', { name: 'Paikkoja' }).fill('12')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Suunnittele toteutus' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin 1.2.2027', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Avaa haku' }).click()
    await page.getByText('Toteutuksen tila muutettu').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Ryhmä ja jono' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Toteutus' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin 1.2.2027', level: 1 }).waitFor()
  })

  const serviceCalled = async (name: string): Promise<CatalogueService> => {
    const manager = journey.test.as('manager.koske@demo.test')
    const { services } = (
      await manager<ServiceCatalogue>(`GET /api/services?organisationId=${koske}`)
    ).body
    const line = services.find((one) => one.name.fi === name)
    return (await manager<CatalogueService>(`GET /api/services/${line?.serviceId}`)).body
  }

  it('is edited whole: conditions, skills, units, and words in the language of a client', async () => {
    const { serviceId } = await serviceCalled('Työkokeilut')
    const page = await journey.open('manager.koske@demo.test', `/services/${serviceId}`)
    await page.getByRole('link', { name: 'Muokkaa' }).click()
    await page.getByRole('heading', { name: 'Muokkaa: Työkokeilut', level: 1 }).waitFor()

    await page.getByRole('combobox', { name: 'Lisää kieli' }).fill('urdu')
    await page.getByRole('option', { name: 'urdu', exact: true }).click()
    const words = page.getByRole('textbox', { name: 'Kuvaus: urdu' })
    expect(await words.getAttribute('lang')).toBe('ur')
    expect(await words.evaluate((field) => field.matches(':dir(rtl)'))).toBe(true)
    await words.fill('کام کا تجربہ')
    await page.getByRole('textbox', { name: 'Nimi: urdu' }).fill('آزمائشی کام')

    await page.getByRole('button', { name: 'Aseta ehdot' }).click()
    await page.getByRole('button', { name: /^Lisää ehto: / }).press('Enter')
    await page.getByRole('combobox', { name: 'Mistä tiedosta?' }).fill('Suomi, puhuminen')
    await page.getByRole('option', { name: 'Suomi, puhuminen' }).click()
    const level = page.getByRole('combobox', { name: 'Vähimmäistaso' })
    await level.fill('A2.1')
    await page.getByRole('option', { name: 'A2.1', exact: true }).click()
    // The key that ends a choice sends no form.
    await level.press('Enter')
    await page.getByRole('button', { name: 'Valmis' }).click()

    await page.getByRole('combobox', { name: 'Kielitaito tai muu tieto' }).fill('Suomi, puhum')
    await page.getByRole('option', { name: 'Suomi, puhuminen' }).click()
    await page.getByRole('combobox', { name: 'Taso, jolle päästään' }).fill('B1.1')
    await page.getByRole('option', { name: 'B1.1' }).click()
    await page.getByRole('searchbox', { name: 'Etsi taitoja' }).fill('siivousteknikat')
    await page.getByRole('button', { name: 'Lisää: siivoustekniikat' }).click()
    await page.getByRole('button', { name: 'Poista: siivoustekniikat' }).waitFor()
    await page.getByRole('combobox', { name: 'Tutkinto', exact: true }).fill('liiketal')
    await page.getByRole('option', { name: 'Liiketalouden perustutkinto' }).click()
    await page.getByRole('combobox', { name: 'Tutkinnon osa' }).fill('asiakaspal')
    await page.getByRole('option', { name: 'Asiakaspalvelu', exact: true }).click()
    await page
      .getByRole('button', { name: 'Poista: Asiakaspalvelu (Liiketalouden perustutkinto)' })
      .waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('heading', { name: 'Työkokeilut', level: 1, exact: true }).waitFor()
    await page.getByText('Suomi, puhuminen vähintään A2.1').waitFor()
    await page.getByText('siivoustekniikat').waitFor()
    await page.getByText('Asiakaspalvelu (Liiketalouden perustutkinto)').waitFor()
    await page.getByText('urdu', { exact: true }).click()
    await page.getByText('آزمائشی کام').waitFor()
    expect(
      await page.getByText('کام کا تجربہ').evaluate((text) => text.matches('[lang=ur] :dir(rtl)')),
    ).toBe(true)
    await expectAccessible(page)
    expect(await serviceCalled('Työkokeilut')).toMatchObject({
      ...{ teachesFact: 'finnish_speaking', teachesLevel: 'B1.1' },
      teachesConcepts: ['http://data.europa.eu/esco/skill/ce2dbe33-9e13-47bb-91bf-00cf799ac34c'],
      teachesUnits: ['59/011/2014:100359'],
      entry: {
        root: { kind: 'all', nodes: [{ fact: 'employment_status' }, { test: { level: 'A2.1' } }] },
      },
    })
  })

  it('keeps what is typed: over another’s change, field by field, and over the end of the session', async () => {
    const { serviceId } = await serviceCalled('Palkkatuet')
    const [mine, theirs] = await Promise.all(
      ['manager.koske@demo.test', 'admin@demo.test'].map((email) =>
        journey.open(email, `/services/${serviceId}/edit`),
      ),
    )
    if (mine === undefined || theirs === undefined) throw new Error('Two pages were opened')
    await theirs.getByRole('textbox', { name: 'Paikka' }).fill('Iso Omena')
    await theirs.getByRole('textbox', { name: 'Kesto viikkoina' }).fill('12')
    await theirs.getByRole('button', { name: 'Tallenna' }).click()
    await theirs.getByRole('heading', { name: 'Palkkatuet', level: 1, exact: true }).waitFor()

    await mine.getByRole('textbox', { name: 'Paikka' }).fill('Sello')
    await mine.getByRole('textbox', { name: 'Tunteja viikossa' }).fill('9')
    await mine.context().clearCookies()
    await mine.getByRole('button', { name: 'Tallenna' }).click()
    await mine.getByLabel('Sähköposti').fill('manager.koske@demo.test')
    await mine.getByLabel('Salasana', { exact: true }).fill('taitopolku-demo')
    await mine.getByRole('button', { name: 'Kirjaudu', exact: true }).click()
    await mine.getByText('Jatkat siitä, mihin jäit').waitFor()
    await mine.getByRole('button', { name: 'Tallenna' }).click()
    const dialog = mine.getByRole('dialog', { name: 'Joku muu muutti samoja tietoja' })
    await dialog.getByRole('radiogroup', { name: 'Paikka' }).getByText('Iso Omena').waitFor()
    expect(await dialog.getByRole('radiogroup').count()).toBe(1)
    await dialog.getByRole('button', { name: 'Tallenna valinnat' }).click()
    await mine.getByRole('heading', { name: 'Palkkatuet', level: 1, exact: true }).waitFor()
    expect(await serviceCalled('Palkkatuet')).toMatchObject({
      ...{ place: 'Sello', lengthWeeks: 12, hoursPerWeek: 9 },
    })
  })

  it('is added on a page of its own, where a fault takes the focus', async () => {
    const page = await journey.open('manager.koske@demo.test', '/services', {
      ...{ width: 390, height: 844 },
    })
    await page.getByRole('link', { name: 'Lisää palvelu' }).click()
    await page.getByRole('textbox', { name: 'Nimi suomeksi' }).fill('Uusi ryhmä')
    await page.getByRole('textbox', { name: 'Nimi ruotsiksi' }).fill('Ny grupp')
    await page.getByRole('textbox', { name: 'Nimi englanniksi' }).fill('New group')
    await page.getByRole('button', { name: 'Lisää palvelu' }).click()
    await page.getByText('Osa tiedoista puuttuu tai on väärin').waitFor()
    const kind = page.getByRole('combobox', { name: 'Palvelun laji' })
    await expect.poll(() => kind.evaluate((field) => field.matches(':focus'))).toBe(true)
    await expectAccessible(page)
    await expectFocusInSight(page)
    await expectNoSidewaysScroll(page)
    await kind.fill('ohjaus')
    await page.getByRole('option', { name: 'Ohjaus ja neuvonta' }).click()
    await page.getByRole('button', { name: 'Lisää palvelu' }).click()
    await page.getByRole('heading', { name: 'Uusi ryhmä', level: 1 }).waitFor()
    expect(await serviceCalled('Uusi ryhmä')).toMatchObject({ kind: 'guidance', draft: true })
  })
})
