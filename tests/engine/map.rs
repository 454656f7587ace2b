//! RawTable -> LeadDraft.

use leadbench::lead::{Field, FieldKey, IssueKind, LeadDraft};
use leadbench::map::{Confidence, Mapping, Target, draft, guess, has_too_many_cells, spend_columns};
use leadbench::parse::{Dialect, RawTable, Reader, header};

fn table_of(text: &str) -> RawTable {
    let dialect = Dialect::new("UTF-8", b',');
    let (mut reader, mut table) = (Reader::new(&dialect), RawTable::default());
    reader.push(text.as_bytes(), &mut table);
    reader.finish(&mut table);
    table
}

fn mapping_of(text: &str) -> Mapping {
    let table = table_of(text);
    guess(&header(&table).0, &table)
}

/// Targets by their codes, `-` for a custom field.
fn codes(mapping: &Mapping) -> String {
    let code = |target: &Target| match target {
        Target::Field(field) => field.code(),
        Target::Currency => "currency",
        Target::LeadId => "lead_id",
        Target::Custom => "-",
        Target::Ignored => "ignored",
    };
    mapping.targets.iter().map(code).collect::<Vec<_>>().join(" ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(codes(&mapping_of(text)), expected, "{text}");
}

#[test]
fn columns_are_known_by_their_names_in_every_language() {
    // English, as CRMs and ad platforms write it.
    check(
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Lead Status,Create Date,Last Activity Date,Associated Company,Job Title,Original Source,Country/Region,State/Region,City,Website URL,Close Date\n",
        "external_id given_name family_name email phone owner stage - first_contact last_activity company job_title source country region city website won_on",
    );
    check(
        "Lead ID,Salutation,First Name,Last Name,Title,Company,Lead Source,Lead Status,Annual Revenue,Mailing City,Billing Country,Mobile,Description,Lead Owner,Created Date\n",
        "external_id - given_name family_name job_title company source stage - city country phone notes owner first_contact",
    );
    check(
        "id,created_time,ad_id,ad_name,adset_name,campaign_id,campaign_name,form_name,is_organic,platform,full_name,work_email,phone_number,what_is_your_budget?\n",
        "external_id first_contact - - - - campaign - - source name email phone -",
    );
    check(
        "Person - Name,Person - Email,Person - Phone,Organization - Name,Deal - Value,Deal - Currency of Value,Deal - Stage,Deal - Won time,Lead - Title,Deal - Owner\n",
        "name email phone company value currency stage won_on - owner",
    );
    check(
        "FirstName,lastName,EMAIL_ADDRESS,Phone1,Phone2,E-Mail 2,Phone3\n",
        "given_name family_name email phone other_phones other_emails -",
    );
    check("Email (work),Email (home),Phone (office)\n", "email other_emails phone");
    check(
        "WhatsApp Number,E-mail 1 - Value,E-mail 2 - Value,Company / Organization,Your Name *,Lead Created Time\n",
        "phone email other_emails company name first_contact",
    );
    // Chinese, both scripts.
    check(
        "线索编号,客户姓名,手机号码,邮箱（工作）,公司名称,职位,省份,城市,线索来源,推广计划,负责人,跟进状态,成交金额,创建时间,最后跟进时间,成交日期,意向产品,备注\n",
        "external_id name phone email company job_title region city source campaign owner stage value first_contact last_activity won_on intent notes",
    );
    check(
        "企业名称,经营状态,法定代表人,联系电话,更多电话,邮箱,所属省份,所属城市,注册资本,成立日期,官网\n",
        "company - name phone other_phones email region city - - website",
    );
    check(
        "客戶編號,姓名,行動電話,電子郵件,公司名稱,職稱,縣市,名單來源,行銷活動,負責業務,階段,預估金額,幣別,建立日期,備註\n",
        "external_id name phone email company job_title region source campaign owner stage value currency first_contact notes",
    );
    check("客户电话,联系人邮箱,客户来源,客户城市\n", "phone email source city");
    // Italian.
    check(
        "Codice cliente,Nome,Cognome,Indirizzo e-mail,Cellulare,Ragione sociale,Ruolo,Nazione,Provincia,Città,Fonte,Canale,Campagna,Assegnato a,Stato,Importo,Valuta,Data creazione,Ultimo contatto,Data chiusura,Interesse,Note\n",
        "external_id given_name family_name email phone company job_title country region city source channel campaign owner stage value currency first_contact last_activity won_on intent notes",
    );
    check("Nome e cognome,Email cliente,Telefono del cliente\n", "name email phone");
    // Czech.
    check(
        "Číslo zákazníka,Jméno,Příjmení,E-mailová adresa,Telefonní číslo,Název firmy,Pozice,Země,Kraj,Město,Zdroj poptávky,Kanál,Kampaň,Obchodník,Stav,Částka,Měna,Datum poptávky,Poslední kontakt,Datum uzavření,Zájem o,Poznámka\n",
        "external_id given_name family_name email phone company job_title country region city source channel campaign owner stage value currency first_contact last_activity won_on intent notes",
    );
    check("JMENO A PRIJMENI,EMAIL,MOBIL,SPOLECNOST\n", "name email phone company");
    // Macedonian.
    check(
        "Шифра,Име,Презиме,Е-пошта,Телефонски број,Назив на фирма,Работна позиција,Држава,Регион,Град,Извор,Канал,Кампања,Одговорно лице,Статус,Износ,Валута,Датум на креирање,Последен контакт,Датум на продажба,Интерес,Забелешка\n",
        "external_id given_name family_name email phone company job_title country region city source channel campaign owner stage value currency first_contact last_activity won_on intent notes",
    );
    check("Име и презиме,Контакт телефон,Е-маил на клиентот\n", "name phone email");
}

#[test]
fn names_that_only_look_like_a_field_stay_custom() {
    check(
        "mql_id,seller_id,sdr_id,sr_id,won_date,business_segment,lead_type,has_company,business_type,declared_monthly_revenue\nm1,s1,d1,r1,26-02-2018 19:58,pet,online_medium,,reseller,0\nm2,s2,d1,r1,08-05-2018 20:17,pet,industry,,reseller,0\n",
        "external_id - - - won_on - - - - value",
    );
    check(
        "mql_id,first_contact_date,landing_page_id,origin\na,01-02-2018,b,social\nc,20-10-2017,d,paid_search\n",
        "external_id first_contact - source",
    );
    check(
        "id,job,contact,campaign,month\n1,clerk,unknown,1,may\n2,clerk,unknown,2,may\n3,cook,cellular,1,may\n4,cook,unknown,1,may\n5,cook,unknown,1,may\n",
        "external_id job_title - - -",
    );
    check("Account Id,Name\nA1,Ann Lee\nA1,Bob Roe\nA2,Cid Fox\n", "- name");
    check("Account Id,Name\nA1,Ann Lee\nA2,Bob Roe\nA3,Cid Fox\n", "external_id name");
    // A name says e-mail or phone, the cells say otherwise.
    check("Email,Name\nyes,A B\nno,C D\nyes,E F\n", "- name");
    check("Phone,Name\niPhone,A B\nPixel,C D\niPhone,E F\n", "- name");
}

#[test]
fn columns_without_a_telling_name_are_known_by_their_cells() {
    check("Contact 1,Contact 2\n9123456780,9123456781\n9988001122,\n9988001123,9988001125\n", "phone other_phones");
    check("who,reach\nAnn,ann@x.io\nBob,bob@x.io / b@x.io\n", "name email");
    check("Lead,Line 1\nRavi Shankar,+91 90000 00004\nLakshmi Menon,+91 90000 00005\n", "name phone");
    check("contact,x\nann@x.io,1\nbob@x.io,2\n", "email -");
    // Never: dates, ids, money, postcodes, moments in seconds, addresses of the owner.
    check("when,ref no\n13-05-2026,9988001122\n14-05-2026,9988001123\n15-05-2026,9988001124\n", "- -");
    check("born,moment\n1971-06-24,1621934571\n1971-05-24,1621934572\n1997-04-26,1621934599\n", "- -");
    check("tax code,zip,ip\n998-800-1122,12345-6789,192.168.10.10\n998-800-1123,12345-6780,192.168.10.11\n", "- - -");
    check("sales agent mail,name\nboss@x.io,A B\nboss@x.io,C D\n", "- name");
    check("referred by email,email\nboss@x.io,a@x.io\nhead@x.io,b@x.io\n", "- email");
    check("Date,Lead\n13-05-2026,Ann Lee\n14-05-2026,Bob Roe\n", "first_contact name");
    check("Date,Lead\nyes,5\nno,6\n", "- -");
}

const OWN: &str = "external_id,name,email,value,currency,Mobile,lead_id,import_rows,stage,score,grade,owner,channel,cost,issues,score (2)\n";

#[test]
fn our_own_export_maps_itself() {
    let own = format!("{OWN}x1,Ann,a@x.io,5,EUR,123,0192f0c0000070008000000000000001-7,2,lead,5,A,,email,,,9\n");
    let mapping = mapping_of(&own);
    assert_eq!(
        codes(&mapping),
        "external_id name email value currency - lead_id ignored stage ignored ignored owner channel ignored ignored -"
    );
    assert!(mapping.is_own_export());
    assert_eq!(mapping.custom_names(), ["Mobile", "score (2)"]);
    // Somebody else's lead_id is an external id, and their score is theirs.
    let other = mapping_of("lead_id,email,score\nGA-1,a@x.io,5\n");
    assert_eq!(codes(&other), "external_id email -");
    assert!(!other.is_own_export());
}

#[test]
fn every_field_maps_by_its_own_code() {
    let names: Vec<&str> = Field::ALL.into_iter().map(Field::code).collect();
    let mapping = mapping_of(&format!("{}\n", names.join(",")));
    assert_eq!(mapping.targets, Field::ALL.map(Target::Field));
}

#[test]
fn columns_are_given_their_fields_together() {
    // The better name has the field, wherever it stands; further addresses and numbers go beside.
    check("Tel. 2,Secondary email,Tel.,Email\n", "other_phones other_emails phone email");
    check("E-mail work,E-mail home,Mobile phone,Landline\n", "email other_emails phone other_phones");
    // One column may be two things: it takes the one that is left.
    check("Client,Contact\nAcme Ltd,Ann Lee\nFoo GmbH,Bob Roe\nBar Inc.,Cid Fox\n", "company name");
    check("Client,Email\nAnn Lee,a@x.io\nBob Roe,b@x.io\nAnna Fox,c@x.io\n", "name email");
    check("Company,Name\nAnn Lee,Acme Ltd\nBob Roe,Foo GmbH\nAnna Fox,Bar Inc.\n", "name company");
}

#[test]
fn each_guess_says_how_sure_it_is() {
    use Confidence::{Certain, Guess, Likely};
    let mut mapping = mapping_of(
        "Email,Billing town,Column3,Column4,Industry,Plumage\na@x.io,Brno,+420 777 123 456,Acme Ltd,toys,red\nb@x.io,Praha,+420 777 123 457,Foo GmbH,food,blue\nc@x.io,Plzeň,+420 777 123 458,Bar Inc.,food,red\n",
    );
    assert_eq!(codes(&mapping), "email city phone company - -");
    assert_eq!(mapping.confidences, [Certain, Certain, Likely, Guess, Certain, Likely]);
    // What the user says is certain.
    mapping.set(Target::Field(Field::Company), Some(5));
    assert_eq!((mapping.confidences[3], mapping.confidences[5]), (Certain, Certain));
}

#[test]
fn moving_a_field_frees_its_column_and_the_column_its_field() {
    let mut mapping = mapping_of("email,phone,x\n");
    let (email, phone) = (Target::Field(Field::Email), Target::Field(Field::Phone));
    mapping.set(email, Some(2));
    assert_eq!(codes(&mapping), "- phone email");
    mapping.set(phone, Some(2));
    assert_eq!(codes(&mapping), "- - phone");
    assert_eq!((mapping.column_of(email), mapping.column_of(phone)), (None, Some(2)));
    mapping.set(phone, None);
    assert_eq!(codes(&mapping), "- - -");
    mapping.set(phone, Some(9));
    assert_eq!(codes(&mapping), "- - -");
    assert_eq!(mapping.custom_names(), ["email", "phone", "x"]);
}

#[test]
fn a_row_becomes_a_draft_with_its_cells_as_they_stand() {
    let table = table_of(
        "Name,Email,Budget,Amount,Currency,Team\n Ann , A@x.io,'=1+1,5,EUR,red\nBob\nCid,c@x.io,,,,,,\nDee,d@x.io,,,,,7\nE\u{FFFD},,,,,\n",
    );
    let mut mapping = guess(&header(&table).0, &table);
    assert_eq!(codes(&mapping), "name email - value currency -");
    mapping.constants = vec![(Field::Source, "trade fair".to_owned()), (Field::Name, "nobody".to_owned())];
    let mut lead = LeadDraft::default();
    draft(table.row(1), &mapping, &mut lead);
    let value = |lead: &LeadDraft, key: FieldKey| lead.values.get(key).map(str::to_owned);
    let cases = [
        (FieldKey::from(Field::Name), Some("Ann")),
        (Field::Email.into(), Some("A@x.io")),
        (FieldKey::Custom(0), Some("=1+1")),
        (FieldKey::Custom(1), Some("red")),
        (Field::Value.into(), Some("5")),
        (Field::Source.into(), Some("trade fair")),
        (Field::Phone.into(), None),
    ];
    for (key, expected) in cases {
        assert_eq!(value(&lead, key).as_deref(), expected, "{key:?}");
    }
    assert_eq!((lead.row, lead.currency.as_str(), lead.issues.iter().count()), (2, "EUR", 0));

    draft(table.row(2), &mapping, &mut lead);
    assert_eq!((lead.row, lead.currency.as_str(), value(&lead, Field::Email.into())), (3, "", None));
    assert_eq!(lead.issues.iter().collect::<Vec<_>>(), [IssueKind::RowShort]);
    draft(table.row(5), &mapping, &mut lead);
    assert_eq!(lead.issues.iter().collect::<Vec<_>>(), [IssueKind::TextDamaged]);
    let too_many: Vec<bool> = table.rows().map(|row| has_too_many_cells(row, &mapping)).collect();
    assert_eq!(too_many, [false, false, false, false, true, false]);
}

#[test]
fn bad_headers_still_give_a_mapping() {
    check("Email,Email,Email\na@x.io,b@x.io,c@x.io\n", "email other_emails -");
    check("company,city\nAcme,Brno\n", "company city");
    check(",,\n", "");
    assert_eq!(guess(&[], &RawTable::default()), Mapping::default());
}

#[test]
fn spend_columns_are_found_in_every_language() {
    // date, channel, campaign, amount, currency column, currency in the header
    let cases: &[(&str, [Option<usize>; 5], &str)] = &[
        ("date,channel,campaign,amount,currency", [Some(0), Some(1), Some(2), Some(3), Some(4)], ""),
        ("Campaign,Day,Currency code,Cost,Clicks", [Some(1), None, Some(0), Some(3), Some(2)], ""),
        (
            "Campaign name,Ad set name,Reporting starts,Amount spent (EUR)",
            [Some(2), None, Some(0), Some(3), None],
            "EUR",
        ),
        ("日期,推广计划,渠道,展现,点击,消费(元)", [Some(0), Some(2), Some(1), Some(5), None], "CNY"),
        ("日期,廣告活動名稱,花費金額 (TWD)", [Some(0), None, Some(1), Some(2), None], "TWD"),
        ("Giorno,Canale,Nome della campagna,Importo speso (EUR)", [Some(0), Some(1), Some(2), Some(3), None], "EUR"),
        ("Den,Kanál,Název kampaně,Utracená částka (CZK),Měna", [Some(0), Some(1), Some(2), Some(3), Some(4)], "CZK"),
        ("Датум,Канал,Кампања,Трошок,Валута", [Some(0), Some(1), Some(2), Some(3), Some(4)], ""),
        ("Date,ad_id,xyz_campaign_id,fb_campaign_id,Spent", [Some(0), None, Some(2), Some(4), None], ""),
        ("day,campaign_name,ad_set,cost_eur", [Some(0), None, Some(1), Some(3), None], "EUR"),
        ("Month,Source,Cost EUR", [Some(0), Some(1), None, Some(2), None], "EUR"),
    ];
    for (names, expected, currency) in cases {
        let headers: Vec<String> = names.split(',').map(str::to_owned).collect();
        let found = spend_columns(&headers);
        let columns = [found.date, found.channel, found.campaign, found.amount, found.currency];
        let amount_currency = found.amount_currency.map(|currency| currency.code().to_owned()).unwrap_or_default();
        assert_eq!((columns, amount_currency.as_str()), (*expected, *currency), "{names}");
    }
}
