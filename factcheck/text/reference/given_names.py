"""Given names and family-name endings that tell a man from a woman.

Only names that are given to one of them nearly everywhere; what is given to both (`Andrea`, `Kim`, `Jean`) decides
nothing and is left out even where another list has it.
"""

from __future__ import annotations

from factcheck.text.clauses.lexicon import FEMALE_NAMES, MALE_NAMES
from factcheck.text.wordlists import listed

_EITHER = listed("""
    alex andrea angel ariel ashley bella blake cameron casey charlie chris dakota drew eden elisha finn frances gale
    hayden jamie jan jean jesse jo joan jordan jules kai kelly kim kit kris lee leslie lindsay logan loren luca lynn
    michele mika morgan nico nicola nikita noa noel noor pat quinn rene riley robin rosario rowan sacha sam sandy
    sasha shannon skyler stacy sun sydney taylor toni tracy val wang xin yan yuki yun
    """)
MALE = (
    MALE_NAMES
    | listed("""
    aaron abdul abdullah abhishek adebayo adrian ajay akira akshay alain albrecht aleksandr aleksei alessandro
    alfred alfredo allan alvaro amir amit anders andre andreas andrei andrej andres andrzej angus anil anton anwar
    arif arjun arne arnold arturo ashok asif axel aziz babak bart bashar ben bertrand bilal bjorn boris brad bradley
    brendan bruno calvin cesar chad charlie chidi chinedu clarence claude clifford colin conrad craig curtis daisuke
    dale damian damien danny daoud darren dave dean deepak denis derek dermot didier dieter dinesh dirk dmitri
    dominic douglas duncan dylan edgar eduardo edwin egon eise elijah elliot emeka emil emilio enrique erich erik
    ernst eugene evan evgeny fabian faisal farhan farid felipe felix ferdinand fernando fidel filip flavio floyd
    fouad francois fritz gabriel ganesh gareth gavin geoffrey gerard gerhard gilbert giuseppe glenn gopal graham
    greg guido guillermo gunther gustav guy habib hakan hamid hamza harald harish haruto harvey hassan heinrich
    helmut henri henrik herbert herman hermann hideki hideo hikaru hiroshi horst howard hugo hussein ibrahim ichiro
    idris igor imad imran ingo isaiah ismail ismet jabari jaime jakob jamal jared javed javier jawad jens jerome
    jesper jian joachim joaquin joel johan johann johannes jonas jorge josef josh joshua julian julien julius jurgen
    kabir kamal karl kasper kenji kenta khaled khalid kiran klaus knut kofi kojo konrad konstantin kurt kwame kyle
    lamine lars latif lawrence lennart leon leonardo levent liam lorenzo lothar lucas ludwig magnus mahesh mahmoud
    makoto malcolm mamadou manoj marcel marcus marius masato mateusz mathias matt matteo maurice max maximilian
    mehdi mehmet mikael mikhail milan milos mohamed mohammad morten moses muhammed murray mustafa mustapha nabil
    naoki nathan nathaniel naveen neil nelson nicolas niels nigel nikhil nikolai nils nnamdi norman obinna olaf oleg
    olivier olumide oluwaseun omar orlando osama osman otto owen pablo pascal pavel per perry petr phil pieter piotr
    pradeep prakash pranav quentin rahul rainer rajesh rajiv rakesh ralf ramesh ramon rashid raul ravi recep
    reinhard reza ricardo rick rob roberto rodrigo rohan rohit roland roman ronnie rory ross rowland ruben rudolf
    rupert sachin sadiq saeed sajid salman salvador samir sandeep sanjay satish satoshi seamus sebastian senthil
    sergey sergio seth shahid shane shinzo siddharth sigmund silvio simon sipho slobodan spencer stefan steffen
    stuart sunil suresh sven tadashi takashi takeshi tariq terence terry thabo theo thorsten tobias todd tomas
    travis trevor troy tunde umar usman uwe vaclav vasily vijay vikas vikram vinod vitaly vito vivek vladislav
    volker wahid wilhelm wolfgang yaser yasir yasser yevgeny yitzhak yousef youssef yuri yusuf zachary zaid ziad
    """)
) - _EITHER
FEMALE = (
    FEMALE_NAMES
    | listed("""
    aaliyah abeba ada adaeze adele aditi adriana agnes agnieszka aiko aisling akiko alexandra alexandria alia alina
    alison ama amal amara amelia amina amrita ananya anastasia anette angelica anika anita anja anjali anke anneke
    annette annika antonia aparna april ariana asha asma astrid atsuko audrey ayesha ayumi barbara beata beate
    benazir bernadette bertha bianca birgit bridget brigitte brittany bushra camilla candace carla carly carolina
    carrie cassandra cecilia celia chantal charlene chelsea chiamaka chiara chika chinwe christa cindy clare
    clarissa claudette colleen condoleezza constance cora courtney dagmar daniela daphne darlene debbie debra deepa
    denise dina divya dolores doris dorothea edith eileen elaine elisa elisabeth elise eliza elsa elvira emiko
    emilia emilie erica erika erna esra esther ethel eugenia eunice evelina fatema fatima fatoumata fiona franziska
    frederica frida fumiko gabriela gabriele gabriella gail geeta georgia geraldine gertrude gillian gina gisela
    giulia gwen gwendolyn hala hana hanako hanna hannelore harriet hazel hedwig heidi helena helene helga henrietta
    hiba hilda hildegard hiroko holly huda ida ilse imelda ines inga ingeborg ingrid irina iris irma isabelle isha
    ivana ivanka jacqueline jana janice jasmine jaya jeanne jenna jenny jessie jill joanne johanna josefina joyce
    juanita judy juliana juliane julie juliet justine jyoti kaori karin karina karla karolina katarina katharina
    kathryn kathy katja katrin kavita kavya kay keiko kerstin khadija kirsten kristen kristin kristina kumiko
    lakshmi lalita larissa latifa lauren laurie layla leila lena leonie lidia lilian liliana lillian lina linnea
    lois lola lorena loretta lorraine louisa lucille ludmila luisa lydia lyudmila mabel madeline magda magdalena
    maggie malala malin manuela mara marcia margarita margrethe marguerite mariam mariana marianne mariko marina
    marine marion marjorie marlene marsha marta martina maryam matilda maud maureen mayumi meena meera megan meghan
    megumi melinda melissa mercedes meredith mia michaela michiko mildred millie mina minna mira miranda miriam
    mitsuko miyuki moira molly mona muriel nadia nadine naima nancy naoko naomi nasreen nasrin natalia natasha
    nathalie neha nellie ngozi nisha nora norma noura octavia odette oksana parvati paula pauline peggy penelope
    petra phyllis polly pooja preeti priscilla priya radha rania raquel rebecca reem regina rekha renata renate
    rhonda rima riya roberta romy rosalie rosalind rosemary roxanne ruby rukhsana sabine sabrina sadia sadie safiya
    sakura sally salma samira sana sanna sarita savita seema selma serena shabnam shanti sheila shirley shreya
    sigrid silke silvia sinead siobhan sita sonja sophia stella sunita suzanne swati sybil sylvia tamara tanja tanya
    tatiana tatjana tess thelma theodora tina tomoko ulla ulrike una ursula usha uta uzma vera verena veronica
    veronika viola violet vivian viviane wafa wanda wilma yasmin yelena yolanda yui yuko yvette yvonne zahra zainab
    zeynep zoe
    """)
) - _EITHER
_FEMALE_ENDINGS = ("kova", "lova", "rova", "skaya", "dottir", "dóttir")
_MALE_ENDINGS = ("ov", "ev", "skiy", "sky", "oglu", "oğlu")


def of_family_name(name: str) -> str:
    """`female` or `male` where a family name (any case) says so, as Slavic and Icelandic ones do; else empty."""
    lower = name.casefold()
    if len(lower) < 6:
        return ""
    if lower.endswith(_FEMALE_ENDINGS):
        return "female"
    return "male" if lower.endswith(_MALE_ENDINGS) else ""
