//! Bytes that are not Unicode -> their encoding.

use encoding_rs::Encoding;
use leadbench::parse::sniff;

/// What lists in a language look like: its encodings, the header, and rows of name, company, city.
struct Language {
    encodings: &'static [&'static str],
    header: &'static str,
    names: &'static [&'static str],
    companies: &'static [&'static str],
    cities: &'static [&'static str],
}

const SIMPLIFIED: Language = Language {
    encodings: &["GBK"],
    header: "姓名,公司,城市",
    names: &["王小明", "李娜", "张伟", "刘洋", "陈静", "杨倩", "赵雯", "黄鑫", "周婷", "欧阳昊"],
    companies: &["华为技术有限公司", "深圳市腾讯计算机系统有限公司", "宁波远景贸易（集团）", "苏州精密仪器厂"],
    cities: &["北京", "上海", "广州", "哈尔滨", "呼和浩特", "石家庄"],
};

const TRADITIONAL: Language = Language {
    encodings: &["Big5"],
    header: "姓名,公司,城市",
    names: &["陳美麗", "林志明", "黃淑芬", "張家豪", "李雅婷", "王建宏", "吳怡君", "蔡宗翰"],
    companies: &["台灣積體電路製造股份有限公司", "鴻海精密工業", "統一企業", "遠東百貨"],
    cities: &["台北市", "高雄市", "臺中市", "新竹縣", "桃園市"],
};

const CZECH: Language = Language {
    encodings: &["windows-1250"],
    header: "Jméno,Společnost,Město",
    names: &["Jiří Dvořák", "Věra Šímová", "Zdeněk Růžička", "Tomáš Vlček", "Jana Smrčková", "Petr Krčmář", "Eva Nová"],
    companies: &["Stavby Čížek s.r.o.", "Řeznictví Hůlka", "Pekařství U Mlýna", "Škoda Plzeň a.s."],
    cities: &["Plzeň", "Brno", "České Budějovice", "Ústí nad Labem", "Děčín", "Třebíč"],
};

const ITALIAN: Language = Language {
    encodings: &["windows-1252"],
    header: "Nome,Società,Città",
    names: &["Niccolò Ferrari", "Giosuè Rossi", "Nicolò D’Amico", "Desirée Conti", "José Marù", "Libertà Bianchi"],
    companies: &["Caffè Perù S.r.l.", "Qualità & Novità", "Università di Forlì", "Però Più S.p.A."],
    cities: &["Forlì", "Cantù", "Viggiù", "Nardò", "Mondovì"],
};

const MACEDONIAN: Language = Language {
    encodings: &["windows-1251"],
    header: "Име,Компанија,Град",
    names: &["Маријана Петровска", "Ѓорѓи Јованов", "Љубица Стојановска", "Ќемал Исмаили", "Џоко Њагулов"],
    companies: &["Градба ДООЕЛ", "Агро Компанија Тиквеш", "Пекара Жито Лукс", "ШТЕДИЛНИЦА МОЖНОСТИ"],
    cities: &["Скопје", "Битола", "Куманово", "Охрид", "Ѓевгелија"],
};

const RUSSIAN: Language = Language {
    encodings: &["windows-1251", "KOI8-R"],
    header: "Имя,Компания,Город",
    names: &["Иванов Сергей", "Мария Кузнецова", "Юлия Щербакова", "Алексей Фёдоров", "ПЕТРОВА АННА"],
    companies: &["ООО Ромашка", "Завод Электросила", "Торговый дом Восток", "ЗАО Стройинвест"],
    cities: &["Москва", "Санкт-Петербург", "Екатеринбург", "Нижний Новгород"],
};

const WESTERN: Language = Language {
    encodings: &["windows-1252"],
    header: "Name,Société,Straße",
    names: &["Hélène Lefèvre", "François Müller", "Søren Jørgensen", "Núria Muñoz", "João Simões", "Anaïs Weiß"],
    companies: &["Bäckerei Groß GmbH", "Crème Brûlée SARL", "Smørrebrød ApS", "Peña e Hijos"],
    cities: &["Köln", "Genève", "Málaga", "São Paulo", "Malmö", "Århus"],
};

const POLISH: Language = Language {
    encodings: &["windows-1250"],
    header: "Imię,Spółka,Miasto",
    names: &["Łukasz Wiśniewski", "Małgorzata Więcek", "Paweł Dąbrowski", "Agnieszka Wójcik", "Żaneta Zając"],
    companies: &["Piekarnia Złoty Kłos", "Usługi Ślusarskie", "Przedsiębiorstwo Źródło"],
    cities: &["Gdańsk", "Poznań", "Łódź", "Kraków", "Wrocław"],
};

const JAPANESE: Language = Language {
    encodings: &["Shift_JIS"],
    header: "氏名,会社,住所",
    names: &["佐藤 太郎", "鈴木 花子", "高橋 さくら", "渡辺 ケンジ", "伊藤 美咲"],
    companies: &["株式会社サンプル", "トヨタ自動車", "有限会社みどり"],
    cities: &["東京都", "大阪市", "横浜", "札幌"],
};

const KOREAN: Language = Language {
    encodings: &["EUC-KR"],
    header: "이름,회사,도시",
    names: &["김민수", "이영희", "박지훈", "최수진", "홍길동"],
    companies: &["삼성전자 주식회사", "한국무역", "대한상사"],
    cities: &["서울", "부산", "인천", "대구"],
};

const LANGUAGES: [&Language; 10] =
    [&SIMPLIFIED, &TRADITIONAL, &CZECH, &ITALIAN, &MACEDONIAN, &RUSSIAN, &WESTERN, &POLISH, &JAPANESE, &KOREAN];

fn encoded(encoding: &str, text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = Encoding::for_label(encoding.as_bytes()).expect("a label").encode(text);
    assert!(!is_lossy, "{encoding} can write {text:?}");
    bytes.into_owned()
}

impl Language {
    fn row(&self, number: usize) -> String {
        let of = |words: &[&'static str]| words[number % words.len()];
        format!("{},{},{}\n", of(self.names), of(self.companies), of(self.cities))
    }

    fn list(&self, first: usize, row_count: usize) -> String {
        (first..first + row_count).fold(format!("{}\n", self.header), |list, number| list + &self.row(number))
    }
}

/// The texts that were not found to be in the encoding they were written in.
fn misread(texts: impl IntoIterator<Item = (&'static str, String)>) -> Vec<String> {
    let found = |(encoding, text): &(&str, String)| {
        let found = sniff(&encoded(encoding, text), true, None, None).map(|dialect| dialect.encoding);
        let shown = text.lines().find(|line| !line.is_ascii()).unwrap_or_default();
        (found.as_deref() != Ok(encoding)).then(|| format!("{encoding} as {found:?}: {shown}"))
    };
    texts.into_iter().filter_map(|text| found(&text)).collect()
}

#[test]
fn lists_of_two_rows_and_of_fifty_are_in_the_encoding_they_were_written_in() {
    let lists = LANGUAGES.iter().flat_map(|language| {
        language.encodings.iter().flat_map(|encoding| {
            let short = (0..12).flat_map(|first| [2, 5].map(|row_count| language.list(first, row_count)));
            short.chain([language.list(0, 50)]).map(|list| (*encoding, list))
        })
    });
    assert_eq!(misread(lists), [""; 0]);
}

#[test]
fn a_few_rows_beneath_an_english_header_are_enough() {
    let lists = LANGUAGES.iter().flat_map(|language| {
        language.encodings.iter().flat_map(|encoding| {
            (0..12).map(|first| (*encoding, format!("name,company,city\n{}", language.row(first))))
        })
    });
    assert_eq!(misread(lists), [""; 0]);
}

#[test]
fn one_name_among_many_plain_rows_decides() {
    let cases: &[(&str, &[&str])] = &[
        ("GBK", &["王小明", "李娜", "张伟", "陈静", "赵雯", "黄鑫", "周婷", "王", "报价"]),
        ("Big5", &["陳美麗", "林志明", "黃淑芬", "張家豪", "李雅婷", "王建宏"]),
        (
            "windows-1250",
            &["Jiří", "Dvořák", "Zdeněk", "Růžička", "Čapek", "Plzeň", "Vlček", "Łukasz", "Gdańsk", "Šimek"],
        ),
        ("windows-1251", &["Маријана", "Скопје", "Петар", "Ѓорѓи", "Иванов", "МОСКВА", "Љубица", "пробен", "БЕЛ"]),
        (
            "windows-1252",
            &["Niccolò", "Città", "Forlì", "Müller", "José", "François", "Hélène", "Muñoz", "Jørgen", "João"],
        ),
        ("KOI8-R", &["Иванов", "Мария", "Сергей"]),
        ("Shift_JIS", &["佐藤", "さくら", "鈴木"]),
        ("EUC-KR", &["김민수", "홍길동", "이영희"]),
    ];
    let plain: String = (0..200).map(|row| format!("John Smith {row},john{row}@example.com,Boston\n")).collect();
    let texts = cases.iter().flat_map(|(encoding, names)| {
        let list = |name: &&str| format!("name,email,city\n{plain}{name},x@example.com,Boston\n{plain}");
        names.iter().map(move |name| (*encoding, list(name))).collect::<Vec<_>>()
    });
    assert_eq!(misread(texts), [""; 0]);
}

#[test]
fn one_damaged_character_in_a_long_list_changes_nothing() {
    for language in [&SIMPLIFIED, &TRADITIONAL, &CZECH, &MACEDONIAN] {
        let encoding = language.encodings[0];
        let mut bytes = encoded(encoding, &language.list(0, 50));
        // The first half of a character, and then the end of the row.
        let place = bytes.iter().rposition(|byte| *byte == b'\n').expect("rows");
        bytes.insert(place, 0xB0);
        let found = sniff(&bytes, true, None, None).map(|dialect| dialect.encoding);
        assert_eq!(found.as_deref(), Ok(encoding));
    }
}

#[test]
fn a_head_cut_within_a_character_is_read_like_the_whole() {
    for language in LANGUAGES {
        let encoding = language.encodings[0];
        let bytes = encoded(encoding, &language.list(0, 50));
        for cut in [1, 2, 3] {
            let found = sniff(&bytes[..bytes.len() - cut], false, None, None).map(|dialect| dialect.encoding);
            assert_eq!(found.as_deref(), Ok(encoding), "{cut} bytes less");
        }
        let one_line = encoded(encoding, &language.list(0, 50).replace('\n', " "));
        for cut in [0, 1, 2] {
            let found = sniff(&one_line[..one_line.len() - cut], false, None, None).map(|dialect| dialect.encoding);
            assert_eq!(found.as_deref(), Ok(encoding), "one line, {cut} bytes less");
        }
    }
}

#[test]
fn the_user_may_name_an_encoding_by_any_of_its_labels() {
    let cases = [
        ("gbk", "GBK"),
        ("GB2312", "GBK"),
        ("GB18030", "gb18030"),
        ("BIG5", "Big5"),
        ("sjis", "Shift_JIS"),
        ("euc-kr", "EUC-KR"),
        (" Windows-1250 ", "windows-1250"),
        ("CP1251", "windows-1251"),
        ("latin1", "windows-1252"),
        ("koi8-r", "KOI8-R"),
        ("ISO-8859-2", "ISO-8859-2"),
        ("utf8", "UTF-8"),
        ("unicode11utf8", "UTF-8"),
        ("utf-16", "UTF-16LE"),
        ("UTF-16be", "UTF-16BE"),
        ("Macintosh", "macintosh"),
        // Nobody's label, and one that the standard makes unreadable: guessed.
        ("klingon", "UTF-8"),
        ("iso-2022-kr", "UTF-8"),
    ];
    for (label, name) in cases {
        let found = sniff(b"a,b\n1,2\n", false, Some(label), Some(b',')).map(|dialect| dialect.encoding);
        assert_eq!(found.as_deref(), Ok(name), "{label}");
    }
}
