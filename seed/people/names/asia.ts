import { type NameGroup, names } from './name-group.ts'

export const chinese: NameGroup = {
  form: 'plain',
  female:
    names(`Xiaoli, Meiling, Fang, Yan, Jing, Li, Xiuying, Na, Min, Ying, Hui, Yanyan, Xue, Lihua, Qian, Rui,
    Wenjing, Yue, Lan, Xinyi`),
  male: names(`Wei, Jun, Lei, Qiang, Jian, Hao, Bo, Peng, Tao, Ming, Xiaoming, Zhigang, Yong, Chao, Haoran, Yifan,
    Guohua, Dong, Bin, Kai`),
  family:
    names(`Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Luo,
    Zheng, Liang, Xie, Tang, Lü, Han, Cao, Deng, Xiao, Feng, Ye`),
}

export const vietnamese: NameGroup = {
  form: 'middle',
  female: names(
    `Lan, Hương, Mai, Hoa, Thảo, Linh, Trang, Hạnh, Ngọc, Phương, Ánh, Yến, Thu, Nga, Hà, Vy, Quỳnh, Tuyết`,
  ),
  male: names(
    `Hùng, Dũng, Tuấn, Minh, Nam, Hải, Sơn, Long, Thắng, Đức, Quang, Huy, Phúc, Khoa, Bình, Toàn, Lộc, Vinh`,
  ),
  family: names(
    `Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý`,
  ),
  middle: {
    female: names(`Thị, Thị, Thị, Thanh, Kim, Ngọc`),
    male: names(`Văn, Văn, Đức, Minh, Quốc, Xuân`),
  },
}

export const hindi: NameGroup = {
  form: 'plain',
  female:
    names(`Priya, Anjali, Pooja, Neha, Sunita, Kavita, Deepika, Shreya, Ritu, Swati, Meera, Nisha, Divya, Rekha,
    Aditi, Sneha, Lakshmi, Padma, Revathi, Harpreet`),
  male: names(`Rahul, Amit, Rajesh, Sanjay, Vikram, Arjun, Suresh, Ravi, Anil, Manish, Deepak, Karthik, Pradeep, Nikhil,
    Rohan, Vijay, Srinivas, Gurpreet, Ashok, Varun`),
  family:
    names(`Sharma, Patel, Singh, Kumar, Gupta, Verma, Reddy, Rao, Iyer, Nair, Joshi, Desai, Mehta, Chopra,
    Malhotra, Agarwal, Krishnan, Menon, Pillai, Kulkarni, Choudhary, Mishra, Pandey, Kaur, Banerjee, Chatterjee`),
}

export const urdu: NameGroup = {
  form: 'plain',
  female:
    names(`Ayesha, Fatima, Sana, Hina, Maria, Rabia, Sadia, Bushra, Nida, Saima, Zara, Iqra, Mehwish, Shazia,
    Amna, Kiran`),
  male: names(`Muhammad, Ahmed, Bilal, Usman, Imran, Faisal, Hamza, Asad, Zeeshan, Kamran, Adeel, Shahid, Waqas, Junaid,
    Tariq, Nadeem, Farhan, Saad`),
  family:
    names(`Khan, Malik, Ahmed, Butt, Chaudhry, Hussain, Iqbal, Qureshi, Siddiqui, Shah, Raza, Mirza, Akhtar,
    Aslam, Javed, Bhatti, Sheikh, Abbasi, Rehman, Anwar`),
}

export const bengali: NameGroup = {
  form: 'plain',
  female:
    names(`Nasrin, Sultana, Farzana, Taslima, Rumana, Sharmin, Shirin, Nusrat, Jannatul, Tania, Rokeya, Mitu,
    Sadia, Moushumi`),
  male: names(`Mohammad, Rafiqul, Shahidul, Kamal, Abdul, Tanvir, Rakib, Mizanur, Saiful, Nazmul, Anisur, Ashraful,
    Sabbir, Rashed, Mahbub, Imran`),
  family:
    names(`Islam, Rahman, Hossain, Ahmed, Khan, Chowdhury, Hasan, Uddin, Alam, Sarkar, Das, Akter, Begum, Karim,
    Miah, Haque, Roy, Bhuiyan`),
}

export const nepali: NameGroup = {
  form: 'plain',
  female: names(
    `Sita, Gita, Anita, Sunita, Sabina, Puja, Laxmi, Bimala, Sarita, Rojina, Sushma, Manisha, Kabita, Asmita`,
  ),
  male: names(
    `Ram, Bishnu, Suman, Prakash, Dipak, Rajan, Santosh, Krishna, Bikash, Nabin, Roshan, Sagar, Kiran, Milan`,
  ),
  family:
    names(`Shrestha, Gurung, Tamang, Thapa, Rai, Magar, Adhikari, Poudel, Karki, K C, Bhattarai, Lama, Basnet,
    Khadka, Sherpa, Acharya, Ghimire, Limbu`),
}

export const thai: NameGroup = {
  form: 'plain',
  female:
    names(`Siriporn, Malee, Ratchanee, Suda, Pimchanok, Kanya, Wanida, Nong, Somjai, Apinya, Duangjai, Kanokwan,
    Jiraporn, Sunisa`),
  male: names(
    `Somchai, Anan, Prasert, Kittisak, Nattapong, Wichai, Chaiwat, Surachai, Thanakorn, Arthit`,
  ),
  family:
    names(`Saetang, Srisai, Chaiyasit, Wongsa, Thongchai, Boonmee, Kaewkla, Phromma, Rattanakul, Suwannarat,
    Intharat, Sombat, Charoensuk, Jaidee, Khamdee`),
}

export const tagalog: NameGroup = {
  form: 'plain',
  female:
    names(`Maria Cristina, Jocelyn, Rosalie, Marites, Analyn, Liza, Grace, Rowena, Jennifer, Marilou, Angelica,
    Lovely, Maricel, Jasmine`),
  male: names(
    `Jose, Mark Anthony, John Paul, Reynaldo, Rommel, Jayson, Christian, Ramon, Dennis, Arnel, Michael, Ronaldo`,
  ),
  family:
    names(`Santos, Reyes, Cruz, Bautista, Ocampo, Garcia, Mendoza, Torres, Castillo, Flores, Villanueva, Ramos,
    Castro, Rivera, Aquino, Navarro, Dela Cruz, Salazar, Mercado, Pascual`),
}
