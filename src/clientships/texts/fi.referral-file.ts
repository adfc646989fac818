/** The texts of the inbox and of one's own referrals as files in Finnish, the source of the other languages. */
export const fi = {
  born: 'Syntymävuosi',
  due: 'Päätös viimeistään',
  lateDays: 'Myöhässä, pv',
  reason: 'Perustelu',
  language: 'Asiointikieli',
  number: 'Lähetteen numero',
  unit: 'Lähettävä yksikkö',
  sender: 'Lähettäjä',
  open: 'Odottaa vastausta kysymykseen',
  yes: 'kyllä',
  whichFacts: 'Täyttymättä tai selvittämättä',
  decided: 'Päätetty',
  returned: 'Palautuksen syy',
  drafted: 'Luonnos aloitettu',
  inbox: {
    fileName: 'saapuneet-lahetteet',
    orders: { due: 'Päätöksen määräpäivä', sent: 'Saapumispäivä', name: 'Nimi' },
    meanings: {
      verdict:
        'Mitä keskuksen kriteerit sanovat tilanteen päivänä niistä tiedoista, jotka saat nähdä',
      lateDays: 'Päiviä määräpäivästä tilanteen päivään; 0, kun lähete ei ole myöhässä',
    },
  },
  sent: {
    fileName: 'lahetteeni',
    order: 'Vastausta odottavat kysymykset, sitten luonnokset, sitten uusin lähetys ensin',
    person: 'Tyhjä, kun et enää näe henkilön tietoja',
  },
}
export type ReferralFileTexts = typeof fi
