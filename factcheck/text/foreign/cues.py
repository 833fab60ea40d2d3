"""Words of other languages that tell what a sentence is: pronouns that open it, verbs of saying, amounts."""

from __future__ import annotations

from factcheck.text.wordlists import alternatives, by_language, listed

PRONOUNS = by_language("""
    de: sein seine seiner ihr ihre ihrer er sie es dies dieser diese dieses das jener jene dieselben ihm ihr ihnen ihn
        deren dessen letzterer letztere
    fr: son sa ses leurs il elle ils elles ce cet cette ces ceci cela ça celui-ci celle-ci ceux-ci celles-ci celui-là
        celle-là c’ c' lui leur
    es: su sus él ella ellos ellas esto eso aquello este esta estos estas ese esa esos esas aquel aquella
    it: egli ella lui lei loro esso essa essi esse questo questa questi queste quello quella quelli ciò costui
    pt: seu sua seus suas ele ela eles elas isso isto aquilo este esta estes estas esse essa esses essas aquele aquela
    nl: hij zij ze het dit dat deze die hem haar hen hun
    sv: hans hennes deras han hon den det de denne denna detta dessa honom henne dem
    da: hans hendes deres han hun den det de denne dette disse ham hende dem
    no: hans hennes deres han hun den det de denne dette disse ham henne dem
    fi: hän he se ne tämä nämä tuo häntä heitä hänen heidän
    pl: on ona ono oni one to ten ta te jego jej ich mu jemu
    cs: on ona ono oni ony to ten ta tento tato toto jeho její jejich
    sk: on ona ono oni ony to ten tá tento táto toto jeho jej ich
    ru: он она оно они это этот эта эти тот та те его её ее их ему ей им
    uk: він вона воно вони це цей ця ці той та ті його її їх йому їй їм
    ro: el ea ei ele acesta aceasta aceștia acestea acela aceea
    hu: ő ők ez azok ezek
    tr: o onlar bu bunlar şu bunu onu
    el: αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο
    ar: هو هي هم هما هن هذا هذه ذلك تلك هؤلاء وهو وهي وهم وهذا وهذه وذلك فهو فهي إنه إنها إنهم
    he: הוא היא הם הן זה זו זאת אלה
    fa: او آنها آن‌ها این آن وی
    ur: وہ یہ اس ان انہوں
    hi: उसकी इसकी वह वे यह ये उसने उन्होंने इसने इसका उसका उनका उनके
    bn: সে তিনি তারা তাঁরা এটি এটা ওটা
    id: dia ia mereka ini itu beliau
    """)
"""Pronouns, owners (`sa`, `ihre`) and pointers (`cette`) that, opening a sentence, mean what an earlier one names."""

UNSPACED_PRONOUNS = {
    "zh": r"(?:[他她它牠祂][们們]?|[這这]些?|那些?(?!么|麼)|此(?:举|舉|事)?(?!时|時|外)|其(?![中他它实實余餘次]))",
    "ja": r"(?:彼女?(?:ら|たち)?(?=[はがのをもに])|これら?(?=[はがのをもに])|それら?(?=[はがのをもに])|同(?:氏|社))",
    "ko": r"(?:그(?:녀)?(?:들)?(?=[는가의를은이도])|이는|이것(?=[은이]))",
    "my": r"(?:သူမ|သူ(?:တို့|့)?(?=[ကသ၏ကိုမှာများ]|\s)|သူတို့|၎င်း(?:တို့)?|ယင်း|ဒါ(?=[ကဟ])|ဤသည်|ထိုသူ|သင်း)",
    "th": r"(?:เขา|เธอ|มัน|พวกเขา)(?!ย)",
    "km": r"(?:គាត់|នាង|ពួកគេ|វា)",
    "lo": r"(?:ລາວ|ພວກເຂົາ|ມັນ)",
}
"""The same, as regular expressions, for languages that put particles to them or write without blanks."""

_NORDIC_ARTICLE = r"(?:de|den|det)\s+(?!\w*[dt]e\b)\w+[ae]\s+\w"
IMPERSONAL = {
    "de": r"es\s+(?:gibt|gab|gäbe|regnet\w*|schneit\w*|handel\w+|gilt|galt|heißt|hieß|ist\s+\w+,\s+(?:dass|ob))\b"
    r"|das\s+(?-i:[A-ZÄÖÜ])",
    "fr": r"il\s+(?:n['’])?(?:y\s+a\w*|faut|fallait|pleut|neige|s['’]agit|est\s+\w+\s+(?:que|de))\b",
    "nl": r"het\s+(?!is\b|was\b|heeft\b|had\b|werd\b|wordt\b|kan\b|zal\b|moet\b)\w+",
    "sv": rf"det\s+finns\b|{_NORDIC_ARTICLE}",
    "da": rf"det\s+(?:regner|sner)\b|{_NORDIC_ARTICLE}",
    "no": rf"det\s+(?:regner|finnes)\b|{_NORDIC_ARTICLE}",
}
"""Openings that only look like those: `es gibt`, and articles of the same form."""

SAYING = {
    "de": "sagt|sag(?:t)?e|gesagt|erklär|betont|betonte|mitgeteilt|teilte|schrieb|schreibt|berichte|"
    "meinte|fügte|warnte|"
    "forderte|kündigte|versprach|räumte|behaupt|antwort|bestätig|kritisier|lobte|nannte|wies|sprach|twitter",
    "fr": "dit|dis(?:ait|ent)|déclar|affirm|annon[cç]|expliqu|ajout|précis|assur|indiqu|estim|"
    "soulign|rappel|prom(?:is|et)|"
    "écri[tv]|confi[eé]|répond|répliqu|racont|dénonc|prévenu|averti|jug[eé]|lanc[eé]|reconnu|insist|promettre|dire\\b",
    "es": "dijo|dice|dijeron|dich[oa]|decir|declar|afirm|anunci|explic|añadi|señal|asegur|indic|"
    "advirti|advertir|sostuv|"
    "subray|escrib|respondi|prometi|coment|inform|recalc|reconoci|critic|manifest|apunt",
    "it": "detto|dice|disse|dire\\b|dichiar|afferm|annunci|spieg|aggiun|sottoline|scri(?:tto|ve|sse)|rispo|promes|"
    "avverti|ricord|precis|sosten|conferm|assicur",
    "pt": "disse|diz|dito|dizer|declar|afirm|anunci|explic|acrescent|salient|garanti|escrev|respond|"
    "promet|coment|inform|"
    "sublinh|reconhec|critic",
    "nl": "zei|zegt|zeggen|gezegd|verkla|vertel|schree?f|schrijf|meldde|meldt|voeg|benadruk|"
    "waarschuw|beloof|antwoord|stelde|"
    "stelt|bevestig|noemde",
    "sv": "sa\\b|säger|sagt|sade|skrev|skriver|berätt|uppg|förklar|menar|menade|hävd|lov|varn|svar",
    "da": "sagde|siger|sagt|skrev|skriver|fortalte|fortæller|oplys|forklar|mener|mente|hævd|lov|advar|svar|udtal",
    "no": "sa\\b|sier|sagt|skrev|skriver|fort[ae]l|opplys|forklar|mener|mente|hevd|lov|advar|svar|uttal",
    "fi": "sano|kerto|totesi|toteaa|vakuutti|ilmoitti|kirjoitti|lupasi|varoitti|vastasi",
    "pl": "powiedzia|mówi|oświadczy|stwierdzi|poinformowa|doda[łl]|podkreśli|zapowiedzia|wyjaśni|napisa|obieca|ostrzeg|"
    "przyzna|odpowiedzia|ogłosi|zaznaczy",
    "cs": "řekl|říká|uvedl|prohlásil|oznámil|dodal|zdůraznil|vysvětlil|napsal|slíbil|varoval|potvrdil|odpověděl|sdělil",
    "sk": "povedal|hovorí|uviedol|uviedla|vyhlásil|oznámil|dodal|zdôraznil|vysvetlil|napísal|sľúbil|varoval|potvrdil",
    "ru": "сказа|говор|заяви|заявля|сообщ|отмети|отмеча|добави|подчеркну|объясни|написа|пообеща|обеща|предупред|призна|"
    "ответи|утвержда|рассказа|подтверд|назва|объяви",
    "uk": "сказа|говор|заяви|повідом|зазначи|дода[вл]|підкресли|поясни|написа|обіця|попереди|визна|"
    "відпові|стверджу|розпові",
    "ro": "spus|spune|declara|afirma|anunța|explica|adăuga|subliniat|scris|promis|avertiza|răspuns|precizat",
    "hu": "mondta|közölte|kijelentette|hozzátette|elmondta|írta|ígérte|állította|bejelentette",
    "tr": "dedi|söyle|açıkla|belirt|ifade|bildir|vurgula|yazdı|ekledi|kaydetti",
    "el": "είπε|λέει|δήλω|ανακοίνω|τόνισ|πρόσθεσ|έγραψ|υποστήριξ|ανέφερ|εξήγησ|απάντησ",
    "ar": "قال|قالت|يقول|صرح|أعلن|أكد|أضاف|أوضح|ذكر|أفاد|كتب|أشار|حذر|شدد",
    "he": "אמר|אמרה|הודיע|הצהיר|הוסיף|כתב|טען|הדגיש",
    "hi": "कहा|बताया|घोषणा|लिखा",
    "id": "kata|mengatakan|menyatakan|ujar|tutur|menjelaskan|menambahkan|menulis",
    "zh": "说|說|表示|称|稱|指出|宣布|宣佈|强调|強調|补充|補充|写道|寫道|告诉|告訴|回应|回應|坦言|透露",
    "ja": "述べ|話し|語っ|言っ|発表し|説明し|強調し|答え|書い|明らかにし|指摘し",
    "ko": "말했|밝혔|전했|설명했|강조했|덧붙였|발표했|주장했|답했",
    "my": "ပြော|ဆို|မိန့်|ရေးသား|ထုတ်ပြန်",
    "th": "กล่าว|บอก|ระบุ|เผย|แถลง|เขียน",
}
"""How the forms of verbs of saying begin, as regular expressions."""

SOURCES = listed("""
    selon d'après laut zufolge según secondo segundo conforme volgens enligt ifølge według podle podľa potrivit согласно
    """)
"""Prepositions before the one who asserts something."""

JOINING = by_language("""
    fr: et mais puis es: y e pero it: e ed ma pt: e mas ca: i però gl: e mais ro: și iar dar nl: en maar de: und aber
    sv: och men da: og men no: og men nb: og men ru: и а но uk: і й та але pl: i a ale cs: a ale sk: a ale hr: i a ali
    sl: in pa el: και κι αλλά fi: ja mutta lt: ir o bet
    """)
"""Conjunctions whose two sides both hold: `and`, `but`; never `or`."""

AMOUNTS = alternatives("""
    prozent millionen milliarden mio mrd euro dollar franken tonnen personen menschen pour_cent pour_mille million
    millions milliard milliards euros dollars por_ciento millón millones mil dólares pesos per_cento milione milioni
    miliardo miliardi dollari milhão milhões mil_milhões bilhões reais procent miljoen miljard miljoner miljarder kronor
    millioner milliarder kroner prosent prosenttia miljoonaa miljardia euroa milionów miliardów tysięcy złotych procenta
    milionu miliard korun процент процента процентов тысяч тысячи млн млрд тыс руб рублей долларов відсоток відсотків
    тисяч мільйонів гривень la_sută milioane miliarde lei százalék millió milliárd forint milyon milyar lira τοις_εκατό
    εκατομμύρια δισεκατομμύρια ευρώ بالمئة في_المئة بالمائة في_المائة مليون مليار ألف آلاف ملايين دولار درهم جنيه
    """)
"""Words that make the number before them an amount, as a regular expression."""
