"""Words that tell who is meant: titles, nouns for people, verbs of speech, names everybody knows.

Collected from the usage of the AP and Guardian stylebooks and from news copy; all in small letters.
"""

from typing import Literal

Sex = Literal["m", "f", "u"]  # u: either, or not known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES_MEN = _words(
    """mr sir lord king prince duke earl baron emperor pope father brother congressman assemblyman
    councilman alderman chairman spokesman sheikh sheik sultan emir ayatollah imam rabbi mullah actor
    businessman fr shah tsar czar caliph viscount count"""
)
TITLES_WOMEN = _words(
    """mrs ms miss lady dame queen princess duchess baroness countess empress sister congresswoman
    assemblywoman councilwoman chairwoman spokeswoman actress madam madame mme businesswoman"""
)
TITLES = _words(
    """dr prof professor president minister premier chancellor secretary senator sen representative rep
    governor gov mayor judge justice attorney general gen lieutenant lt colonel col major maj captain
    capt ofc sergeant sgt corporal cpl private pvt admiral adm commander cmdr officer detective det
    inspector supt superintendent constable sheriff marshal chief deputy director chair ceo cfo leader
    speaker whip counsel solicitor prosecutor ambassador envoy commissioner comptroller treasurer
    councillor councilmember assemblymember spokesperson coach manager captain rev reverend pastor
    bishop archbishop cardinal rabbi hon coroner dean principal chairperson co-founder founder
    quarterback striker midfielder defender goalkeeper pitcher singer rapper comedian host anchor author
    reporter correspondent economist analyst historian researcher scientist lawyer lawmaker nominee
    candidate star agent editor columnist congressmember delegate trooper"""
)

MEN = _words(
    """man boy father son husband brother uncle nephew grandfather grandson king prince spokesman chairman
    congressman policeman businessman gentleman guy dad daddy fireman fisherman salesman cameraman
    gunman assemblyman councilman alderman headmaster monk pope imam boyfriend widower bachelor fiancé
    groom bridegroom emperor waiter father-in-law son-in-law brother-in-law stepfather stepson
    stepbrother godfather grandpa frontman craftsman horseman nobleman sportsman baron emir sultan shah
    tsar czar caliph bloke lad fella statesman clergyman serviceman airman infantryman marksman landlord actor
    schoolboy choirboy cowboy playboy handyman postman milkman mailman wingman middleman strongman
    conman hitman madman juryman foreman"""
)
WOMEN = _words(
    """woman girl mother daughter wife sister aunt niece grandmother granddaughter queen princess
    spokeswoman chairwoman congresswoman policewoman businesswoman lady mom mum mommy mummy actress
    girlfriend widow fiancée bride nun waitress hostess heroine mother-in-law daughter-in-law
    sister-in-law stepmother stepdaughter stepsister godmother grandma duchess baroness ballerina
    housewife midwife schoolgirl servicewoman councilwoman assemblywoman saleswoman sportswoman
    stateswoman landlady empress stewardess showgirl cowgirl matriarch"""
)
# Somebody, of either sex. Words that more often name a thing or a body than a person are left out.
PERSONS = _words(
    """accused activist adolescent adult adviser advisor agent aide alumnus ambassador analyst anchor
    applicant architect archbishop artist assailant assistant astronaut athlete attacker attorney author
    baby bishop blogger bodyguard bomber boss boxer broadcaster builder burglar buyer cadet candidate
    captain captor cardinal caregiver celebrity ceo chancellor chaplain chef chemist chief child citizen
    cleric clerk client coach colleague colonel columnist comedian commander commentator commissioner
    composer conductor congressperson constable constituent consultant consumer contestant contractor
    convict cop coroner correspondent councillor counselor counsellor cousin criminal critic curator
    customer cyclist dancer dealer dean defector defendant defender delegate democrat dentist deputy
    designer detainee detective developer dictator diplomat director doctor donor driver economist
    editor employee employer engineer entrepreneur envoy executive expert farmer filmmaker firefighter
    founder freshman friend fugitive general goalkeeper governor graduate guard guest guitarist heir
    helper hero historian hostage host hunter immigrant incumbent individual infant informant inmate
    inspector instructor insurgent interviewer investigator investor jockey journalist judge juror kid
    killer lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist lover manager marine
    marshal mathematician mayor mediator medic member mentor merchant midfielder migrant militant
    millionaire billionaire minister mogul monarch motorist murderer musician negotiator neighbor
    neighbour newcomer newborn nominee novelist nurse officer official opponent organizer owner painter
    parent participant partner passenger pastor patient patriarch pedestrian pensioner performer
    perpetrator person pharmacist philanthropist philosopher photographer physician physicist pilot
    pitcher plaintiff player playwright poet politician predecessor premier preacher president priest
    prisoner producer professor programmer prosecutor protester psychiatrist psychologist publisher
    pupil quarterback rabbi rapper reader recruit referee refugee reporter representative republican
    researcher resident rival robber rookie ruler runner scholar scientist seller senator sergeant
    sheriff shooter singer soldier solicitor somebody someone anybody anyone everybody everyone nobody
    speaker spokesperson sniper spouse spy star striker student successor suspect superintendent
    supervisor surgeon survivor swimmer teacher technician teen teenager terrorist therapist thief
    toddler trader trainer traveler tourist treasurer trooper tycoon user veteran victim visitor
    volunteer voter winner witness worker wrestler writer youngster youth secretary whistleblower
    whistle-blower candidate-elect president-elect teen-ager accuser homeowner home-owner florist
    retiree respondent interviewer interviewee conservative liberal progressive sibling twin grandparent
    godparent stepparent uncle guardian housekeeper nanny babysitter gambler golfer footballer cricketer
    batsman bowler linebacker forward winger biologist geologist linguist sociologist anthropologist
    astronomer inventor explorer sculptor superstar supermodel model rockstar songwriter vocalist
    drummer actor-director playmaker fan freelancer redditor comedienne jumper boffin source insider
    celebrity icon briton devil"""
)

# Animals that news copy calls he or she.
ANIMALS = _words(
    """animal bear bird bull calf cat chimp chimpanzee cow croc crocodile cub dog dolphin donkey elephant
    foal giraffe goat gorilla hen horse hound jaguar kangaroo kitten kitty koala lamb leopard lion
    lioness mare monkey orangutan orca ostrich otter owl panda parrot penguin pet pig piglet pony pooch
    pug pup puppy rabbit racehorse rhino seal shark sheep stallion terrier tiger tigress tortoise turtle
    walrus whale wolf creature labrador poodle collie bulldog mutt skunk"""
)

SPEECH = _words(
    """said says say told tells added adds wrote writes asked asks replied answered explained argued noted
    notes insisted recalled admitted warned claimed stated declared announced testified tweeted
    continued concluded suggested joked acknowledged conceded remarked complained confirmed denied
    predicted promised pledged vowed urged called described quipped exclaimed shouted muttered whispered
    begged advised commented observed maintained contended countered responded reflected mused sighed
    laughed cautioned charged alleged stressed emphasized emphasised reported agreed believes thinks
    thought according posted read reads recounted cried yelled screamed quoted saying adding telling
    asking writing arguing noting warning insisting calling sang sings chanted echoed lamented opined
    pleaded"""
)

# People whom everybody knows by this one name, with their sex where it goes without saying.
FAMOUS: dict[str, Sex] = {
    **dict.fromkeys(
        """trump obama biden putin bush reagan nixon carter kennedy lincoln jefferson roosevelt churchill
    hitler stalin lenin mao gandhi mandela napoleon gorbachev yeltsin netanyahu erdogan erdoğan assad
    saddam gaddafi castro macron sarkozy hollande berlusconi blair cameron sunak starmer johnson modi xi
    zelensky zelenskyy bolsonaro lula trudeau shakespeare dickens tolstoy mozart beethoven bach picasso
    einstein darwin freud marx plato aristotle socrates caesar jesus christ muhammad buddha moses elvis
    prince eminem drake kanye bono sting ronaldo messi pelé maradona neymar pence mccain romney sanders
    mcconnell boehner schumer comey mueller zuckerberg bezos musk epstein weinstein snowden assange
    duterte mugabe morsi mubarak sisi rouhani ahmadinejad khamenei khomeini arafat rabin sharon
    kissinger cheney rumsfeld gingrich giuliani bannon navalny kavanaugh gorsuch scalia yanukovych
    poroshenko medvedev lavrov jong-un jong-il woods""".split(),
        "m",
    ),
    **dict.fromkeys(
        """merkel thatcher pelosi beyoncé madonna rihanna adele cher shakira oprah evita cleopatra björk lorde
    malala ardern ginsburg sotomayor kagan warren palin diana kardashian beyonce""".split(),
        "f",
    ),
    **dict.fromkeys("clinton harris".split(), "u"),
}

# First names that lists give to one sex, but that both bear.
EITHER = _words(
    """alex sam pat robin jamie casey morgan jordan taylor leslie kelly dana tracy terry lee jackie shannon
    drew cameron andrea sasha ashley jean jan lynn marion"""
)

# Family names that come first, so that no first name tells the sex.
FAMILY_FIRST = _words(
    """park kim lee choi moon jung kang cho yoon lim han shin oh seo kwon hwang xi li wang zhang liu chen
    yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang song tang deng nguyen tran
    pham vo"""
)

# Heads of state and others of whom one name is enough; the rest of FAMOUS is introduced like anybody.
WORLD_KNOWN = _words(
    """trump obama biden clinton bush reagan nixon carter kennedy lincoln washington jefferson roosevelt
    eisenhower putin yeltsin gorbachev stalin lenin merkel macron sarkozy thatcher churchill blair
    cameron starmer sunak modi xi mao zelensky zelenskyy netanyahu erdogan erdoğan assad gaddafi qaddafi
    kadafi gadhafi saddam hussein mubarak khamenei khomeini arafat mandela castro chavez chávez maduro
    bolsonaro lula trudeau berlusconi hitler mussolini franco napoleon caesar gandhi buddha jesus christ
    muhammad moses shakespeare dickens tolstoy orwell kafka mozart beethoven bach picasso rembrandt
    einstein darwin newton freud marx plato aristotle socrates elvis beyoncé beyonce madonna rihanna
    adele cher bono sting prince eminem drake oprah diana messi ronaldo pelé maradona neymar hippocrates
    homer virgil dante galileo copernicus kepler descartes voltaire rousseau hegel kant nietzsche
    machiavelli confucius michelangelo leonardo raphael monet chopin wagner verdi mendel pasteur edison
    euclid pythagoras archimedes cicero augustus nero cleopatra mohammed abraham noah darwin faraday
    goethe chaucer"""
)

# After these a capitalised word is a place, not a person.
PLACE_PREPOSITIONS = _words("in at from near into across around outside inside toward towards")
PLACES = _words(
    """africa alabama alaska albania alberta aleppo alexandria algeria america amsterdam angola ankara
    antarctica argentina arizona arkansas armenia asia athens atlanta austin australia austria baghdad
    baltimore bangladesh barcelona basel beijing beirut belarus belfast belgium berlin bethlehem
    birmingham bolivia bosnia boston brazil brisbane bristol britain brooklyn brussels bulgaria burma
    cairo california cambodia cambridge cameroon canada carolina chad charlotte chelsea chicago chile
    china cleveland colombia colorado columbus congo connecticut copenhagen croatia cuba cyprus dakota
    dallas damascus delaware delhi denmark denver detroit devon dhaka dublin ecuador edinburgh egypt
    england essex estonia ethiopia europe finland florence florida france gaza geneva genoa georgia
    germany ghana glasgow greece greenland guatemala guinea guyana haiti hamburg hamilton havana hawaii
    holland honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq
    ireland israel istanbul italy jackson jakarta jamaica japan jerusalem jordan kabul kansas karachi
    kent kentucky kenya kiev kingston korea kosovo kuwait kyiv lancaster laos latvia lebanon leeds
    lesotho liberia libya lima lincoln lisbon lithuania liverpool london louisiana luxembourg macedonia
    madison madrid maine malawi malaysia mali malta manchester manhattan manila maryland massachusetts
    mauritius melbourne memphis mexico miami michigan milan milwaukee minneapolis minnesota mississippi
    missouri moldova monaco mongolia montana montenegro montreal morocco moscow mosul mozambique mumbai
    munich myanmar namibia naples nazareth nebraska nepal netherlands nevada nicaragua niger nigeria
    norway oakland ohio oklahoma oman ontario oregon orlando oslo ottawa oxford pakistan palestine
    panama paraguay paris pennsylvania perth peru philadelphia philippines phoenix pittsburgh poland
    portland portugal prague pretoria qatar quebec raleigh raqqa richmond romania rome russia rwanda
    sacramento salem santiago savannah scotland seattle senegal seoul serbia shanghai sicily siberia
    singapore slovakia slovenia somalia spain stockholm sudan surrey sussex sweden switzerland sydney
    syria taiwan tampa tanzania tehran tennessee texas thailand tibet tokyo toronto trenton tripoli troy
    tunisia turkey tyler uganda ukraine uruguay utah uzbekistan vancouver vatican venezuela venice
    vermont victoria vienna vietnam virginia wales warsaw washington wellington wisconsin wyoming yemen
    york zambia zimbabwe zurich korea los san santa saint st new north south east west northern southern
    eastern western central lake mount fort port cape river"""
)

# Capitalised words that are never the last word of a person's name.
NO_NAMES = _words(
    """jan feb mar apr aug sept oct nov dec people analysts officials critics monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october
    november december christmas easter ramadan thanksgiving american americans british english french
    german russian russians chinese japanese indian israeli israelis palestinian palestinians iraqi
    iraqis iranian iranians syrian syrians turkish egyptian african african-american european europeans
    asian korean koreans mexican mexicans canadian australian italian spanish irish scottish ukrainian
    ukrainians afghan saudi arab arabs jewish jews muslim muslims christian christians catholic
    catholics republican republicans democrat democrats democratic conservative labour liberal gop tory
    tories congress senate house parliament pentagon kremlin internet god allah bible quran god's i tv"""
)

# Companies and other bodies known by one word; some are surnames too.
BODIES = _words(
    """facebook twitter google apple huffpost axios politico vox haaretz bloomberg gallup nielsen vice
    wired breitbart wikileaks uber lyft tesla boeing airbus toyota honda nissan ford hyundai volkswagen
    bmw siemens samsung huawei sony nintendo netflix disney pixar spotify intel nvidia ibm oracle cisco
    walmart costco starbucks mcdonald's pepsi coca-cola nike adidas pfizer moderna novartis bayer merck
    roche shell exxon chevron gazprom rosneft lufthansa ryanair airbnb paypal visa mastercard citigroup
    barclays unicef nato fifa uefa interpol greenpeace oxfam amnesty hamas hezbollah boko taliban moscow
    beijing tehran pyongyang microsoft amazon youtube instagram reuters verizon linkedin snapchat tiktok
    reddit wikipedia buzzfeed alphabet goldman nasa isis isil jefferies regeneron forbes fortune variety
    moody qaeda qaida shabab nusra gawker snopes sanofi commerzbank mashable newsweek mediaite deadspin
    wonkette jezebel gizmodo engadget techcrunch macrumors slate salon quartz recode benzinga businessweek
    billboard deadline inquisitr jalopnik kotaku lifehacker slashgear digitimes thewrap newsmax townhall
    redstate powerline dailymail metro lenovo motorola hewlett-packard blackberry nokia philips panasonic
    toshiba fujitsu xiaomi alibaba tencent baidu monsanto dupont syngenta novavax gilead amgen biogen
    celgene genentech medtronic abbott allergan teva bausch stryker astrazeneca glaxosmithkline genzyme
    deutsche commerz unicredit santander nomura mitsubishi mazda subaru suzuki volvo porsche daimler
    audi renault peugeot fiat chrysler cadillac chevrolet alstom bombardier embraer raytheon lockheed
    northrop halliburton schlumberger aramco petrobras rosatom equinor glencore vale nestlé unilever
    danone heineken carlsberg diageo kellogg kraft heinz mondelez hershey cargill tyson ikea zara sainsbury
    tesco asda waitrose aldi lidl carrefour safeway kroger walgreens cvs humana aetna cigna anthem
    stratfor gfk ipsos yougov rasmussen zogby quinnipiac kantar forrester gartner sandvine opec unesco
    eurostat frontex eurojust europol fatah likud podemos syriza gavi medscape healthday sputnik tass
    xinhua interfax anadolu kyodo yonhap al-jazeera al-arabiya jazeera arabiya allianz generali"""
)

# Words that open a sentence and are then no part of the name that follows.
STARTERS = _words(
    """the a an and but or so for in on at as if when while after before since because although though that
    this these those it he she they we you i his her their our my its there here what who why how where
    which not no yes by from with without about under over during until once also then now still even
    only some many most all both each every other another such like unlike despite according meanwhile
    however former late yesterday today"""
)

# Bodies and papers that speak like people.
OUTLETS = _words(
    """site website bank company firm magazine newspaper paper daily weekly app station channel network
    agency group party charity band start-up startup publisher brokerage retailer maker giant service
    platform blog journal"""
)

# The last words of names of places, buildings and works that are called after people.
THINGS = _words(
    """bridge street avenue road boulevard lane square park plaza house building tower center centre
    university college school academy hospital clinic church cathedral chapel airport station county
    city town island islands river lake bay mountain valley beach hotel museum library theater theatre
    stadium arena hall award awards prize medal trophy cup act bill law amendment show foundation
    institute institution society association company corporation group bank fund trust organization
    organisation party administration campaign committee commission council court memorial monument
    cemetery garden gardens bulletin chronicle tribune times post herald journal gazette news press
    league union department ministry office agency bureau district farm farms ranch ship carrier class
    dam canyon forest county's day week month"""
)

# Surnames that are far more often first names.
FIRST_NAMES = _words(
    """aaron abraham adam adrian alan albert alex alexander alfred ali allen amy andrea andrew angela anna
    anne anthony antonio arthur austin barbara barry ben benjamin bernard bill bob bobby brad brenda
    brian bruce carl carlos carmen carol carolyn caroline charles charlie cheryl chris christian
    christine christopher cindy claire claude craig cynthia dan daniel danny dave david dean deborah
    dennis derek diane dick don donald donna doris dorothy doug douglas ed eddie edgar edward elena
    elizabeth ella emily emma eric ernest eugene eva eve evelyn felix francis frank fred frederick
    gabriel gary gene george gerald gilbert gina grace greg gregory guy harold harry hassan heather
    hector heidi helen henry herbert herman howard hugh hugo ian irene isaac isabel ivan jack jackie
    jacob jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jenny
    jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joe joel john johnny jonathan jorge jose
    joseph joshua joy juan judith judy julia julian julie june justin karen karl kate katherine kathleen
    kathy keith ken kenneth kevin kim kurt larry laura lauren laurie leo leon leonard leslie lewis lily
    linda lisa liz louis louise lucas lucia lucy luis luke lynn manuel marc marcus margaret maria marie
    mario marion marilyn mark martha martin marvin mary matt matthew maureen maurice max megan melissa
    michael michelle miguel mike mohamed mohammed molly nancy natalie nathan neil nicholas nick nicole
    nina noah norman oliver omar oscar pablo pam pamela pat patricia patrick paul paula pedro peggy
    penny pete peter phil philip phillip rachel ralph ramon randy raul ray raymond rebecca rene ricardo
    richard rick ricky rita rob robert roberto robin rodney roger roland ron ronald rosa rose roy
    russell ruth ryan sally sam samuel sandra sara sarah scott sean sharon sheila shirley sidney simon
    sofia sophie stella stephanie stephen steve steven stuart sue susan suzanne ted teresa terry
    theodore theresa thomas tim timothy tina todd tom tommy tony tracy troy tyler vanessa vera vernon
    veronica victor victoria vincent virginia vivian walter wanda warren wayne wendy will william yvonne"""
)
