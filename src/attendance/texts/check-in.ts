import type { ClientLanguage } from '../../clients/model.client-language.ts'

/** What the page of a client's own link says. */
export interface CheckInTexts {
  readonly title: string
  readonly ask: string
  readonly code: string
  readonly send: string
  readonly present: string
  readonly late: string
  readonly wrong: string
  readonly none: string
  readonly tooMany: string
  readonly over: string
  readonly away: string
}

/** The page of a client's own link in the languages of clients; no translator has checked others than Finnish and Swedish. */
export const checkInTexts: Readonly<Record<ClientLanguage, CheckInTexts>> = {
  fi: {
    ...{ title: 'Ilmoittaudu', ask: 'Kirjoita koodi, jonka näet seinällä.', code: 'Koodi' },
    ...{ send: 'Olen paikalla', present: 'Olet paikalla.', late: 'Olet paikalla, myöhässä.' },
    ...{ wrong: 'Koodi ei kelpaa. Katso uusi koodi seinältä.', none: 'Nyt ei ole tuntia.' },
    ...{ tooMany: 'Liian monta yritystä. Kerro opettajalle.', over: 'Linkki ei ole voimassa.' },
    away: 'Ei yhteyttä. Yritä uudelleen.',
  },
  sv: {
    ...{ title: 'Anmäl dig', ask: 'Skriv koden som du ser på väggen.', code: 'Kod' },
    ...{ send: 'Jag är här', present: 'Du är på plats.', late: 'Du är på plats, försenad.' },
    ...{ wrong: 'Koden gäller inte. Se den nya koden på väggen.', none: 'Nu pågår ingen lektion.' },
    ...{ tooMany: 'För många försök. Säg till läraren.', over: 'Länken gäller inte.' },
    away: 'Ingen anslutning. Försök igen.',
  },
  en: {
    ...{ title: 'Check in', ask: 'Type the code that you see on the wall.', code: 'Code' },
    ...{ send: 'I am here', present: 'You are present.', late: 'You are present, late.' },
    ...{
      wrong: 'The code is not valid. Look at the new code on the wall.',
      none: 'There is no class now.',
    },
    ...{ tooMany: 'Too many tries. Tell the teacher.', over: 'The link is not valid.' },
    away: 'No connection. Try again.',
  },
  ru: {
    ...{ title: 'Отметиться', ask: 'Введите код, который вы видите на стене.', code: 'Код' },
    ...{ send: 'Я здесь', present: 'Вы отмечены.', late: 'Вы отмечены, с опозданием.' },
    ...{ wrong: 'Код не подходит. Посмотрите новый код на стене.', none: 'Сейчас нет занятия.' },
    ...{ tooMany: 'Слишком много попыток. Скажите учителю.', over: 'Ссылка недействительна.' },
    away: 'Нет связи. Попробуйте ещё раз.',
  },
  ar: {
    ...{ title: 'سجّل حضورك', ask: 'اكتب الرمز الذي تراه على الجدار.', code: 'الرمز' },
    ...{ send: 'أنا هنا', present: 'أنت حاضر.', late: 'أنت حاضر، متأخراً.' },
    ...{ wrong: 'الرمز غير صحيح. انظر إلى الرمز الجديد على الجدار.', none: 'لا يوجد درس الآن.' },
    ...{ tooMany: 'محاولات كثيرة. أخبر المعلم.', over: 'الرابط غير صالح.' },
    away: 'لا يوجد اتصال. حاول مرة أخرى.',
  },
  so: {
    ...{ title: 'Isdiiwaangeli', ask: 'Qor koodhka aad ku aragto derbiga.', code: 'Koodh' },
    ...{ send: 'Waan joogaa', present: 'Waad joogtaa.', late: 'Waad joogtaa, waad soo daahday.' },
    ...{ wrong: 'Koodhku sax maaha. Eeg koodhka cusub ee derbiga.', none: 'Hadda cashar ma jiro.' },
    ...{ tooMany: 'Isku dayo badan. U sheeg macallinka.', over: 'Xiriiriyuhu ma shaqeeyo.' },
    away: 'Xiriir ma jiro. Mar kale isku day.',
  },
  et: {
    ...{ title: 'Anna endast märku', ask: 'Kirjuta kood, mida näed seinal.', code: 'Kood' },
    ...{ send: 'Olen kohal', present: 'Oled kohal.', late: 'Oled kohal, hilinesid.' },
    ...{ wrong: 'Kood ei kehti. Vaata seinalt uut koodi.', none: 'Praegu tundi ei ole.' },
    ...{ tooMany: 'Liiga palju katseid. Ütle õpetajale.', over: 'Link ei kehti.' },
    away: 'Ühendus puudub. Proovi uuesti.',
  },
  fa: {
    ...{ title: 'ثبت حضور', ask: 'کدی را که روی دیوار می‌بینید بنویسید.', code: 'کد' },
    ...{ send: 'من اینجا هستم', present: 'شما حاضر هستید.', late: 'شما با تأخیر حاضر هستید.' },
    ...{ wrong: 'کد درست نیست. کد تازه را روی دیوار ببینید.', none: 'اکنون کلاسی نیست.' },
    ...{ tooMany: 'تلاش‌های زیاد. به معلم بگویید.', over: 'پیوند معتبر نیست.' },
    away: 'ارتباط نیست. دوباره امتحان کنید.',
  },
  'fa-AF': {
    ...{ title: 'ثبت حاضری', ask: 'کودی را که روی دیوار می‌بینید بنویسید.', code: 'کود' },
    ...{ send: 'من حاضر هستم', present: 'شما حاضر هستید.', late: 'شما ناوقت حاضر شدید.' },
    ...{ wrong: 'کود درست نیست. کود نو را روی دیوار ببینید.', none: 'حالا صنف نیست.' },
    ...{ tooMany: 'کوشش‌های زیاد. به معلم بگویید.', over: 'لینک اعتبار ندارد.' },
    away: 'ارتباط نیست. دوباره کوشش کنید.',
  },
  ckb: {
    ...{
      title: 'ئامادەبوونت تۆمار بکە',
      ask: 'ئەو کۆدە بنووسە کە لەسەر دیوارەکە دەیبینیت.',
      code: 'کۆد',
    },
    ...{ send: 'من لێرەم', present: 'تۆ ئامادەیت.', late: 'تۆ ئامادەیت، درەنگ هاتوویت.' },
    ...{ wrong: 'کۆدەکە دروست نییە. کۆدی نوێ لەسەر دیوارەکە ببینە.', none: 'ئێستا وانە نییە.' },
    ...{ tooMany: 'هەوڵی زۆر. بە مامۆستا بڵێ.', over: 'بەستەرەکە کار ناکات.' },
    away: 'پەیوەندی نییە. دووبارە هەوڵ بدەرەوە.',
  },
  ku: {
    ...{ title: 'Xwe tomar bike', ask: 'Koda ku tu li dîwêr dibînî binivîse.', code: 'Kod' },
    ...{ send: 'Ez li vir im', present: 'Tu amade yî.', late: 'Tu amade yî, dereng hatî.' },
    ...{ wrong: 'Kod ne rast e. Li koda nû ya dîwêr binêre.', none: 'Niha ders tune ye.' },
    ...{ tooMany: 'Pir hewldan. Ji mamoste re bêje.', over: 'Girêdan ne derbasdar e.' },
    away: 'Têkilî tune ye. Dîsa biceribîne.',
  },
  sq: {
    ...{ title: 'Regjistrohu', ask: 'Shkruaj kodin që sheh në mur.', code: 'Kodi' },
    ...{ send: 'Jam këtu', present: 'Je i pranishëm.', late: 'Je i pranishëm, me vonesë.' },
    ...{ wrong: 'Kodi nuk vlen. Shiko kodin e ri në mur.', none: 'Tani nuk ka mësim.' },
    ...{ tooMany: 'Shumë përpjekje. Thuaji mësuesit.', over: 'Lidhja nuk vlen.' },
    away: 'Nuk ka lidhje. Provo përsëri.',
  },
  uk: {
    ...{ title: 'Відмітитися', ask: 'Введіть код, який бачите на стіні.', code: 'Код' },
    ...{ send: 'Я тут', present: 'Вас відмічено.', late: 'Вас відмічено, із запізненням.' },
    ...{ wrong: 'Код не підходить. Подивіться новий код на стіні.', none: 'Зараз немає заняття.' },
    ...{ tooMany: 'Забагато спроб. Скажіть учителю.', over: 'Посилання недійсне.' },
    away: 'Немає зв’язку. Спробуйте ще раз.',
  },
  bs: {
    ...{ title: 'Prijavi se', ask: 'Upiši kod koji vidiš na zidu.', code: 'Kod' },
    ...{ send: 'Tu sam', present: 'Prisutan/na si.', late: 'Prisutan/na si, sa zakašnjenjem.' },
    ...{ wrong: 'Kod ne važi. Pogledaj novi kod na zidu.', none: 'Sada nema časa.' },
    ...{ tooMany: 'Previše pokušaja. Reci nastavniku.', over: 'Link ne važi.' },
    away: 'Nema veze. Pokušaj ponovo.',
  },
}

/** What the screen of a room says, in the three languages of the house at once. */
export const wallCodeTexts = {
  fi: {
    ask: 'Ilmoittaudu tällä koodilla omassa linkissäsi',
    closed: 'Ilmoittautuminen ei ole auki',
    over: 'Linkki ei ole voimassa',
  },
  sv: {
    ask: 'Anmäl dig med den här koden i din egen länk',
    closed: 'Anmälan är inte öppen',
    over: 'Länken gäller inte',
  },
  en: {
    ask: 'Check in with this code in your own link',
    closed: 'Check-in is not open',
    over: 'The link is not valid',
  },
} as const

/** What the page of a badge says, in Finnish and English: whoever verifies it may be anywhere. */
export const badgeTexts = {
  fi: {
    genuine: 'Aito osaamismerkki',
    taken: 'Osaamismerkki on peruttu',
    false: 'Allekirjoitus ei täsmää',
    over: 'Osaamismerkkiä ei ole',
    issuer: 'Myöntäjä',
    when: 'Ajalla',
    skills: 'Taidot (ESCO)',
  },
  en: {
    genuine: 'Genuine badge',
    taken: 'The badge was taken back',
    false: 'The signature does not match',
    over: 'There is no such badge',
    issuer: 'Issuer',
    when: 'In the time',
    skills: 'Skills (ESCO)',
  },
} as const
