import type { ClientLanguage } from '../clients/model.client-language.ts'
import { dayForClient, timeForClient } from '../clients/model.reach.ts'
import type {
  SessionNoticeContent,
  SessionNoticeKind,
  ToldSession,
} from './model.session-notice.ts'

/** The few words of a notice in one language. */
interface NoticeWords {
  readonly kinds: Readonly<Record<SessionNoticeKind, string>>
  readonly was: string
  readonly now: string
  readonly online: string
  readonly ask: string
}

/**
 * In each language of clients. Finnish, Swedish and English are the area's own; the others are checked by nobody yet, which
 * the page says: Finnish stands beside them.
 */
const words: Readonly<Record<ClientLanguage, NoticeWords>> = {
  fi: {
    kinds: {
      changed: 'Ryhmän tapaamisen aika tai paikka muuttuu.',
      cancelled: 'Ryhmän tapaaminen on peruttu.',
      online: 'Ryhmä tapaa etänä. Älä tule paikalle.',
      on_site: 'Ryhmä tapaa taas paikan päällä.',
    },
    ...{ was: 'Ennen', now: 'Nyt', online: 'Etänä' },
    ask: 'Kysy opettajalta, jos et ymmärrä tätä viestiä.',
  },
  sv: {
    kinds: {
      changed: 'Tiden eller platsen för gruppens träff ändras.',
      cancelled: 'Gruppens träff är inställd.',
      online: 'Gruppen träffas på distans. Kom inte till platsen.',
      on_site: 'Gruppen träffas igen på plats.',
    },
    ...{ was: 'Förut', now: 'Nu', online: 'På distans' },
    ask: 'Fråga läraren om du inte förstår detta meddelande.',
  },
  en: {
    kinds: {
      changed: 'The time or place of your group changes.',
      cancelled: 'A session of your group is cancelled.',
      online: 'Your group meets online. Do not come to the place.',
      on_site: 'Your group meets on site again.',
    },
    ...{ was: 'Before', now: 'Now', online: 'Online' },
    ask: 'Ask your teacher if you do not understand this message.',
  },
  ru: {
    kinds: {
      changed: 'Время или место занятия вашей группы меняется.',
      cancelled: 'Занятие вашей группы отменено.',
      online: 'Группа занимается онлайн. Не приходите на место.',
      on_site: 'Группа снова занимается на месте.',
    },
    ...{ was: 'Раньше', now: 'Теперь', online: 'Онлайн' },
    ask: 'Спросите учителя, если вы не понимаете это сообщение.',
  },
  uk: {
    kinds: {
      changed: 'Час або місце заняття вашої групи змінюється.',
      cancelled: 'Заняття вашої групи скасовано.',
      online: 'Група займається онлайн. Не приходьте на місце.',
      on_site: 'Група знову займається на місці.',
    },
    ...{ was: 'Раніше', now: 'Тепер', online: 'Онлайн' },
    ask: 'Запитайте вчителя, якщо ви не розумієте це повідомлення.',
  },
  et: {
    kinds: {
      changed: 'Teie rühma kohtumise aeg või koht muutub.',
      cancelled: 'Teie rühma kohtumine on ära jäetud.',
      online: 'Rühm kohtub veebis. Ärge tulge kohale.',
      on_site: 'Rühm kohtub jälle kohapeal.',
    },
    ...{ was: 'Enne', now: 'Nüüd', online: 'Veebis' },
    ask: 'Küsige õpetajalt, kui te ei saa sellest sõnumist aru.',
  },
  ar: {
    kinds: {
      changed: 'تغيّر وقت أو مكان لقاء مجموعتك.',
      cancelled: 'أُلغي لقاء مجموعتك.',
      online: 'تلتقي المجموعة عبر الإنترنت. لا تأتِ إلى المكان.',
      on_site: 'تلتقي المجموعة في المكان من جديد.',
    },
    ...{ was: 'سابقًا', now: 'الآن', online: 'عبر الإنترنت' },
    ask: 'اسأل المعلم إذا لم تفهم هذه الرسالة.',
  },
  fa: {
    kinds: {
      changed: 'زمان یا مکان جلسه گروه شما تغییر می‌کند.',
      cancelled: 'جلسه گروه شما لغو شده است.',
      online: 'گروه آنلاین برگزار می‌شود. به محل نیایید.',
      on_site: 'گروه دوباره در محل برگزار می‌شود.',
    },
    ...{ was: 'قبلاً', now: 'اکنون', online: 'آنلاین' },
    ask: 'اگر این پیام را نمی‌فهمید، از معلم بپرسید.',
  },
  'fa-AF': {
    kinds: {
      changed: 'وقت یا جای جلسه گروپ شما تغییر می‌کند.',
      cancelled: 'جلسه گروپ شما لغو شده است.',
      online: 'گروپ آنلاین برگزار می‌شود. به محل نیایید.',
      on_site: 'گروپ دوباره در محل برگزار می‌شود.',
    },
    ...{ was: 'پیشتر', now: 'حالا', online: 'آنلاین' },
    ask: 'اگر این پیام را نمی‌فهمید، از معلم بپرسید.',
  },
  ckb: {
    kinds: {
      changed: 'کات یان شوێنی کۆبوونەوەی گرووپەکەت دەگۆڕێت.',
      cancelled: 'کۆبوونەوەی گرووپەکەت هەڵوەشێنراوەتەوە.',
      online: 'گرووپەکە بە ئۆنلاین کۆدەبێتەوە. مەیە بۆ شوێنەکە.',
      on_site: 'گرووپەکە دووبارە لە شوێنەکە کۆدەبێتەوە.',
    },
    ...{ was: 'پێشتر', now: 'ئێستا', online: 'ئۆنلاین' },
    ask: 'ئەگەر لەم پەیامە تێناگەیت، لە مامۆستا بپرسە.',
  },
  ku: {
    kinds: {
      changed: 'Dem an cihê civîna koma we diguhere.',
      cancelled: 'Civîna koma we hat betalkirin.',
      online: 'Kom li ser înternetê dicive. Neyên cih.',
      on_site: 'Kom dîsa li cih dicive.',
    },
    ...{ was: 'Berê', now: 'Niha', online: 'Li ser înternetê' },
    ask: 'Heke hûn vê peyamê fêm nakin, ji mamoste bipirsin.',
  },
  so: {
    kinds: {
      changed: 'Waqtiga ama goobta kulanka kooxdaada waa la beddelay.',
      cancelled: 'Kulanka kooxdaada waa la baajiyay.',
      online: 'Kooxdu waxay ku kulmaysaa internetka. Ha iman goobta.',
      on_site: 'Kooxdu mar kale waxay ku kulmaysaa goobta.',
    },
    ...{ was: 'Hore', now: 'Hadda', online: 'Internetka' },
    ask: 'Weydii macallinka haddii aadan fahmin fariintan.',
  },
  sq: {
    kinds: {
      changed: 'Koha ose vendi i takimit të grupit tuaj ndryshon.',
      cancelled: 'Takimi i grupit tuaj është anuluar.',
      online: 'Grupi takohet në internet. Mos ejani në vend.',
      on_site: 'Grupi takohet përsëri në vend.',
    },
    ...{ was: 'Më parë', now: 'Tani', online: 'Në internet' },
    ask: 'Pyesni mësuesin nëse nuk e kuptoni këtë mesazh.',
  },
  bs: {
    kinds: {
      changed: 'Vrijeme ili mjesto sastanka vaše grupe se mijenja.',
      cancelled: 'Sastanak vaše grupe je otkazan.',
      online: 'Grupa se sastaje putem interneta. Nemojte dolaziti.',
      on_site: 'Grupa se ponovo sastaje na licu mjesta.',
    },
    ...{ was: 'Prije', now: 'Sada', online: 'Putem interneta' },
    ask: 'Pitajte nastavnika ako ne razumijete ovu poruku.',
  },
}

/** The languages whose words the area itself has checked. */
export const isChecked = (language: ClientLanguage): boolean =>
  language === 'fi' || language === 'sv' || language === 'en'

/** The service's name in a language where it is written, else the Finnish one, as it stands on the door. */
function nameIn({ service, ownName }: SessionNoticeContent, language: ClientLanguage): string {
  if (language === 'fi' || language === 'sv' || language === 'en') return service[language]
  return ownName ?? service.fi
}

function timeText(
  { startsAt, endsAt }: Pick<ToldSession, 'startsAt' | 'endsAt'>,
  language: ClientLanguage,
): string {
  const [from, until] = [startsAt, endsAt].map((one) => timeForClient(language, one))
  return `${dayForClient(language, startsAt)} ${from}–${until}`
}

/** A name or an address that runs its own way, whichever way the line around it does. */
export const apart = (text: string) => (text === '' ? '' : `\u2068${text}\u2069`)

/** What a notice says of no group by name, a line each. */
export function noticeBody(
  kind: SessionNoticeKind,
  content: SessionNoticeContent,
  language: ClientLanguage,
): string[] {
  const { kinds, was, now, online, ask } = words[language]
  const lines = content.sessions.flatMap((one) => {
    const where = one.mode === 'online' ? [online, one.onlineAddress] : [one.place ?? '']
    const when = [timeText(one, language), ...where.map(apart)]
      .filter((text) => text !== '')
      .join(' · ')
    if (one.was === null) return [when]
    return [`${was}: ${timeText(one.was, language)}`, `${now}: ${when}`]
  })
  return [kinds[kind], ...lines, ask]
}

/** A notice as its client reads it, a line each, with the name of the service. */
export function noticeLines(
  kind: SessionNoticeKind,
  content: SessionNoticeContent,
  language: ClientLanguage,
): string[] {
  const [first, ...rest] = noticeBody(kind, content, language)
  return [`${apart(nameIn(content, language))}. ${first}`, ...rest]
}
