"""Words of other languages that tell where a sentence ends: abbreviations, openers of sentences, months."""

from __future__ import annotations

from factcheck.text.wordlists import by_language, listed

_EVERYWHERE = listed("dr prof mr mrs st cf vs vol fig art ed al approx ca tel max min resp")

NEVER_LAST = by_language("""
    de: rd hr fr frl dipl ing med jur phil rer nat hl abs bd bsp bspw bzw ca d.h z.b z.t u.u v.a i.d.r sog ggf evtl
        inkl exkl gem vgl tel nr str kap jg hrsg aufl ehem gest geb verst mind max einschl zzgl abt allg betr bez engl
        franz lat dt insb kgl röm südl nördl östl westl ugs urspr vorm zit zw
    fr: m mm mme mmes mlle mlles me mes mgr pr ste p.ex ex c.-à-d env n° no art chap éd fig hab ill p.p av bd boul tél
        réf t cie
    es: ee ff rr sr sra sres sras srta dª d dña dra dres prof profa lic ing arq gral cnel cap tte sgto mons fr sta sto
        av avda c núm nº pág págs art cap vol ed p.ej ej aprox tel ud uds excmo excma ilmo
    it: sig sigg sig.ra sig.na sigra dott dott.ssa prof.ssa ing avv arch geom on sen gen col cap ten mons s ss p.es es
        pag pagg art artt cap n nr vol tel ecc.mo sec
    pt: sr sra srs sras srta d dra profa eng arq gen cel cap ten av r n nº núm pág págs art ex p.ex tel aprox séc st
        exmo exma
    nl: dhr mevr mw drs ir ing mr bijv bv blz ca d.w.z m.b.t m.n nl nr o.a o.l.v p.p resp sint t.a.v t.o.v tel v.d zgn
    sv: bl.a d.v.s dvs fr.o.m ev f.d fd inkl jfr kl kr nr resp s.k sk st t.ex t.o.m tel
    da: bl.a ca d d.v.s dvs f.eks fx hr fru inkl jf kl kr mht nr s st t.ex tlf vedr
    no: bl.a ca d d.v.s dvs f.eks fru hr inkl jf kl kr nr s st tlf vedr
    fi: esim ks mm nro n ts t.s ns ts yht
    pl: p pn pt np m.in tzw tj tzn ul al pl os św ks dr inż mgr prof gen płk kpt por sierż hab im nr poz art ust pkt
        str s godz ok woj pow gm ww
    cs: p pí mgr ing mudr judr phdr rndr bc doc gen plk kpt tzv např tj č čl odst str sv ul nám tř resp cca viz
    sk: p pí mgr ing mudr judr phdr doc gen plk tzv napr tj č čl ods str sv ul nám resp cca
    ru: г гг гр д-р проф акад ген полк кап им ул пр пл просп пер д кв корп стр оф т.е т.н т.к напр см ср св о оз р рис
        табл с п пп ст ч обл респ р-н тел ок прим
    uk: м р гр д-р проф акад ген полк кап ім вул просп пл пров буд кв корп с т.зв напр див ст ч обл тел бл рис табл п
        пп
    ro: d dl dna d-na dna dnei ing av conf lect nr str bd art alin ex p.ex pag vol sf cca
    hu: dr ifj id özv prof pl ún stb u utca kb ill vö
    tr: doç yrd av sn bkz vb vd örn no s cad sok mah alb tğm yzb
    el: κ κα κκ δρ καθ π.χ δηλ βλ αρ σελ τηλ λεωφ οδ αγ
    ar: د أ م أ.د ص ط ج ت هـ
    he: פרופ ד״ר גב מר ר עמ
    hi: डॉ श्री प्रो पं
    id: dr drs ir h hj prof no jl dll dsb yth kol jend
    vi: ts ths gs pgs tp q p tt
    """)
"""Abbreviations that a sentence does not end with, by language; a dot after them is theirs alone."""

MAYBE_LAST = by_language("""
    de: usw etc u.a u.v.m mio mrd jh jhd jhs chr str co inc ltd st u.s
    fr: etc cie s.a inc ltd j.-c apr
    es: etc ee.uu s.a s.l a.c d.c cía ltda uds vd inc a.m p.m
    it: ecc etc s.p.a s.r.l a.c d.c inc
    pt: etc s.a ltda a.c d.c cia inc e.u.a
    nl: enz etc n.v b.v e.d e.a mln mld
    sv: osv etc m.fl m.m f.kr e.kr milj
    da: osv etc m.fl m.m f.kr e.kr mio mia
    no: osv etc m.fl m.m f.kr e.kr mill mrd
    fi: jne yms ym
    pl: itd itp etc r w n.e p.n.e mln mld zł tys
    cs: atd apod n.l př.n.l mil mld kč hod
    sk: atď apod n.l pr.n.l mil mld hod
    ru: т.д т.п др пр г гг в вв н.э до_н.э руб коп тыс млн млрд час мин сек
    uk: т.д т.п т.і ін р рр ст н.е грн коп тис млн млрд год хв
    ro: etc s.a s.r.l a.chr d.chr mil mld
    hu: stb kft zrt bt
    tr: vb vs a.ş ltd şti m.ö m.s
    el: κ.λπ κλπ κ.ά π.χ μ.χ α.ε
    """)
"""Abbreviations that may stand at the end: the sentence ends there if a word follows that opens sentences."""

STARTERS = by_language("""
    de: aber als am an auch auf aus bei beim bis da damals damit danach dann darauf das dass dem den denn der deshalb
        die dies diese dieser dieses doch ein eine einer eines er es für gegen hier ich ihr ihre im in inzwischen
        jetzt laut mit nach nachdem nun ob obwohl sein seine seit seitdem sie so später trotz um und unter vom von vor
        während was weil wenn wer wie wir zu zudem zum zur zwar
    fr: a à ainsi alors après au aucun aussi autre aux avant avec beaucoup ce cela ces cet cette ceux chaque comme d
        dans de depuis des donc du elle elles en enfin ensuite entre et il ils j je l la le les leur leurs lors
        lorsque mais malgré même mon ne ni nos notre nous on or ou par pendant plus plusieurs pour puis quand que qui
        quoi sa sans selon ses si son sous sur tous tout toutefois un une vers voici vos votre vous y
    es: a además ahora al antes así aún aunque cada como con contra cuando de del desde después donde durante el él
        ella ellas ellos en entonces entre era es esa ese eso esta está este esto fue ha hasta hay hoy la las le lo
        los luego más mientras muchos no nos o otra otro para pero por porque que quien se según ser si sí sin sobre
        su sus también tras tu un una unos y ya yo
    it: a ad ai al alla anche ancora c che chi ci come con contro così cui da dal dalla dei del della di dopo dove due
        e è ecco ed egli era essa esso fra già gli i il in inoltre intanto io l la le lei lo loro lui ma mentre molti
        nel nella non o oggi ogni per perché però poi prima quando quello questa questo se secondo si sono su sui sul
        tra tutti un una
    pt: a agora ainda além ao aos após as assim até cada com como da das de depois desde do dos durante e ela elas ele
        eles em enquanto entre era essa esse esta está este eu foi há hoje isso isto já mais mas na não nas no nos o
        os ou para pela pelo por porque quando que quem se segundo sem ser seu sua também um uma
    nl: aan al als bij daar daarna daarom dan dat de deze die dit door dus een en er haar had heeft het hij hun ik in
        is maar met na naar niet nog nu of om onder ook op over sinds te tijdens toen tot uit van veel volgens voor
        want wat we wij ze zij zijn zo zonder
    sv: alla än att av både de den denna dessa det detta då där efter en ett för från han hon här i in inte jag med
        men när nu och också på redan sedan som så till trots under ut vad var vi vid
    da: af alle at både da de den denne der derefter det dette disse efter en et for fra han her hun hvis i ifølge
        ikke jeg med men mens nu når og også på så selv siden som til trods under ved vi
    no: alle at av både da de den denne der deretter det dette disse en et etter for fra han her hun hvis i ifølge
        ikke jeg med men mens nå når og også på så selv siden som til tross under ved vi
    fi: hän he se ne tämä nämä mutta ja kun jos nyt sitten siksi vaikka myös
    pl: a ale albo bo był była było były czy dla do gdy i ich jak jako jednak jego jej jest jeśli już kiedy która
        który my na nie o od on ona one oni ono oraz po pod podczas ponieważ potem przed przez przy są się ta tak
        także tam te ten teraz to tylko w we według więc wtedy wszystkie z za ze że
    cs: a ale ani až by byl byla bylo byly co do i jak jako jeho její jejich je jsou k kde když která který na ne nebo
        od on ona oni ono po pod podle pro proto před při s se ta tak také tato ten tento to u v ve však z za ze že
    sk: a ale ani až bol bola bolo boli čo do i ako jeho jej ich je sú k kde keď ktorá ktorý na nie alebo od on ona
        oni ono po pod podľa pre preto pred pri s sa ta tak tiež táto ten tento to u v vo však z za zo že
    ru: а без более был была были было в во вот все всего вчера где да для до его ее её если есть еще ещё за затем и
        из или их к как когда который кто между мы на над не него нет но о об однако он она они оно от перед по под
        позже после потом при про с сегодня со согласно так также там тогда только у уже что чтобы эта эти это этот я
    uk: а але без більше був була були було в вже від він вона вони воно де для до за з зі і із й його її їх коли крім
        ми на над не ні о однак перед по під після потім при про та так також там тоді той тому тут у це цей ця ці що
        щоб як якщо я
    ro: a acest această aceasta acestea aceștia al am ar apoi așa atunci că când care ce cu dar de deși din după ea ei
        el ele este eu în între la mai nu o pe pentru potrivit prin s-a sa să se și spre sunt un una unde
    hu: a az és de ez ezt ha így most nem ő ők volt után egy
    tr: ama ancak bir bu bunun çok da daha de en gibi için ile ise o onlar onun sonra şimdi şu ve ya
    el: αλλά αν από αυτή αυτό αυτός για δεν εκείνη η ήταν θα και κατά με μετά ο οι όπως όταν που σε στη στην στις στο
        στον στους τα τη την της το τον του τους των
    """)
"""Words that open sentences, by language: after an initial or an ordinal they tell that a new one begins."""

MONTHS = {
    language: {form: number for number, forms in enumerate(months.split(), 1) for form in forms.split("/")}
    for language, months in {
        "de": "januar/jänner/jan februar/feb märz/mär april/apr mai juni juli august/aug september/sept oktober/okt "
        "november/nov dezember/dez",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "sv": "januari februari mars april maj juni juli augusti september oktober november december",
        "da": "januar februar marts april maj juni juli august september oktober november december",
        "no": "januar februar mars april mai juni juli august september oktober november desember",
        "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        "lokakuuta marraskuuta joulukuuta",
        "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
        "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "hu": "január február március április május június július augusztus szeptember október november december",
        "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου "
        "νοεμβρίου δεκεμβρίου",
        "ar": "يناير/كانون_الثاني فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/آب "
        "سبتمبر/أيلول أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول",
        "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
        "hi": "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    }.items()
}
"""The months by number in the form that stands in a date, by language; `_` is a blank inside one."""

ORDINAL_DOT = listed("de da no nb nn fi cs sk pl hu hr sr bs sl lv et is fo lb tr")
"""Languages in which a number with a dot is an ordinal: `am 3. Oktober`."""

BYLINES = {
    "de": "von|text|autor(?:in)?", "fr": "par|texte|auteure?", "es": "por|texto|autora?", "it": "di|"
    "testo|autore|autrice",
    "pt": "por|texto|autora?", "nl": "door|tekst|auteur", "sv": "av|text", "da": "af|tekst", "no": "av|tekst",
    "fi": "teksti|kirjoittaja", "pl": "tekst|autor(?:ka)?", "cs": "text|autor(?:ka)?", "ru": "автор|текст",
    "uk": "автор|текст", "ro": "de|text|autor", "tr": "yazan|haber", "el": "του|της|κείμενο", "ar": "بقلم|كتب",
    "zh": "文|作者|记者|記者", "ja": "文|記者", "my": "ရေးသားသူ|သတင်းထောက်",
}  # fmt: skip
"""What stands before the author's name, as a regular expression, by language."""


def never_last(language: str) -> frozenset[str]:
    """The abbreviations that a sentence in this language does not end with."""
    return NEVER_LAST.get(language, frozenset()) | _EVERYWHERE
