"""Nouns for persons: which common words say what somebody is, and which may stand before them.

Knows a table of nouns for persons, safe endings with what they must not catch, titles written
short, and the words that stand between a determiner and such a noun.  Refuses to know a word it
cannot place: "stunt" is no modifier here until a determiner proves that it must be one.
"""

import re
from typing import Final

_NOUNS: Final = frozenset(
    """co-accused speaker chairman chairwoman brigadier emperor rower accomplice accountant
    activist actor actress adviser aide ally ambassador analyst anchor anchorman anchorwoman
    applicant apprentice archbishop architect armorer armourer artist assailant assassin
    assistant associate astronaut athlete attendant attorney aunt author babysitter banker
    barrister bishop blogger bodyguard boss boxer boy boyfriend bride brother builder
    businessman businesswoman butler cameraman campaigner candidate captain cardinal
    caretaker carpenter cashier celebrity champion chancellor chaplain chef chemist chief
    child choreographer cinematographer citizen clerk client coach cofounder colleague
    colonel columnist comic comedian commander commentator commissioner companion
    complainant composer comrade conductor confidant confidante congressman congresswoman
    constable consultant contractor convict cook coordinator cop coroner correspondent
    councillor councilman councilwoman counsel counselor counsellor courtier cousin creator
    critic customer dancer daughter dealer dean defendant defender deputy designer detainee
    detective developer diplomat director dissident doctor donor driver drummer economist
    editor educator electrician employee employer engineer entertainer entrepreneur envoy
    executive expert eyewitness farmer father felon fiance fiancé fiancee fiancée filmmaker
    financier firefighter fisherman follower foreman forewoman foreperson founder friend
    fugitive gambler gangster gaffer gardener general girl girlfriend golfer governor
    graduate grandchild granddaughter grandfather grandmother grandson groom guard guardian
    guest guitarist gunman guru gymnast hacker hairdresser half-brother half-sister head
    headmaster headteacher heir heiress hero historian host hostage hunter husband immigrant
    inmate inspector instructor intern investigator investor janitor jeweller jockey
    journalist judge juror justice kidnapper killer king landlord landlady lawmaker lawyer
    leader lecturer legislator librarian lieutenant litigator lobbyist magistrate magnate
    maid major man manager marine marshal mastermind mayor mechanic mediator member mentor
    merchant midwife millionaire billionaire miner minister mistress mobster mogul model mom
    mother motorist mourner mum murderer musician nanny neighbor neighbour nephew newcomer
    nominee novelist nun nurse official officer operator organiser organizer owner painter
    paramedic parent partner passenger pastor patient patriarch matriarch paratrooper
    pathologist patron peer performer philanthropist philosopher photographer physician
    physicist pianist pilot pioneer plaintiff player playwright plumber poet policeman
    policewoman politician pollster porter prankster preacher premier presenter president
    priest prince princess principal prisoner producer professor programmer promoter
    prosecutor protester protestor psychiatrist psychologist publicist publisher pundit
    pupil quarterback queen rabbi ranger rapper rapist reader realtor receptionist recruit
    refugee relative reporter representative republican democrat researcher resident
    restaurateur retiree rider rigger rival roommate ruler runner sailor salesman saleswoman
    scholar scientist screenwriter sculptor secretary senator senor sergeant servant sheriff
    shooter shopkeeper sibling singer sister skier skipper socialite solicitor soldier son
    songwriter specialist spokesman spokesperson spokeswoman spouse spy stalker star starlet
    statesman stepbrother stepdaughter stepfather stepmother stepsister stepson strategist
    striker student stuntman stuntwoman suitor superintendent superstar supervisor supporter
    surgeon surrogate survivor suspect swimmer tailor teacher teammate technician teen
    teenager tenant terrorist therapist thief toddler trader trainer translator treasurer
    trooper trustee tutor tycoon uncle undersecretary understudy undergraduate veteran vicar
    victim villain violinist visitor vlogger vocalist volunteer waiter waitress warden
    weatherman whistleblower widow widower wife winner witness woman worker wrestler writer
    youngster youth youtuber co-star costar co-defendant nominee-elect godfather godmother
    godson goddaughter sister-in-law brother-in-law mother-in-law father-in-law son-in-law
    daughter-in-law commander-in-chief frontrunner goalkeeper midfielder defenceman
    linebacker pitcher catcher batsman bowler cricketer footballer cyclist racer bandmate
    classmate housemate flatmate hitman strongman showman frontman doorman handyman newsman
    oilman ombudsman rifleman serviceman servicewoman sportsman sportswoman tradesman
    watchman craftsman chair moderator contender dictator hotelier apologist advocate
    pensioner pharmacist dentist cellist machinist tourist arsonist florist feminist typist
    stylist hypnotist""".split()
)
_ENDING: Final = re.compile(
    r"[a-z]{3,}(?:er|or|eer|ologist|grapher|onomist|alist|icist|arist|orist|man|woman|person)"
)
"""Endings that make a noun for a person, but for the words in _NO_PERSON."""
_NO_PERSON: Final = frozenset(
    """accused famer after another answer under over former latter whether never ever however
    other rather together later earlier sooner number dinner letter paper newspaper offer
    order matter power water river center chapter corner hunger anger danger shower tower
    server error terror horror mirror floor door poor prior interior exterior superior
    inferior senior junior minor color colour favor favour honor honour behavior behaviour
    labor labour harbor harbour humor humour motor factor sector tractor indoor outdoor
    either neither further better bigger greater larger smaller higher lower longer shorter
    older younger newer stronger weaker closer nearer faster slower deeper wider harder
    easier happier safer cheaper richer poorer louder super per summer winter weather
    computer printer scanner quarter border shoulder finger liver cancer fever murder
    slaughter manslaughter laughter consider remember deliver discover recover cover enter
    suffer refer prefer defer infer differ transfer gather wonder wander counter encounter
    alter foster bother bolster render surrender trigger administer register master disaster
    cluster poster chamber timber lumber copper silver leather feather rubber butter pepper
    sugar supper pamphlet trailer thriller blockbuster bestseller sequel roster filter
    shelter helicopter chopper cruiser freighter carrier container bunker barrier frontier
    twitter hammer banner ladder folder binder header footer charter meter metre liter
    theater theatre litter glitter monitor vector tumor rumor rumour vapor odor armor armour
    savor elevator escalator generator calculator indicator corridor metaphor decor human
    german roman ottoman talisman cayman layer prayer tender gender fender blender thunder
    asunder yonder powder november december september october easter passover hangover
    takeover turnover handover makeover pushover leftover crossover moreover forever whoever
    whatever whichever wherever whenever thereafter hereafter hereinafter lavender calendar
    cylinder reminder remainder soccer poker snooker wafer reactor detector projector sensor
    processor adapter router browser laser buffer proper improper eager clever bitter sober
    upper inner outer utter mere altogether matter-of-fact counteroffer character narrower
    cooler warmer colder hotter tougher rougher smarter brighter darker lighter quicker
    thicker thinner steeper busier heavier conquer pester hinder linger hover shatter
    scatter batter flatter stutter falter whisper hamper temper tamper plaster lobster
    monster hamster oyster sweater trouser slipper whosever meander squander ponder plunder
    launder cater barter chatter clamor endeavor endeavour parlor parlour flavor flavour
    rigor vigor fervor glamor glamour tremor posterior anterior ulterior roller tiger
    panther beaver otter badger hamburger burger cheeseburger cucumber ginger lever clover
    cheddar chowder platter saucer freezer cooker boiler burner heater dryer washer toaster
    roller-coaster disclaimer retainer primer flyer flier teaser opener stopper kicker
    clincher decider tie-breaker newsletter screener ringer buzzer bumper scooter stroller
    bulldozer tanker lander rover orbiter jumper parter deter steer outnumber dismember
    moniker elder manufacturer retailer insurer maker lager broader fewer broadcaster beer
    career deer cheer sheer veer commandeer domineer jeer leer sneer""".split()
)
_VERBS_TOO: Final = frozenset(
    """star host guard judge witness partner father mother coach doctor nurse model pilot head
    chief author mentor anchor champion captain guest recruit cook marshal groom suspect convict
    rival master tailor tutor chair""".split()
)
_IRREGULAR: Final = {
    "children": "child",
    "wives": "wife",
    "thieves": "thief",
    "spies": "spy",
    "actresses": "actress",
    "bosses": "boss",
    "businesspeople": "businessperson",
    "brothers-in-law": "brother-in-law",
    "sisters-in-law": "sister-in-law",
}
_SHORT: Final = {
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "reps": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "det": "detective",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "supt": "superintendent",
    "insp": "inspector",
    "atty": "attorney",
    "maj": "major",
    "pc": "constable",
    "da": "attorney",
    "dci": "detective",
    "di": "detective",
    "ds": "detective",
    "qc": "barrister",
    "kc": "barrister",
}
_COMPOUND_GENERAL: Final = frozenset(
    "attorney solicitor secretary director inspector governor surgeon comptroller".split()
)
_MODIFIERS: Final = frozenset(
    """prosecuting defending presiding bestselling best-selling former ex late lead chief
    deputy assistant associate vice acting interim incoming outgoing senior junior veteran
    retired longtime long-time one-time onetime top key star prominent famous renowned
    celebrated acclaimed noted respected legendary beloved popular fellow young old elderly
    middle-aged male female transgender gay black white good close best childhood great
    first second third last current new then future great-grand pregnant unarmed unemployed
    homeless wealthy rich poor bankrupt millionaire billionaire rookie amateur novice master
    disgraced convicted accused alleged suspected embattled indicted jailed imprisoned slain
    murdered missing wanted condemned fallen ousted sacked fired exiled elected appointed
    estranged adopted adoptive surviving grieving widowed divorced married bereaved injured
    wounded state federal district county city town village borough parish regional national
    international local global foreign overseas military army navy naval marine police court
    criminal civil family divorce immigration bankruptcy appeals appellate trial defense
    defence prosecution crown government presidential senate house congressional
    parliamentary campaign party opposition cabinet shadow prime home finance health
    education justice trade energy environment interior treasury security intelligence
    counterterrorism homicide murder fraud narcotics sex rape assault abuse traffic fire
    prison jail death rights human civil-rights gun drug film movie television tv radio
    stage theater theatre opera music pop rock rap country jazz folk hip-hop reality comedy
    soap sitcom broadway screen theatrical video internet online digital tech technology
    software computer data media news sports sport political legal medical clinical forensic
    ballistics firearms weapons safety expert research university college school high-school
    graduate law business investment hedge-fund fund bank banking property real-estate
    estate oil gas steel railway railroad shipping airline car auto truck bus taxi cab train
    football soccer baseball basketball hockey tennis golf rugby cricket boxing wrestling
    racing chess olympic world team league club rival head co executive managing founding
    principal special independent private public chief-executive supreme high circuit
    magistrate probate conservative liberal republican democratic socialist communist labour
    labor tory progressive libertarian green evangelical catholic protestant anglican
    baptist methodist muslim jewish christian hindu sikh buddhist lay clerical white-house
    press communications policy advocacy defence-team stunt camera production art costume
    script lighting sound assistant-director props prop set character crime mafia mob gang
    cult militia rebel separatist nationalist extremist jihadist guerrilla undercover
    plainclothes off-duty on-duty uniformed patrol duty rescue ambulance emergency hospital
    hospice trauma heart brain eye community church temple mosque synagogue union
    labour-union guild trade-union workers student women's men's youth teen teenage tabloid
    gossip fashion food wine travel science history english math maths law-school
    investigative award-winning oscar-winning freelance full-time part-time backup record
    anti-abortion antiwar pro-life pro-choice self-described would-be wannabe potential
    possible prospective likely opposing rank-and-file grand petit sitting sentencing
    courtroom courthouse minority majority speaker whip budget fiscal personal royal
    imperial holy spiritual cultural creative artistic industrial commercial corporate
    common ordinary sole lone only main major minor original primary secondary lifelong
    elder younger older eldest youngest oldest famed""".split()
)
_NUMBERS: Final = frozenset("one two three four five six seven eight nine ten all".split())
"""What makes a rank or a rating of a noun: "four-star"."""
_MODIFIER: Final = re.compile(r"[a-z]{3,}(?:ous|ical|ional|ival|ious|ese|atic|istic|esque|ary)")
DETERMINERS: Final = frozenset({"a", "an", "the"})
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
_STOPS: Final = frozenset(
    """and or but nor as if than that which who whom whose where when while because although though
    since until unless before after during about above across against along among around at
    behind below beneath beside between beyond by despite down except for from in inside into
    like near of off on onto out outside over past through throughout to toward towards under up
    upon with within without via per is are was were be been being am has have had having do
    does did will would can could may might must shall should not never no he she it they we i
    you him them us me his her their its my our your this these those there here then thus so
    such said says say told tells tell asked added wrote also even still just only yet very too
    again once now today yesterday tomorrow meanwhile however instead perhaps maybe both either
    neither each every any some all many most few several what why how monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september
    october november december mr mrs ms miss mx dear following according including later earlier
    soon yes oh well the a an""".split()
)


def singular(word: str) -> str:
    """A word of small letters as one of its kind: "actors" is "actor"; one that is no plural stays.

    Takes "wives", "policemen"; must leave "boss" alone.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("women") or word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def base(head: str) -> str:
    """What a head noun is at bottom: "ex-wife" a "wife", "actor-turned-boxer" a "boxer".

    A noun that the table holds whole stays whole: "co-star", "sister-in-law", "attorney-general".
    """
    if head in _NOUNS or head.endswith("-general"):
        return head
    return head.rsplit("-", 1)[-1]


def is_person_noun(word: str) -> bool:
    """Whether a word of small letters is one noun for one person.

    Takes "armorer", "co-star", "beekeeper"; must refuse "after", "whether", "actors", "murder".
    """
    if len(word) > 40:
        return False
    last = base(word)
    if "-" in word and word.split("-", 1)[0] in _NUMBERS:
        return False
    if word in _NO_PERSON or last in _NO_PERSON:
        return False
    return last in _NOUNS or (_ENDING.fullmatch(last) is not None and last not in _STOPS)


def head_of(word: str, before: str = "") -> str | None:
    """The head noun that one word is, in small letters, with a title written out; None for others.

    Takes "Judge", "Gov" ("governor"), "General" after "Attorney" ("attorney general"); must refuse
    "former".
    """
    low = word.lower()
    if low in _SHORT and (word[0].isupper() and word != "Da"):
        return _SHORT[low]
    if not is_person_noun(low):
        return None
    if low == "general" and before.lower() in _COMPOUND_GENERAL:
        return f"{before.lower()} general"
    return low


def plural_head_of(word: str) -> str | None:
    """The head noun of which a word is the plural: "actors" of "actor"; None for any other."""
    low = word.lower()
    one = singular(low)
    return one if one != low and is_person_noun(one) else None


def is_sure(word: str) -> bool:
    """Whether it is by the table that a word is a noun for a person, not by its ending alone.

    Takes "judge"; must refuse "garner", which with a capital is a name.
    """
    return base(word) in _NOUNS


def is_verb_too(head: str) -> bool:
    """Whether a noun for a person is as readily a verb: "to host Ruiz"."""
    return head in _VERBS_TOO


def is_modifier(word: str) -> bool:
    """Whether a word of small letters may stand between a determiner and a noun for a person.

    Takes "former", "26-year-old", "political", "actor"; must refuse "told", "and", "yesterday".
    """
    if word in _STOPS or word.endswith("ly"):
        return False
    if word in _MODIFIERS or "-" in word or is_person_noun(word):
        return True
    return _MODIFIER.fullmatch(word) is not None


def is_stop(word: str) -> bool:
    """Whether a word of small letters ends a noun phrase: a preposition, a pronoun, "said"."""
    return word in _STOPS
