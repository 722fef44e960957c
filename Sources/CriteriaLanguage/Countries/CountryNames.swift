// swift-format-ignore-file
// Written by Tests/Countries/make.py from Debian's package iso-codes; to change it, change that and run it again.

/// What countries are called: on each line the three-letter code, the two-letter code and the English name, and then
/// other names, in the languages of the United Nations among them.
enum CountryNames {
    static let lines = """
    ABW|AW|Aruba|أروبا|阿鲁巴|Аруба
    AFG|AF|Afghanistan|Islamic Republic of Afghanistan|أفغانستان|جمهوريّة أفغانستان الإسلاميّة|阿富汗|阿富汗伊斯兰共和国|République islamique d'Afghanistan|Афганистан|Исламская Республика Афганистан|Afganistán|República Islámica de Afganistán
    AGO|AO|Angola|Republic of Angola|أنغولا|جمهوريّة أنغولا|安哥拉|安哥拉共和国|République d'Angola|Ангола|Республика Ангола|República de Angola
    AIA|AI|Anguilla|أنغويلا|安圭拉|Ангвилла|Anguila
    ALA|AX|Åland Islands|جزر آلاند|奥兰群岛|Åland, Îles|Аландские острова|Islas Äland|Îles Åland|Åland (Îles)|Åland
    ALB|AL|Albania|Republic of Albania|ألبانيا|جمهوريّة ألبانيا|阿尔巴尼亚|阿尔巴尼亚共和国|Albanie|République d'Albanie|Албания|Республика Албания|República de Albania
    AND|AD|Andorra|Principality of Andorra|أندورا|إمارة أندورا|安道尔|安道尔公国|Andorre|Principauté d'Andorre|Андорра|Княжество Андорра|Principado de Andorra
    ARE|AE|United Arab Emirates|الإمارات العربيّة المتحدّة|阿联酋|Émirats arabes unis|Объединённые Арабские Эмираты|Emiratos Árabes Unidos|UAE|U.A.E.|EAU|ОАЭ|Emirates
    ARG|AR|Argentina|Argentine Republic|الأرجنتين|الجمهوريّة الأرجنتينيّة|阿根廷|阿根廷共和国|Argentine|République d'Argentine|Аргентина|Аргентинская Республика|República Argentina
    ARM|AM|Armenia|Republic of Armenia|أرمينيا|جمهوريّة أرمينيا|亚美尼亚|亚美尼亚共和国|Arménie|République d'Arménie|Армения|Республика Армения|República de Armenia
    ASM|AS|American Samoa|صاموا الأمريكيّة|美属萨摩亚|Samoa américaines|Американские Самоа|Samoa Estadounidense
    ATA|AQ|Antarctica|القطب الجنوبي|南极洲|Antarctique|Антарктика|Antártida
    ATF|TF|French Southern Territories|المقاطعات الفرنسيّة الجنوبيّة|法属南半球领地|Terres australes françaises|Французские южные территории|Territorios Franceses del Sur
    ATG|AG|Antigua and Barbuda|أنتيغوا و باربودا|安提瓜和巴布达|Antigua-et-Barbuda|Антигуа и Барбуда|Antigua y Barbuda
    AUS|AU|Australia|أستراليا|澳大利亚|Australie|Австралия
    AUT|AT|Austria|Republic of Austria|النّمسا|جمهوريّة النّمسا|奥地利|奥地利共和国|Autriche|République d'Autriche|Австрия|Австрийская Республика|República de Austria
    AZE|AZ|Azerbaijan|Republic of Azerbaijan|أذربيجان|جمهوريّة أذربيجان|阿塞拜疆|阿塞拜疆共和国|Azerbaïdjan|République d'Azerbaïdjan|Азербайджан|Республика Азербайджан|Azerbaiyán|República de Azerbaiyán
    BDI|BI|Burundi|Republic of Burundi|بوروندي|جمهوريّة بوروندي|布隆迪|布隆迪共和国|République du Burundi|Бурунди|Республика Бурунди|República de Burundi
    BEL|BE|Belgium|Kingdom of Belgium|بلجيكا|مملكة بلجيكا|比利时|比利时王国|Belgique|Royaume de Belgique|Бельгия|Королевство Бельгия|Bélgica|Reino de Bélgica
    BEN|BJ|Benin|Republic of Benin|بنين|جمهوريّة بنين|贝宁|贝宁共和国|République du Bénin|Бенин|Республика Бенин|República de Benín
    BES|BQ|Bonaire, Sint Eustatius and Saba|بونير وسانت يوستاتيوس وسابا|博奈尔、圣尤斯特歇斯岛和萨巴|Bonaire, Saint-Eustache et Saba|Бонайре, Синт-Эстатиус и Саба|Islas BES (Caribe Neerlandés)|Sint Eustatius and Saba Bonaire|Bonaire (Sint Eustatius and Saba)|Saint-Eustache et Saba Bonaire|Bonaire (Saint-Eustache et Saba)|Синт-Эстатиус и Саба Бонайре|Бонайре (Синт-Эстатиус и Саба)|Islas BES, Caribe Neerlandés|Caribe Neerlandés Islas BES|Bonaire|Бонайре|Islas BES
    BFA|BF|Burkina Faso|بوركينا فاصو|布基纳法索|Буркина-Фасо|Burquina Faso
    BGD|BD|Bangladesh|People's Republic of Bangladesh|بنغلادش|جمهوريّة بنغلادش الشّعبيّة|孟加拉|孟加拉人民共和国|République populaire du Bengladesh|Бангладеш|Народная Республика Бангладеш|Bangladés|República Popular de Bangladés
    BGR|BG|Bulgaria|Republic of Bulgaria|بلغاريا|جمهوريّة بلغاريا|保加利亚|保加利亚共和国|Bulgarie|République de Bulgarie|Болгария|Республика Болгария|República de Bulgaria
    BHR|BH|Bahrain|Kingdom of Bahrain|البحرين|مملكة البحرين|巴林|巴林王国|Bahreïn|Royaume de Bahreïn|Бахрейн|Королевство Бахрейн|Baréin|Reino de Baréin
    BHS|BS|Bahamas|Commonwealth of the Bahamas|جزر البهاما|كومنولث البهاما|巴哈马|巴哈马国|Commonwealth des Bahamas|Багамы|Содружество Багамских Островов|Commonwealth de las Bahamas
    BIH|BA|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|البوسنة و الهرسك|جمهوريّة البوسنة و الهرسك|波斯尼亚和黑塞哥维那|波斯尼亚和黑塞哥维那共和国|Bosnie-Herzégovine|République de Bosnie et Herzégovine|Босния и Герцеговина|Республика Босния и Герцеговина|Bosnia y Herzegovina|República de Bosnia y Hercegovina|Bosnia|BiH
    BLM|BL|Saint Barthélemy|سان بارتليمي|圣巴泰勒米岛|Saint-Barthélemy|Сен-Бартельми|San Bartolomé
    BLR|BY|Belarus|Republic of Belarus|روسيا البيضاء|جمهوريّة روسيا البيضاء|白俄罗斯|白俄罗斯共和国|République du Bélarus|Беларусь|Республика Беларусь|Bielorrusia|República de Bielorrusia
    BLZ|BZ|Belize|بيليز|伯利兹|Белиз|Belice
    BMU|BM|Bermuda|برمودا|百慕大|Bermudes|Бермуды|Islas Bermudas
    BOL|BO|Bolivia|Bolivia, Plurinational State of|Plurinational State of Bolivia|بوليفيا|جمهورية بوليفيا|波利维亚|玻利维亚共和国|Bolivie|Bolivie, état plurinational de|État plurinational de Bolivie|Боливия|Многонациональное Государство Боливия|Bolivia, Estado plurinacional de|Estado plurinacional de Bolivia|Bolivia (Plurinational State of)|Bolivie (état plurinational de)|Bolivia (Estado plurinacional de)
    BRA|BR|Brazil|Federative Republic of Brazil|البرازيل|جمهوريّة البرازيل الاتّحاديّة|巴西|巴西联邦共和国|Brésil|République fédérale du Brésil|Бразилия|Федеративная Республика Бразилия|Brasil|República Federativa de Brasil
    BRB|BB|Barbados|بربادوس|巴巴多斯|Barbade|Барбадос
    BRN|BN|Brunei Darussalam|بروناي دار السّلام|文莱|Бруней Даруссалам|Brunei
    BTN|BT|Bhutan|Kingdom of Bhutan|بوتان|مملكة بوتان|不丹|不丹王国|Bhoutan|Royaume du Bouthan|Бутан|Королевство Бутан|Bután|Reino de Bután
    BVT|BV|Bouvet Island|جزيرة بوفي|布维群岛|île Bouvet|Остров Буве|Isla Bouvet
    BWA|BW|Botswana|Republic of Botswana|بوتسوانا|جمهوريّة بوتسوانا|博兹瓦那|博兹瓦那共和国|République du Botswana|Ботсвана|Республика Ботсвана|Botsuana|República de Botsuana
    CAF|CF|Central African Republic|جمهورية إفريقيّا الوسطى|中非|République centrafricaine|Центрально-африканская республика|República Centroafricana|CAR|RCA|ЦАР
    CAN|CA|Canada|كندا|加拿大|Канада
    CCK|CC|Cocos (Keeling) Islands|جزر الكوكوس|科科斯群岛|Cocos (Keeling), Îles|Кокосовые острова|Islas Cocos (Keeling)|Islas Cocos, Keeling|Keeling Islas Cocos|Islas Cocos
    CHE|CH|Switzerland|Swiss Confederation|سويسرا|الاتّحاد السّويسري|瑞士|瑞士联邦|Suisse|Confédération helvétique|Швейцария|Швейцарская Конфедерация|Suiza|Confederación Suiza
    CHL|CL|Chile|Republic of Chile|تشيلي|جمهوريّة تشيلي|智利|智利共和国|Chili|République du Chili|Чили|Республика Чили|República de Chile
    CHN|CN|China|People's Republic of China|الصّين|جمهوريّة الصّين الشّعبيّة|中国|中华人民共和国|Chine|République populaire de Chine|Китай|Китайская Народная Республика|República Popular China|PRC|P.R. China|PR China|КНР
    CIV|CI|Côte d'Ivoire|Republic of Côte d'Ivoire|ساحل العاج|جمهوريّة ساحل العاج|科特迪瓦|科特迪瓦共和国|République de Côte d'Ivoire|Кот-д'Ивуар|Республика Кот-д'Ивуар|Costa de Marfíl|República de Costa de Marfíl|Ivory Coast
    CMR|CM|Cameroon|Republic of Cameroon|الكاميرون|جمهوريّة الكاميرون|喀麦隆|喀麦隆共和国|Cameroun|République du Cameroun|Камерун|Республика Камерун|Camerún|República del Camerún
    COD|CD|Congo, The Democratic Republic of the|الكونغو، جمهوريّة الكونغو الدّيموقراطيّة|刚果民主共和国|République démocratique du Congo|Демократическая Республика Конго|Congo, República Democrática del|DRC|DR Congo|D.R. Congo|RDC|Congo-Kinshasa|Congo (Kinshasa)|Zaire|ДРК|The Democratic Republic of the Congo|Congo (The Democratic Republic of the)|جمهوريّة الكونغو الدّيموقراطيّة الكونغو|الكونغو (جمهوريّة الكونغو الدّيموقراطيّة)|República Democrática del Congo|Congo (República Democrática del)
    COG|CG|Congo|Republic of the Congo|الكونغو|جمهوريّة الكونغو|刚果|刚果共和国|République du Congo|Конго|Республика Конго|República del Congo|Congo-Brazzaville|Congo (Brazzaville)
    COK|CK|Cook Islands|جزر كوك|库克群岛|îles Cook|Острова Кука|Islas Cook
    COL|CO|Colombia|Republic of Colombia|كولومبيا|جمهوريّة كولومبيا|哥伦比亚|哥伦比亚共和国|Colombie|République de Colombie|Колумбия|Республика Колумбия|República de Colombia
    COM|KM|Comoros|Union of the Comoros|جزر القمر|إتّحاد جزر القمر|科摩罗|科摩罗联邦|Comores|Union des Comores|Коморы|Союз Коморских Островов|Comores, Islas|Unión de las Comores|Islas Comores|Comores (Islas)
    CPV|CV|Cabo Verde|Republic of Cabo Verde|الرأس الأخضر|جمهورية الرأس الأخضر|佛得角|佛得角共和国|Cap-Vert|République du Cap-Vert|Кабо-Верде|Республика Кабо-Верде|República de Cabo Verde|Cape Verde
    CRI|CR|Costa Rica|Republic of Costa Rica|كوستاريكا|جمهوريّة كوستاريكا|哥斯达黎加|哥斯达黎加共和国|République du Costa Rica|Коста-Рика|Республика Коста-Рика|República de Costa Rica
    CUB|CU|Cuba|Republic of Cuba|كوبا|جمهوريّة كوبا|古巴|古巴共和国|République de Cuba|Куба|Республика Куба|República de Cuba
    CUW|CW|Curaçao|جزر كوراكاو|库拉索|Кюрасао|Curazao
    CXR|CX|Christmas Island|جزر الكريسماس|圣诞岛|Christmas, Île|Остров Рождества|Isla de Navidad|Île Christmas|Christmas (Île)|Christmas
    CYM|KY|Cayman Islands|جزر الكيمان|开曼群岛|îles Caïmans|Каймановы острова|Islas Caimán
    CYP|CY|Cyprus|Republic of Cyprus|قبرص|جمهوريّة قبرص|塞浦路斯|塞浦路斯共和国|Chypre|République de Chypre|Кипр|Республика Кипр|Chipre|República de Chipre
    CZE|CZ|Czechia|Czech Republic|التشيك|جمهوريّة التّشيك|捷克|Tchéquie|République tchèque|Чехия|Чешская Республика|Chequia|República Checa
    DEU|DE|Germany|Federal Republic of Germany|ألمانيا|جمهوريّة ألمانيا الاتّحاديّة|德国|德意志联邦共和国|Allemagne|République fédérale d'Allemagne|Германия|Федеративная Республика Германия|Alemania|República Federal de Alemania
    DJI|DJ|Djibouti|Republic of Djibouti|جيبوتي|جمهوريّة جيبوتي|吉布提|吉布提共和国|République de Djibouti|Джибути|Республика Джибути|Yibuti|República de Yibuti
    DMA|DM|Dominica|Commonwealth of Dominica|دومينيكا|كومنولث دومينيكا|多米尼克|米尼克共和国|Dominique|Commonwealth de la Dominique|Доминика|Содружество Доминики|Commonwealth de Dominica
    DNK|DK|Denmark|Kingdom of Denmark|الدّنمارك|مملكة الدّنمارك|丹麦|丹麦王国|Danemark|Royaume du Danemark|Дания|Королевство Дания|Dinamarca|Reino de Dinamarca
    DOM|DO|Dominican Republic|جمهوريّة الدّومينيكان|多米尼加共和国|République dominicaine|Доминиканская республика|República Dominicana
    DZA|DZ|Algeria|People's Democratic Republic of Algeria|الجزائر|الجمهورية الجزائرية الديمقراطية الشعبية|阿尔及利亚|阿尔及利亚人民民主共和国|Algérie|République algérienne démocratique et populaire|Алжир|Алжирская Народная Демократическая Республика|República Democrática Popular de Argelia
    ECU|EC|Ecuador|Republic of Ecuador|الإكوادور|جمهوريّة الإكوادور|厄瓜多尔|厄瓜多尔共和国|Équateur|République d'Équateur|Эквадор|Республика Эквадор|República del Ecuador
    EGY|EG|Egypt|Arab Republic of Egypt|مصر|جمهوريّة مصر العربيّة|埃及|阿拉伯埃及共和国|Égypte|République arabe d'Égypte|Египет|Арабская Республика Египет|Egipto|República Árabe de Egipto
    ERI|ER|Eritrea|the State of Eritrea|إريتريا|دولة إريتريا|厄立特里亚|厄立特里亚国|Érythrée|l'État d'Érythrée|Эритрея|Государство Эритрея|Estado de Eritrea
    ESH|EH|Western Sahara|الصّحراء الغربيّة|西撒哈拉|Sahara occidental|Западная Сахара
    ESP|ES|Spain|Kingdom of Spain|إسبانيا|مملكة إسبانيا|西班牙|西班牙王国|Espagne|Royaume d'Espagne|Испания|Королевство Испания|España|Reino de España
    EST|EE|Estonia|Republic of Estonia|إستونيا|جمهوريّة إستونيا|爱沙尼亚|爱沙尼亚共和国|Estonie|République d'Estonie|Эстония|Эстонская Республика|República de Estonia
    ETH|ET|Ethiopia|Federal Democratic Republic of Ethiopia|إثيوبيا|جمهوريّة إثيوبيا الدّيموقراطيّة الاتّحاديّة|埃塞俄比亚|埃塞俄比亚联邦民主共和国|Éthiopie|République fédérale démocratique d'Éthiopie|Эфиопия|Федеративная Демократическая Республика Эфиопия|Etiopía|República Federal Democrática de Etiopía
    FIN|FI|Finland|Republic of Finland|فنلندا|جمهوريّة فنلندا|芬兰|芬兰共和国|Finlande|République de Finlande|Финляндия|Финляндская Республика|Finlandia|República de Finlandia
    FJI|FJ|Fiji|Republic of Fiji|فيجي|جمهورية فيجي|斐济|斐济共和国|Fidji|République des Fidji|Фиджи|Республика Фиджи|Fiyi|República de Fiyi
    FLK|FK|Falkland Islands (Malvinas)|جزر فولكلاند (مالفيناس)|福克兰群岛(马尔维纳斯)|Malouines, Îles (Falkland)|Фолклендские (Мальвинские) острова|Islas Falkland (Malvinas)|Falkland Islands, Malvinas|Malvinas Falkland Islands|جزر فولكلاند, مالفيناس|مالفيناس جزر فولكلاند|Malouines, Îles, Falkland|Falkland Malouines, Îles|Islas Falkland, Malvinas|Malvinas Islas Falkland|Falkland Islands|جزر فولكلاند|Malouines, Îles|Islas Falkland
    FRA|FR|France|French Republic|فرنسا|جمهوريّة الفرنسيّة|法国|法兰西共和国|République française|Франция|Французская Республика|Francia|República Francesa
    FRO|FO|Faroe Islands|جزر الفارو|法罗群岛|îles Féroé|Фарерские острова|Islas Feroe
    FSM|FM|Micronesia, Federated States of|Federated States of Micronesia|ميكرونيزيا، ولايات ميكرونيزيا الموحّدة|ولايات ميكرونيزيا الموحّدة|密克罗尼西亚|密克罗尼西亚联邦|Micronésie, États fédérés de|États fédérés de Micronésie|Федеративные Штаты Микронезии|Micronesia, Estados Federados de|Estados Federados de Micronesia|Micronesia|Micronesia (Federated States of)|ولايات ميكرونيزيا الموحّدة ميكرونيزيا|ميكرونيزيا (ولايات ميكرونيزيا الموحّدة)|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|ميكرونيزيا|Micronésie
    GAB|GA|Gabon|Gabonese Republic|الغابون|الجمهوريّة الغابونيّة|加蓬|加蓬共和国|République gabonaise|Габон|Габонская Республика|República Gabonesa
    GBR|GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland|المملكة المتّحدة|المملكة المتّحدة لبريطانيا العظمى و أيرلندا الشّماليّة|英国|大不列颠及北爱尔兰联合王国|Royaume-Uni|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Соединённое Королевство|Соединённое Королевство Великобритании и Северной Ирландии|Reino Unido|Reino Unido de Gran Bretaña e Irlanda del Norte|UK|U.K.|Great Britain|Britain
    GEO|GE|Georgia|جورجيا|格鲁吉亚|Géorgie|Грузия
    GGY|GG|Guernsey|جزيرة جويرزني|根西岛|Guernesey|Гернси
    GHA|GH|Ghana|Republic of Ghana|غانا|جمهوريّة غانا|加纳|加纳共和国|République du Ghana|Гана|Республика Гана|República de Ghana
    GIB|GI|Gibraltar|جبل طارق|直布罗陀|Гибралтар
    GIN|GN|Guinea|Republic of Guinea|غينيا|جمهوريّة غينيا|几内亚|几内亚共和国|Guinée|République de Guinée|Гвинея|Гвинейская Республика|República de Guinea
    GLP|GP|Guadeloupe|جوادالوبّي|瓜德罗普|Гваделупа|Guadalupe
    GMB|GM|Gambia|Republic of the Gambia|غامبيا|جمهورية غامبيا|冈比亚|冈比亚共和国|Gambie|République de Gambie|Гамбия|Республика Гамбия|República de Gambia
    GNB|GW|Guinea-Bissau|Republic of Guinea-Bissau|غينيا بيساو|جمهوريّة غينيا بيساو|几内亚比绍|几内亚比绍共和国|Guinée-Bissau|République de Guinée-Bissau|Гвинея-Бисау|Республика Гвинея-Бисау|Guinea-Bisáu|República de Guinea-Bissau
    GNQ|GQ|Equatorial Guinea|Republic of Equatorial Guinea|غينيا الاستوائيّة|جمهوريّة غينيا الاستوائيّة|赤道几内亚|赤道几内亚共和国|Guinée Équatoriale|République de Guinée Équatoriale|Экваториальная Гвинея|Республика Экваториальная Гвинея|Guinea Ecuatorial|República de Guinea Ecuatorial
    GRC|GR|Greece|Hellenic Republic|اليونان|الجمهوريّة الهلنستيّة|希腊|希腊共和国|Grèce|République grecque|Греция|Греческая Республика|Grecia|República Helénica
    GRD|GD|Grenada|غرينادا|格林纳达|Grenade|Гренада|Granada
    GRL|GL|Greenland|غرينلاند|格陵兰|Groënland|Гренландия|Groenlandia
    GTM|GT|Guatemala|Republic of Guatemala|غواتيمالا|جمهوريّة غواتيمالا|瓜地马拉|瓜地马拉共和国|République du Guatemala|Гватемала|Республика Гватемала|República de Guatemala
    GUF|GF|French Guiana|غيانا الفرنسيّة|法属圭亚那|Guyane française|Французская Гвиана|Guayana Francesa
    GUM|GU|Guam|جوام|关岛|Гуам
    GUY|GY|Guyana|Republic of Guyana|غويانا|جمهوريّة غويانا|圭亚那|圭亚那共和国|République de Guyana|Гайана|Республика Гайана|República de Guyana
    HKG|HK|Hong Kong|Hong Kong Special Administrative Region of China|هونغ كونغ|هونج كونج المنطقة الصّينيّة الإداريّة الخاصّة|香港|中国香港特别行政区|Région spéciale administrative chinoise de Hong-Kong|Гонконг|Осо́бый административный район Гонконг|Región Administrativa Especial China de Hong Kong
    HMD|HM|Heard Island and McDonald Islands|جزيرة هيرد وجزر مَكْدونالد|赫德岛与麦克唐纳群岛|îles Heard-et-MacDonald|Остров Херд и острова МакДональд|Islas Heard y McDonald
    HND|HN|Honduras|Republic of Honduras|هندوراس|جمهوريّة هندوراس|洪都拉斯|洪都拉斯共和国|République du Honduras|Гондурас|Республика Гондурас|República de Honduras
    HRV|HR|Croatia|Republic of Croatia|كرواتيا|جمهوريّة كرواتيا|克罗地亚|克罗地亚共和国|Croatie|République de Croatie|Хорватия|Республика Хорватия|Croacia|República de Croacia
    HTI|HT|Haiti|Republic of Haiti|هايتي|جمهوريّة هايتي|海地|海地共和国|République de Haïti|Гаити|Республика Гаити|República de Haití
    HUN|HU|Hungary|المجر (هنغاريا)|匈牙利|Hongrie|Венгрия|Hungría|المجر, هنغاريا|هنغاريا المجر|المجر
    IDN|ID|Indonesia|Republic of Indonesia|إندونيسيا|جمهوريّة اندونيسيا|印度尼西亚|印度尼西亚共和国|Indonésie|République d'Indonésie|Индонезия|Республика Индонезия|República de Indonesia
    IMN|IM|Isle of Man|آيزل أف مان|曼岛|Île de Man|Остров Мэн|Isla de Man
    IND|IN|India|Republic of India|الهند|جمهوريّة الهند|印度|印度共和国|Inde|République d'Inde|Индия|Республика Индия|República de la India
    IOT|IO|British Indian Ocean Territory|مقاطعة المحيط الهندي البريطانيّة|英属印度洋领地|Territoire britannique de l'océan Indien|Британская территория Индийского океана|Territorio Británico del Océano Índico
    IRL|IE|Ireland|أيرلندا|爱尔兰|Irlande|Ирландия|Irlanda
    IRN|IR|Iran|Iran, Islamic Republic of|Islamic Republic of Iran|إيران، الجمهوريّة الإسلاميّة الإيرانيّة|الجمهورية الإسلاميّة الإيرانيّة|伊朗|伊朗伊斯兰共和国|Iran, République islamique d'|République islamique d'Iran|Иран|Исламская Респу́блика Иран|Irán, República islámica de|República Islámica de Irán|Iran (Islamic Republic of)|الجمهوريّة الإسلاميّة الإيرانيّة إيران|إيران (الجمهوريّة الإسلاميّة الإيرانيّة)|République islamique d' Iran|Iran (République islamique d')|Irán (República islámica de)|إيران
    IRQ|IQ|Iraq|Republic of Iraq|العراق|جمهوريّة العراق|伊拉克|伊拉克共和国|Irak|République d'Iraq|Ирак|Иракская Республика|República de Irak
    ISL|IS|Iceland|Republic of Iceland|آيسلندا|جمهوريّة آيسلندا|冰岛|冰岛共和国|Islande|République d'Islande|Исландия|Республика Исландия|Islandia|República de Islandia
    ISR|IL|Israel|State of Israel|إسرائيل|دولة إسرائيل|以色列|以色列国|État d'Israël|Израиль|Государство Израиль|Estado de Israel
    ITA|IT|Italy|Italian Republic|إيطاليا|الجمهوريّة الإيطاليّة|意大利|意大利共和国|Italie|République italienne|Италия|Итальянская Республика|Italia|República Italiana
    JAM|JM|Jamaica|جامايكا|牙买加|Jamaïque|Ямайка
    JEY|JE|Jersey|جيرسي|泽西岛|Джерси
    JOR|JO|Jordan|Hashemite Kingdom of Jordan|الأردن|المملكة الأردنيّة الهاشميّة|约旦|约旦哈希姆王国|Jordanie|Royaume hachémite de Jordanie|Иордания|Иорданское Хашимитское Королевство|Jordania|Reino Hachemí de Jordania
    JPN|JP|Japan|اليابان|日本|Japon|Япония
    KAZ|KZ|Kazakhstan|Republic of Kazakhstan|كازاخستان|جمهوريّة كازاخستان|哈萨克斯坦|哈萨克斯坦共和国|République du Kazakhstan|Казахстан|Республика Казахстан|Kazajistán|República de Kazajistán
    KEN|KE|Kenya|Republic of Kenya|كينيا|جمهوريّة كينيا|肯尼亚|肯尼亚共和国|République du Kenya|Кения|Республика Кения|Kenia|República de Kenia
    KGZ|KG|Kyrgyzstan|Kyrgyz Republic|قيرغزستان|الجمهوريّة القيرغزيّة|吉尔吉斯坦|吉尔吉斯共和国|Kirghizistan|République kirghize|Киргизия|Республика Кыргызстан|Kirguistán|República Kirguiza
    KHM|KH|Cambodia|Kingdom of Cambodia|كمبوديا|مملكة كمبوديا|柬埔塞|柬埔塞王国|Cambodge|Royaume du Cambodge|Камбоджа|Королевство Камбоджа|Camboya|Reino de Camboya
    KIR|KI|Kiribati|Republic of Kiribati|كيريباتي|جمهوريّة كيريباتي|基里巴斯|基里巴斯共和国|République de Kiribati|Кирибати|Республика Кирибати|República de Kiribati
    KNA|KN|Saint Kitts and Nevis|سانت كيتس و نيفس|圣基茨和尼维斯|Saint-Christophe-et-Niévès|Сент-Китс и Невис|San Cristóbal y Nieves
    KOR|KR|South Korea|Korea, Republic of|كوريا، جمهوريّة كوريا|韩国|大韩民国|Corée du Sud|Corée, République de|Южная Корея|Республика Корея|Corea, República de|ROK|Republic of Korea|Korea (Republic of)|جمهوريّة كوريا كوريا|كوريا (جمهوريّة كوريا)|République de Corée|Corée (République de)|República de Corea|Corea (República de)
    KWT|KW|Kuwait|State of Kuwait|الكويت|دولة الكويت|科威特|科威特国|Koweït|État du Koweït|Кувейт|Государство Кувейт|Estado de Kuwait
    LAO|LA|Laos|Lao People's Democratic Republic|جمهوريّة لاو الدّيموقراطيّة الشّعبيّة|老挝|老挝人民民主共和国|Lao, République démocratique populaire|Лаосская Народно-Демократическая Республика|República Democrática Popular de Lao|Lao PDR|République démocratique populaire Lao|Lao (République démocratique populaire)|Lao
    LBN|LB|Lebanon|Lebanese Republic|لبنان|الجمهوريّة اللّبنانيّة|黎巴嫩|黎巴嫩共和国|Liban|République libanaise|Ливан|Ливанская Республика|Líbano|República Libanesa
    LBR|LR|Liberia|Republic of Liberia|ليبيريا|جمهوريّة ليبيريا|利比里亚|利比里亚共和国|République du Libéria|Либерия|Республика Либерия|República de Liberia
    LBY|LY|Libya|ليبيا|利比亚|Libye|Ливия|Libia
    LCA|LC|Saint Lucia|سانت لوسيا|圣路西亚|Sainte-Lucie|Сент-Люсия|Santa Lucía
    LIE|LI|Liechtenstein|Principality of Liechtenstein|ليشتنشتاين|إمارة ليشتنشتاين|列支敦士登|列支敦士登公国|Principauté du Liechtenstein|Лихтенштейн|Княжество Лихтенштейн|Principado de Liechtenstein
    LKA|LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|سريلانكا|جمهوريّة سريلانكا الاشتراكيّة الدّيموقراطيّة|斯里兰卡|斯里兰卡民主社会主义共和国|République démocratique socialiste de Sri Lanka|Шри-Ланка|Демократическая Социалистическая Республика Шри-Ланка|República Socialista Democrática de Sri Lanka
    LSO|LS|Lesotho|Kingdom of Lesotho|ليسوتو|مملكة ليسوتو|莱索托|莱索托王国|Royaume du Lesotho|Лесото|Королевство Лесото|Lesoto|Reino de Lesoto
    LTU|LT|Lithuania|Republic of Lithuania|لثوانيا|جمهوريّة لثوانيا|立陶宛|立陶宛共和国|Lituanie|République de Lituanie|Литва|Литовская Республика|Lituania|República de Lituania
    LUX|LU|Luxembourg|Grand Duchy of Luxembourg|لوكسمبورغ|دوقيّة لوكسمبورغ الكبرى|卢森堡|卢森堡大公国|Grand-duché du Luxembourg|Люксембург|Великое Герцогство Люксембург|Luxemburgo|Gran Ducado de Luxemburgo
    LVA|LV|Latvia|Republic of Latvia|لاتفيا|جمهوريّة لاتفيا|拉脱维亚|拉脱维亚共和国|Lettonie|République de Lettonie|Латвия|Латвийская Республика|Letonia|República de Letonia
    MAC|MO|Macao|Macao Special Administrative Region of China|مكّاو|مكّاو المنطقة الصّينيّة الإداريّة الخاصّة|澳门|中国澳门特别行政区|Macau|Région spéciale administrative chinoise de Macao|Макао|Специальный Административный район Макао|Región Administrativa Especial China de Macao
    MAF|MF|Saint Martin (French part)|سانت مارتين (القطاع الفرنسي)|法属圣马丁|Saint-Martin (partie française)|Сен-Мартен (Франция)|San Martín (zona francesa)|Saint Martin, French part|French part Saint Martin|سانت مارتين, القطاع الفرنسي|القطاع الفرنسي سانت مارتين|Saint-Martin, partie française|partie française Saint-Martin|Сен-Мартен, Франция|Франция Сен-Мартен|San Martín, zona francesa|zona francesa San Martín|Saint Martin|سانت مارتين|Сен-Мартен|San Martín
    MAR|MA|Morocco|Kingdom of Morocco|المغرب|المملكة المغربيّة|摩洛哥|摩洛哥王国|Maroc|Royaume du Maroc|Марокко|Королевство Марокко|Marruecos|Reino de Marruecos
    MCO|MC|Monaco|Principality of Monaco|موناكو|إمارة موناكو|摩纳哥|摩纳哥公国|Principauté de Monaco|Монако|Княжество Монако|Principado de Mónaco
    MDA|MD|Moldova|Moldova, Republic of|Republic of Moldova|المالديف|جمهورية مولدوفا|摩尔多瓦|摩尔多瓦共和国|Moldavie|Moldova, République de|République de Moldova|Молдавия|Республика Молдова|Moldavia|Moldavia, República de|República de Moldavia|Moldova (Republic of)|Moldova (République de)|Moldavia (República de)
    MDG|MG|Madagascar|Republic of Madagascar|مدغشقر|جمهوريّة مدغشقر|马达加斯加|马达加斯加共和国|République de Madagascar|Мадагаскар|Республика Мадагаскар|República de Madagascar
    MDV|MV|Maldives|Republic of Maldives|جزر المالديف|جمهوريّة جزر المالديف|马尔代夫|马尔代夫共和国|République des Maldives|Мальдивы|Мальдивская Республика|Islas Maldivas|República de Maldivas
    MEX|MX|Mexico|United Mexican States|المكسيك|الولايات المكسيكيّة المتّحدة|墨西哥|墨西哥合众国|Mexique|États-Unis du Mexique|Мексика|Мексиканские Соединённые Штаты|Estados Unidos Mexicanos
    MHL|MH|Marshall Islands|Republic of the Marshall Islands|جزر المارشال|جمهوريّة جزر المارشال|马绍尔群岛|马绍尔群岛共和国|Îles Marshall|République des Îles Marshall|Маршалловы острова|Респу́блика Маршалловы Острова|Islas Marshall|República de las Islas Marshall
    MKD|MK|North Macedonia|Republic of North Macedonia|مقدونيا الشمالية|جمهوريّة مقدونيا الشمالية|北马其顿|北马其顿共和国|Macédoine du Nord|République de Macédoine du Nord|Северная Македония|Республика Северная Македония|Macedonia del Norte|República de Macedonia del Norte|Macedonia|FYROM
    MLI|ML|Mali|Republic of Mali|مالي|جمهوريّة مالي|马里|马里共和国|République du Mali|Мали|Республика Мали|República de Mali
    MLT|MT|Malta|Republic of Malta|مالطة|جمهوريّة مالطة|马尔他|马尔他共和国|Malte|République de Malte|Мальта|Республика Мальта|República de Malta
    MMR|MM|Myanmar|Republic of Myanmar|ميانمار|جمهورية اتحاد ميانمار|缅甸|缅甸联邦共和国|Birmanie|République de Myanmar|Мьянма|Республика Мьянма|Birmania|República de la Unión de Myanmar|Burma
    MNE|ME|Montenegro|المنتنيغرو|黑山|Черногория
    MNG|MN|Mongolia|منغوليا|蒙古|Mongolie|Монголия
    MNP|MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|جزر ماريانا الشّماليّة|كومنولث جزر ماريانا الشّماليّة|北马里亚纳群岛|北马里亚纳群岛自由联邦|Îles Mariannes du Nord|Commonwealth des îles Mariannes du Nord|Острова северной Марианы|Содружество Северных Марианских островов|Islas Marianas del Norte|Commonwealth de las Islas Marianas del Norte
    MOZ|MZ|Mozambique|Republic of Mozambique|موزمبيق|جمهوريّة موزمبيق|莫桑比克|莫桑比克共和国|République du Mozambique|Мозамбик|Республика Мозамбик|República de Mozambique
    MRT|MR|Mauritania|Islamic Republic of Mauritania|موريتانيا|جمهوريّة موريتانيا الإسلاميّة|毛里塔尼亚|毛里塔尼亚伊斯兰共和国|Mauritanie|République islamique de Mauritanie|Мавритания|Исламская Республика Мавритания|República Islámica de Mauritania
    MSR|MS|Montserrat|مونتسيرات|蒙塞拉特岛|Монтсеррат
    MTQ|MQ|Martinique|مارتينيك|马提尼克|Мартиника|Martinica
    MUS|MU|Mauritius|Republic of Mauritius|موريشيوس|جمهوريّة موريشيوس|毛里求斯|毛里求斯共和国|Maurice|République de l'Île Maurice|Маврикий|Республика Маврикий|Mauricio|República de Mauricio
    MWI|MW|Malawi|Republic of Malawi|ملاوي|جمهوريّة ملاوي|马拉维|马拉维共和国|République du Malawi|Малави|Республика Малави|Malaui|República de Malawi
    MYS|MY|Malaysia|ماليزيا|马来西亚|Malaisie|Малайзия|Malasia
    MYT|YT|Mayotte|مايوت|马约特|Майот
    NAM|NA|Namibia|Republic of Namibia|ناميبيا|جمهوريّة ناميبيا|纳米比亚|纳米比亚共和国|Namibie|République de Namibie|Намибия|Республика Намибия|República de Namibia
    NCL|NC|New Caledonia|نيو قلدونيا|新喀里多尼亚|Nouvelle-Calédonie|Новая Каледония|Nueva Caledonia
    NER|NE|Niger|Republic of the Niger|النّيجر|جمهوريّة النّيجر|尼日尔|尼日尔共和国|République du Niger|Нигер|Республика Нигер|República del Níger
    NFK|NF|Norfolk Island|جزيرة نورفولك|诺福克岛|île Norfolk|Остров Норфолк|Isla Norfolk
    NGA|NG|Nigeria|Federal Republic of Nigeria|نيجيريا|جمهوريّة نيجيريا الاتّحاديّة|尼日利亚|尼日利亚联邦共和国|République fédérale du Nigeria|Нигерия|Федеративная Республика Нигерия|República Federal de Nigeria
    NIC|NI|Nicaragua|Republic of Nicaragua|نيكاراجوا|جمهوريّة نيكاراغوا|尼加拉瓜|尼加拉瓜共和国|République du Nicaragua|Никарагуа|Республика Никарагуа|República de Nicaragua
    NIU|NU|Niue|نيوي|纽埃|Nioue|Ниуэ
    NLD|NL|Netherlands|Kingdom of the Netherlands|هولندا|مملكة هولندا|荷兰|荷兰王国|Pays-Bas|Royaume des Pays-Bas|Нидерланды|Королевство Нидерландов|Países Bajos|Reino de los Países Bajos|Holland|The Netherlands
    NOR|NO|Norway|Kingdom of Norway|النّرويج|مملكة النّرويج|挪威|挪威王国|Norvège|Royaume de Norvège|Норвегия|Королевство Норвегия|Noruega|Reino de Noruega
    NPL|NP|Nepal|Federal Democratic Republic of Nepal|نيبال|جمهورية النيبال الاتحادية الديموقراطيّة|尼泊尔|尼泊尔联邦民主共和国|République fédérale démocratique du Népal|Непал|Федеративная Демократическая Республика Непал|República Federal Democrática de Nepal
    NRU|NR|Nauru|Republic of Nauru|ناورو|جمهوريّة ناورو|瑙鲁|瑙鲁共和国|République de Nauru|Науру|Республика Науру|República de Nauru
    NZL|NZ|New Zealand|نيوزيلاندا|新西兰|Nouvelle-Zélande|Новая Зеландия|Nueva Zelanda
    OMN|OM|Oman|Sultanate of Oman|عمان|سلطنة عمان|阿曼|阿曼苏丹国|Sultanat d'Oman|Оман|Султанат Оман|Sultanato de Omán
    PAK|PK|Pakistan|Islamic Republic of Pakistan|باكستان|جمهوريّة باكستان الإسلاميّة|巴基斯坦|巴基斯坦伊斯兰共和国|République islamique du Pakistan|Пакистан|Исламская Республика Пакистан|República Islámica de Pakistán
    PAN|PA|Panama|Republic of Panama|بنما|جمهوريّة بنما|巴拿马|巴拿马共和国|République du Panama|Панама|Республика Панама|República de Panamá
    PCN|PN|Pitcairn|بتكيرن|皮特克恩|Îles Pitcairn|Питкэрн
    PER|PE|Peru|Republic of Peru|البيرو|جمهوريّة البيرو|秘鲁|秘鲁共和国|Pérou|République du Pérou|Перу|Республика Перу|República del Perú
    PHL|PH|Philippines|Republic of the Philippines|الفلبّين|جمهوريّة الفيلبّين|菲律宾|菲律宾共和国|République des Philippines|Филиппины|Республика Филиппины|Filipinas|República de Filipinas
    PLW|PW|Palau|Republic of Palau|بالاو|جمهوريّة بالاو|帕劳|帕劳共和国|Palaos|République de Palau|Палау|Республика Палау|República de Palau
    PNG|PG|Papua New Guinea|Independent State of Papua New Guinea|بابوا غينيا الجديدة|دولة بابوا غينيا الجديدة المستقلة|巴布亚新几内亚|巴布亚新几内亚独立国|Papouasie-Nouvelle-Guinée|État indépendant de Papouasie-Nouvelle-Guinée|Папуа — Новая Гвинея|Независимое Государство Папуа — Новая Гвинея|Papúa Nueva Guinea|Estado Independiente de Papúa Nueva Guinea
    POL|PL|Poland|Republic of Poland|بولندا|جمهوريّة بولندا|波兰|波兰共和国|Pologne|République de Pologne|Польша|Республика Польша|Polonia|República de Polonia
    PRI|PR|Puerto Rico|بورتوريكو|波多黎各|Porto Rico|Пуэрто-Рико
    PRK|KP|North Korea|Korea, Democratic People's Republic of|Democratic People's Republic of Korea|كوريا، جمهورية كوريا الشّعبيّة الدّيموقراطيّة|جمهوريّة كوريا الشّعبيّة الدّيموقراطيّة|朝鲜|朝鲜民主主义人民共和国|Corée du Nord|Corée, République populaire démocratique de|République démocratique populaire de Corée|Северная Корея|Корейская Народно-Демократическая Республика|Corea, República Democrática Popular de|República Popular Democrática de Corea|DPRK|КНДР|RPDC|Korea (Democratic People's Republic of)|جمهورية كوريا الشّعبيّة الدّيموقراطيّة كوريا|كوريا (جمهورية كوريا الشّعبيّة الدّيموقراطيّة)|République populaire démocratique de Corée|Corée (République populaire démocratique de)|República Democrática Popular de Corea|Corea (República Democrática Popular de)
    PRT|PT|Portugal|Portuguese Republic|البرتغال|الجمهوريّة البرتغاليّة|葡萄牙|葡萄牙共和国|République portugaise|Португалия|Португальская Республика|República Portuguesa
    PRY|PY|Paraguay|Republic of Paraguay|الباراغواي|جمهوريّة الباراغواي|巴拉圭|巴拉圭共和国|République du Paraguay|Парагвай|Республика Парагвай|República del Paraguay
    PSE|PS|Palestine, State of|the State of Palestine|دولة فلسطين|巴勒斯坦|巴勒斯坦国|Palestine, État de|l'État de Palestine|Палестина|Государство Палестина|Palestina, Estado de|Estado de Palestina|Palestine|State of Palestine|Palestine (State of)|État de Palestine|Palestine (État de)|Palestina (Estado de)|Palestina
    PYF|PF|French Polynesia|بولينيسيا الفرنسيّة|法属玻利尼西亚|Polynésie française|Французская Полинезия|Polinesia Francesa
    QAT|QA|Qatar|State of Qatar|قطر|دولة قطر|卡塔尔|卡塔尔国|État du Qatar|Катар|Государство Катар|Catar|Estado de Qatar
    REU|RE|Réunion|ريونيون|留尼汪|Réunion, Île de la|Реюньон|Île de la Réunion|Réunion (Île de la)
    ROU|RO|Romania|رومانيا|罗马尼亚|Roumanie|Румыния|Rumanía
    RUS|RU|Russian Federation|الاتّحاد الرّوسي|俄罗斯|Russie, Fédération de|Российская Федерация|Federación Rusa|Russia|Россия|РФ|Fédération de Russie|Russie (Fédération de)|Russie
    RWA|RW|Rwanda|Rwandese Republic|رواندا|الجمهوريّة الرّوانديّة|卢旺达|卢旺达共和国|République rwandaise|Руанда|Руандийская Республика|Ruanda|República de Ruanda
    SAU|SA|Saudi Arabia|Kingdom of Saudi Arabia|السّعوديّة|المملكة العربيّة السّعوديّة|沙特阿拉伯|沙特阿拉伯王国|Arabie saoudite|Royaume d'Arabie saoudite|Саудовская Аравия|Королевство Саудовская Аравия|Arabia Saudí|Reino de Arabia Saudí|KSA
    SDN|SD|Sudan|Republic of the Sudan|السّودان|جمهوريّة السّودان|苏丹|苏丹共和国|Soudan|République du Soudan|Судан|Республика Судан|República de Sudán
    SEN|SN|Senegal|Republic of Senegal|السّنغال|جمهوريّة السّنغال|塞内加尔|塞内加尔共和国|République du Sénégal|Сенегал|Республика Сенегал|República del Senegal
    SGP|SG|Singapore|Republic of Singapore|سنغافورة|جمهوريّة سنغافورة|新加坡|新加坡共和国|Singapour|République de Singapour|Сингапур|Республика Сингапур|Singapur|República de Singapur
    SGS|GS|South Georgia and the South Sandwich Islands|جورجيا الجنوبيّة و جزر ساندويتش الجنوبيّة|南乔治亚岛和南桑德韦奇岛|Géorgie du Sud et les îles Sandwich du Sud|Южная Джорджия и Южные Сандвичевы острова|Islas Georgias del Sur y Sándwich del Sur
    SHN|SH|Saint Helena, Ascension and Tristan da Cunha|ساينت هيلينا، تريستان دا كونا|圣赫勒拿-阿森松-特里斯坦达库尼亚|Sainte-Hélène, Ascension et Tristan da Cunha|Остров Святой Елены, Остров Вознесения и Тристан-да-Кунья|Santa Elena, Ascensión y Tristán de Acuña|Ascension and Tristan da Cunha Saint Helena|Saint Helena (Ascension and Tristan da Cunha)|تريستان دا كونا ساينت هيلينا|ساينت هيلينا (تريستان دا كونا)|Ascension et Tristan da Cunha Sainte-Hélène|Sainte-Hélène (Ascension et Tristan da Cunha)|Остров Вознесения и Тристан-да-Кунья Остров Святой Елены|Остров Святой Елены (Остров Вознесения и Тристан-да-Кунья)|Ascensión y Tristán de Acuña Santa Elena|Santa Elena (Ascensión y Tristán de Acuña)|Saint Helena|ساينت هيلينا|Sainte-Hélène|Остров Святой Елены|Santa Elena
    SJM|SJ|Svalbard and Jan Mayen|سفالبارد و جان ماين|斯瓦尔巴特和扬马延岛|Svalbard et île Jan Mayen|Шпицберген и Ян-Майен|Svalbard y Jan Mayen
    SLB|SB|Solomon Islands|جزر سولومن|所罗门群岛|Salomon, Îles|Соломоновы Острова|Islas Salomón|Îles Salomon|Salomon (Îles)|Salomon
    SLE|SL|Sierra Leone|Republic of Sierra Leone|سيراليون|جمهوريّة سيراليون|塞拉利昂|塞拉利昂共和国|République de Sierra Leone|Сьерра-Леоне|Республика Сьерра-Леоне|Sierra Leona|República de Sierra Leona
    SLV|SV|El Salvador|Republic of El Salvador|السّلفادور|جمهوريّة السّلفادور|萨尔瓦多|萨尔瓦多共和国|Salvador|République d'El Salvador|Сальвадор|Республика Эль-Сальвадор|República de El Salvador
    SMR|SM|San Marino|Republic of San Marino|سان مارينو|جمهوريّة سان مارينو|圣马力诺市|圣马力诺共和国|Saint-Marin|République de San Marin|Сан-Марино|Республика Сан-Марино|República de San Marino
    SOM|SO|Somalia|Federal Republic of Somalia|الصّومال|جمهورية الصومال الفيدرالية|索马里|索马里联邦共和国|Somalie|République fédérale de Somalie|Сомали|Федеративная Республика Сомали|República Federal de Somalia
    SPM|PM|Saint Pierre and Miquelon|سانت بيير و ميكيلون|圣皮埃尔和密克隆|Saint-Pierre-et-Miquelon|Сен-Пьер и Микелон|San Pedro y Miquelon
    SRB|RS|Serbia|Republic of Serbia|صربية|جمهوريّة صربية|塞尔维亚|塞尔维亚共和国|Serbie|République de Serbie|Сербия|Республика Сербия|República de Serbia
    SSD|SS|South Sudan|Republic of South Sudan|جنوب السّودان|جمهورية جنوب السّودان|南苏丹|南苏丹共和国|Soudan du Sud|République du Soudan du Sud|Южный Судан|Республика Южный Судан|Sudán del Sur|República de Sudán del Sur
    STP|ST|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|ساو تومي و برنسبي|جمهوريّة ساو تومي و برنسبي الدّيموقراطيّة|圣多美和普林西比|圣多美和普林西比民主共和国|Sao Tomé-et-Principe|République démocratique de Sao Tomé et Principe|Сан-Томе и Принсипи|Демократическая Республика Сан-Томе и Принсипи|Santo Tomé y Príncipe|República Democrática de Santo Tomé y Príncipe|Sao Tome
    SUR|SR|Suriname|Republic of Suriname|سورينام|جمهوريّة سورينام|苏里南|苏里南共和国|Surinam|République du Surinam|Суринам|Республика Суринам|República de Surinam
    SVK|SK|Slovakia|Slovak Republic|سلوفاكيا|جمهورية سلوفاكيا|斯洛伐克|斯洛伐克共和国|Slovaquie|République slovaque|Словакия|Словацкая Республика|Eslovaquia|República Eslovaca
    SVN|SI|Slovenia|Republic of Slovenia|سلوفينيا|جمهوريّة سلوفينيا|斯洛文尼亚|斯洛文尼亚共和国|Slovénie|République de Slovénie|Словения|Республика Словения|Eslovenia|República de Eslovenia
    SWE|SE|Sweden|Kingdom of Sweden|السّويد|مملكة السّويد|瑞典|瑞典王国|Suède|Royaume de Suède|Швеция|Королевство Швеция|Suecia|Reino de Suecia
    SWZ|SZ|Eswatini|Kingdom of Eswatini|إسواتيني|مملكة إسواتيني|斯威士兰|斯威士兰王国|Royaume d’Eswatini|Эсватини|Королевство Эсватини|Esuatini|Reino de Esuatini|Swaziland
    SXM|SX|Sint Maarten (Dutch part)|سانت مارتن (الجزء الهولندي)|荷属圣马丁|Saint-Martin (partie néerlandaise)|Синт-Мартен (голландская часть)|Isla de San Martín (zona holandsea)|Sint Maarten, Dutch part|Dutch part Sint Maarten|سانت مارتن, الجزء الهولندي|الجزء الهولندي سانت مارتن|Saint-Martin, partie néerlandaise|partie néerlandaise Saint-Martin|Синт-Мартен, голландская часть|голландская часть Синт-Мартен|Isla de San Martín, zona holandsea|zona holandsea Isla de San Martín|Sint Maarten|سانت مارتن|Синт-Мартен|Isla de San Martín
    SYC|SC|Seychelles|Republic of Seychelles|السّيشل|جمهوريّة السّيشل|塞舌尔|塞舌尔共和国|République des Seychelles|Сейшелы|Республика Сейшельские Острова|República de las Seychelles
    SYR|SY|Syria|Syrian Arab Republic|الجمهوريّة العربيّة السّوريّة|叙利亚|阿拉伯叙利亚共和国|Syrienne, République arabe|Сирийская Арабская Республика|República árabe de Siria|République arabe Syrienne|Syrienne (République arabe)|Syrienne
    TCA|TC|Turks and Caicos Islands|جزر التّرك و الكايكوس|特克斯和凯科斯群岛|îles Turques-et-Caïques|Острова Туркс и Каикос|Islas Turcas y Caicos
    TCD|TD|Chad|Republic of Chad|تشاد|جمهوريّة تشاد|乍得|乍得共和国|Tchad|République du Tchad|Чад|Республика Чад|República del Chad
    TGO|TG|Togo|Togolese Republic|توغو|الجمهوريّة التّوغويّة|多哥|多哥共和国|République togolaise|Того|Тоголезская Республика|República Togolesa
    THA|TH|Thailand|Kingdom of Thailand|تايلاند|مملكة تايلاند|泰国|泰王国|Thaïlande|Royaume de Thaïlande|Таиланд|Королевство Таиланд|Tailandia|Reino de Tailandia
    TJK|TJ|Tajikistan|Republic of Tajikistan|طاجيكستان|جمهوريّة طاجيكستان|塔吉克斯坦|塔吉克斯坦共和国|Tadjikistan|République du Tadjikistan|Таджикистан|Республика Таджикистан|Tayikistán|República de Tayikistán
    TKL|TK|Tokelau|جزر توكيلو|托克劳|Токелау
    TKM|TM|Turkmenistan|تركمانستان|土库曼斯坦|Туркменистан
    TLS|TL|Timor-Leste|Democratic Republic of Timor-Leste|تيمور-ليستي|جمهوريّة تيمور-ليستي الدّيموقراطيّة|东帝汶|东帝汶民主共和国|Timor oriental|République démocratique du Timor-Leste|Восточный Тимор|Демократическая Республика Восточный Тимор|República Democrática de Timor Oriental|East Timor
    TON|TO|Tonga|Kingdom of Tonga|تونغا|مملكة تونغا|汤加|汤加王国|Royaume des Tonga|Тонга|Королевство Тонга|Reino de Tonga
    TTO|TT|Trinidad and Tobago|Republic of Trinidad and Tobago|ترينيداد و توباغو|جمهوريّة ترينيداد و توباغو|特里尼达和多巴哥|特里尼达和多巴哥共和国|Trinité-et-Tobago|République de Trinité et Tobago|Тринидад и Тобаго|Республика Тринидад и Тобаго|Trinidad y Tobago|República de Trinidad y Tobago|Trinidad
    TUN|TN|Tunisia|Republic of Tunisia|تونس|الجمهورية التونسية|突尼斯|突尼斯共和国|Tunisie|République de Tunisie|Тунис|Тунисская Республика|Tunez|República de Túnez
    TUR|TR|Türkiye|Republic of Türkiye|土耳其|土耳其共和国|Turkey
    TUV|TV|Tuvalu|توفالو|图瓦卢|Тувалу
    TWN|TW|Taiwan|Taiwan, Province of China|تايوان|تايوان، محافظة صينيّة|台湾|中国台湾省|Taïwan, province de Chine|Тайвань|Китайская провинция Тайвань|Taiwán, Provincia de China|Province of China Taiwan|Taiwan (Province of China)|محافظة صينيّة تايوان|تايوان (محافظة صينيّة)|province de Chine Taïwan|Taïwan (province de Chine)|Provincia de China Taiwán|Taiwán (Provincia de China)
    TZA|TZ|Tanzania|Tanzania, United Republic of|United Republic of Tanzania|تنزانيا|تنزانيا، جمهوريّة تنزانيا المتّحدة|جمهوريّة تنزانيا المتّحدة|坦桑尼亚|坦桑尼亚联合共和国|Tanzanie|Tanzanie, République unie de|République unie de Tanzanie|Танзания|Объединённая Республика Танзания|Tanzania, República unida de|República Unida de Tanzania|Tanzania (United Republic of)|جمهوريّة تنزانيا المتّحدة تنزانيا|تنزانيا (جمهوريّة تنزانيا المتّحدة)|Tanzanie (République unie de)|Tanzania (República unida de)
    UGA|UG|Uganda|Republic of Uganda|أوغندا|جمهوريّة أوغندا|乌干达|乌干达共和国|Ouganda|République d'Ouganda|Уганда|Республика Уганда|República de Uganda
    UKR|UA|Ukraine|أوكرانيا|乌克兰|Украина|Ucrania
    UMI|UM|United States Minor Outlying Islands|جزر الولايات المتّحدة الصّغرى النّائية|美国本土外小岛屿|Îles mineures éloignées des États-Unis|Соединенные штаты Малых Удаленных островов|Islas Ultramarinas Menores de Estados Unidos
    URY|UY|Uruguay|Eastern Republic of Uruguay|الأوروغواي|جمهوريّة الأوروغواي الشّرقيّة|乌拉圭|乌拉圭东岸共和国|République orientale d'Uruguay|Уругвай|Восточная республика Уругвай|República Oriental del Uruguay
    USA|US|United States|United States of America|الولايات المتّحدة|الولايات المتّحدة الأميركيّة|美国|美利坚合众国|États-Unis|États-Unis d'Amérique|Соединённые штаты|Соединённые Штаты Америки|Estados Unidos|Estados Unidos de América|US|U.S.|U.S.A.|EE.UU.|EEUU|EE. UU.|США|America
    UZB|UZ|Uzbekistan|Republic of Uzbekistan|أوزبكستان|جمهوريّة أوزبكستان|乌兹别克斯坦|乌兹别克斯坦共和国|Ouzbékistan|République d'Ouzbékistan|Узбекистан|Республика Узбекистан|República de Uzbekistán
    VAT|VA|Holy See (Vatican City State)|المقعد المقدّس (ولاية مدينة الفاتيكان)|梵地冈|Saint-Siège (état de la cité du Vatican)|Государство-город Ватикан|Santa Sede (Ciudad Estado del Vaticano)|Vatican|Holy See|Holy See, Vatican City State|Vatican City State Holy See|المقعد المقدّس, ولاية مدينة الفاتيكان|ولاية مدينة الفاتيكان المقعد المقدّس|Saint-Siège, état de la cité du Vatican|état de la cité du Vatican Saint-Siège|Santa Sede, Ciudad Estado del Vaticano|Ciudad Estado del Vaticano Santa Sede|المقعد المقدّس|Saint-Siège|Santa Sede
    VCT|VC|Saint Vincent and the Grenadines|سانت فنسنت و جزر الغرينادين|圣文森特和格林纳丁斯|Saint-Vincent-et-les-Grenadines|Сент-Винсент и Гренадины|San Vicente y las Granadinas|Saint Vincent|St. Vincent and the Grenadines
    VEN|VE|Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|فنزويلّا|جمهورية فنزويلا البوليفارية|جمهوريّة فنزويلّا|委内瑞拉|委内瑞拉玻利瓦尔共和国|Vénézuela, république bolivarienne du|République bolivarienne du Vénézuela|Венесуэла|Боливарианская Республика Венесуэла|Venezuela, República Bolivariana de|República Bolivariana de Venezuela|Venezuela (Bolivarian Republic of)|Vénézuela (république bolivarienne du)|Venezuela (República Bolivariana de)
    VGB|VG|Virgin Islands, British|British Virgin Islands|فيرجن، جزر فيرجن البريطانيّة|جزر فيرجن البريطانيّة|英属维尔京群岛|Îles Vierges britanniques|Виргинские острова (Британия)|Британские Виргинские Острова|Islas Vírgenes, Británicas|Islas Vírgenes Británicas|Virgin Islands (British)|جزر فيرجن البريطانيّة فيرجن|فيرجن (جزر فيرجن البريطانيّة)|Виргинские острова, Британия|Британия Виргинские острова|Británicas Islas Vírgenes|Islas Vírgenes (Británicas)
    VIR|VI|Virgin Islands, U.S.|Virgin Islands of the United States|فيرجن، جزر فيرجن الأميركيّة|جزر فيرجن الأميركيّة|美属维尔京群岛|美属维京群岛|Îles Vierges, États-Unis|Îles Vierges des États-Unis d'Amérique|Виргинские острова (США)|Американские Виргинские острова|Islas Vírgenes, de EEUU|Islas Vírgenes de los Estados Unidos|U.S. Virgin Islands|Virgin Islands (U.S.)|جزر فيرجن الأميركيّة فيرجن|فيرجن (جزر فيرجن الأميركيّة)|États-Unis Îles Vierges|Îles Vierges (États-Unis)|Виргинские острова, США|США Виргинские острова|de EEUU Islas Vírgenes|Islas Vírgenes (de EEUU)|Îles Vierges
    VNM|VN|Vietnam|Viet Nam|Socialist Republic of Viet Nam|الفيتنام|الفييتنام|جمهوريّة الفييتنام الاشتراكيّة|越南|越南社会主义共和国|République socialiste du Viet Nam|Вьетнам|Социалистическая Республика Вьетнам|República Socialista de Vietnam
    VUT|VU|Vanuatu|Republic of Vanuatu|فانواتو|جمهوريّة فانواتو|瓦努阿图|瓦努阿图共和国|République du Vanuatu|Вануату|Республика Вануату|República de Vanuatu
    WLF|WF|Wallis and Futuna|واليس و فوتونا|瓦利斯和富图纳|Wallis et Futuna|Уоллес и Футана|Wallis y Futuna
    WSM|WS|Samoa|Independent State of Samoa|صاموا|دولة صاموا المستقلّة|萨摩亚|萨摩亚独立国|État indépendant de Samoa|Самоа|Независимое Государство Самоа|Estado Independiente de Samoa
    YEM|YE|Yemen|Republic of Yemen|اليمن|جمهوريّة اليمن|也门|也门共和国|République du Yémen|Йемен|Йеменская Республика|República del Yemen
    ZAF|ZA|South Africa|Republic of South Africa|جنوب إفريقيا|جمهوريّة جنوب إفريقيا|南非|南非共和国|Afrique du Sud|République d'Afrique du Sud|Южная Африка|Южно-Африканская Республика|Sudáfrica|República de Sudáfrica|RSA|ЮАР
    ZMB|ZM|Zambia|Republic of Zambia|زامبيا|جمهوريّة زامبيا|赞比亚|赞比亚共和国|Zambie|République de Zambie|Замбия|Республика Замбия|República de Zambia
    ZWE|ZW|Zimbabwe|Republic of Zimbabwe|زمبابوي|جمهوريّة زمبابوي|津巴布韦|津巴布韦共和国|République du Zimbabwe|Зимбабве|Республика Зимбабве|Zimbabue|República de Zimbabue
    """
}
