import { type NameGroup, names } from './name-group.ts'

export const arabic: NameGroup = {
  form: 'plain',
  female:
    names(`Fatima, Zainab, Maryam, Noor, Huda, Rana, Layla, Amal, Hanan, Samira, Sara, Rasha, Dina, Iman,
    Suad, Nadia, Salma, Rania, Ghada, Wafaa, Asmaa, Khadija, Aya, Shahad, Ruqaya, Duaa, Israa, Lina, Maha, Nawal,
    Abeer, Sabah, Widad, Bushra, Zahra, Hind, Farah, Reem, Yasmin, Ikram`),
  male: names(`Mohammed, Ahmed, Ali, Hassan, Hussein, Omar, Mustafa, Abdullah, Karrar, Haider, Yousif, Ibrahim,
    Khalid, Mahmoud, Samir, Tariq, Zaid, Saif, Laith, Muhannad, Bilal, Anas, Yasin, Sajad, Qasim, Jasim, Adnan,
    Faris, Walid, Ammar, Basel, Hani, Nabil, Rami, Firas, Marwan, Salah, Amjad, Abdulrahman, Munir`),
  family:
    names(`Al-Jubouri, Al-Hashimi, Al-Tamimi, Al-Obeidi, Al-Saadi, Al-Dulaimi, Al-Khafaji, Al-Rubaie, Hassan,
    Mahmoud, Abbas, Kadhim, Jabbar, Salman, Haddad, Khoury, Al-Ahmad, Darwish, Nasser, Saleh, Hamdan, Shahin,
    Al-Masri, Ben Ali, El Idrissi, Benali, El Amrani, Mansour, Farhat, Aziz, Hamid, Rashid, Al-Zaidi, Al-Maliki,
    Al-Bayati, Sabri, Shakir, Taha, Yassin, Zaki, Abu Hassan, Al-Shami, Qasim, Majid, Fadel, Younis, Bakri, Najjar`),
}

export const kurdish: NameGroup = {
  form: 'plain',
  female:
    names(`Shilan, Nasrin, Rojin, Berivan, Hêvî, Dilan, Avin, Shno, Chiman, Gulistan, Zîlan, Tara, Sozan, Bahar,
    Runak, Lana, Hero, Shayma, Delal, Nesrîn, Parwin, Rûken, Ciwana, Kurdistan, Shirin`),
  male: names(`Azad, Rebin, Karwan, Diyar, Soran, Hiwa, Aram, Zana, Baran, Şivan, Rizgar, Kawa, Rêzan, Dara, Hêmin,
    Shwan, Barzan, Rojhat, Serhat, Jwan, Ferhad, Mîran, Goran, Sherko, Nechirvan`),
  family:
    names(`Karim, Rasul, Amin, Osman, Hama, Mohammadi, Aziz, Qadir, Faraj, Sharif, Barzani, Şahin, Demir,
    Rostami, Saeed, Ahmadi, Kaya, Ibrahim, Taha, Hamid, Murad, Zebari, Salih, Fatah, Maroof, Bayram, Çelik, Yıldız,
    Moradi, Khalil, Hussein, Ghafoor`),
}

export const persian: NameGroup = {
  form: 'plain',
  female:
    names(`Maryam, Zahra, Fatemeh, Narges, Leila, Shirin, Parisa, Nasrin, Mahsa, Niloufar, Sahar, Azadeh, Elham,
    Roya, Mina, Samaneh, Negar, Golnaz, Shadi, Atefeh, Forough, Mahnaz, Sepideh, Bahareh, Yasaman`),
  male: names(`Reza, Ali, Mehdi, Hossein, Amir, Saeed, Behrouz, Kamran, Farhad, Arash, Majid, Hamed, Omid, Navid,
    Mohsen, Babak, Siamak, Kian, Pouya, Ehsan, Davood, Masoud, Iman, Ramin, Shahram`),
  family:
    names(`Hosseini, Mohammadi, Ahmadi, Rezaei, Karimi, Moradi, Jafari, Rahimi, Akbari, Ebrahimi, Ghasemi,
    Sadeghi, Heidari, Mousavi, Shirazi, Tehrani, Farahani, Kazemi, Nazari, Soltani, Bagheri, Amini, Zarei, Rostami,
    Hashemi, Norouzi, Yazdani, Tavakoli, Sharifi, Safavi`),
}

export const dari: NameGroup = {
  form: 'plain',
  female:
    names(`Zahra, Fatima, Masuma, Shukria, Nargis, Zainab, Marzia, Hakima, Latifa, Freshta, Laila, Sakina,
    Parwana, Benafsha, Tahmina, Rahela, Shabnam, Sediqa, Amina, Kamila, Nilofar, Storai, Palwasha, Hosnia`),
  male: names(`Mohammad, Ali Reza, Hamid, Najib, Farid, Mustafa, Zabiullah, Habibullah, Jawad, Mahdi, Ramin, Sayed,
    Ahmad Zia, Murtaza, Nasir, Esmat, Khalil, Rahmatullah, Hafizullah, Wais, Abdul Ghani, Noor, Basir, Idris`),
  family:
    names(`Ahmadi, Hussaini, Rahimi, Mohammadi, Haidari, Rezai, Karimi, Nazari, Sultani, Alizada, Noori, Amiri,
    Jafari, Azizi, Qasimi, Akbari, Barakzai, Sadat, Hashimi, Yousufi, Wardak, Safi, Popal, Hotak, Sharifi, Faizi,
    Rasuli, Mirzai, Ibrahimi, Wahidi`),
}

export const turkish: NameGroup = {
  form: 'plain',
  female:
    names(`Ayşe, Fatma, Emine, Zeynep, Elif, Merve, Esra, Büşra, Özlem, Gül, Şule, Hatice, Sevgi, Derya, Ebru,
    Çiğdem, Nurcan, Songül, Yasemin, İrem, Melek, Tuğba, Aylin, Gamze`),
  male: names(`Mehmet, Mustafa, Ahmet, Ali, Hüseyin, Emre, Murat, Yusuf, Burak, Oğuz, Serkan, Kemal, Barış, Özgür,
    İbrahim, Hakan, Cem, Tolga, Onur, Uğur, Volkan, Selim, Kadir, Çağlar`),
  family:
    names(`Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç,
    Aslan, Çetin, Kara, Koç, Kurt, Özkan, Şimşek, Polat, Korkmaz, Çakır, Erdoğan, Güneş, Işık, Bulut, Tekin`),
}
