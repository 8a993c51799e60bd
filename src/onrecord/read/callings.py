"""Words about people and bodies that `participants` goes by: callings, no names, institutions."""

import re
from typing import Final

HUMAN: Final = (
    r"(?:m[ae]n|wom[ae]n|[a-z]+(?:keeper|worker|master|maker|breeder|holder|owner|seller"
    r"|hunter|smith)s?|clients?|co-accused|co-defendants?|ex-\w+|boys?|girls?|youths?"
    r"|teen(?:ager)?s?|child(?:ren)?|pensioners?|adults?"
    r"|juveniles?|suspects?|defendants?|accused|appellants?|respondents?|petitioners?|applicants?"
    r"|convicts?|inmates?|prisoners?|detainees?|pair|trio|duo|couple|gang|group|brothers?|sisters?"
    r"|siblings?|twins?|cousins?|father|mother|son|daughter|husband|wife|widow|uncle|aunt|nephew"
    r"|niece|parents?|grand(?:father|mother|son|daughter)|step(?:father|mother|son|daughter)"
    r"|(?:ex-)?(?:boyfriend|girlfriend|partner)|fianc[eé]e?|friends?|neighbou?rs?|person|people"
    r"|individual|others?|driver|motorist|cyclist|biker|trucker|lorry|pilot|captain|skipper|sailor|soldier"
    r"|veteran|farmer|rancher|butcher|baker|chef|cook|builder|plumber|electrician|mechanic|engineer"
    r"|contractor|developer|landlord|landlady|tenant|shopkeeper|shopper|trader|dealer|broker|banker"
    r"|accountant|bookkeeper|treasurer|cashier|clerk|secretary|administrator|manager|director"
    r"|executive|boss|chief|head|chairman|chairwoman|chair|ceo|cfo|founder|owner|businessman"
    r"|businesswoman|entrepreneur|financier|tycoon|magnate|millionaire|billionaire|consultant"
    r"|adviser|advisor|actor|actress|comedian|singer|rapper|musician|drummer|guitarist|star"
    r"|celebrity|influencer|youtuber|presenter|broadcaster|host|director|producer|filmmaker"
    r"|cinematographer|armou?rer|stuntman|model|dancer|artist|author|writer|poet|novelist"
    r"|journalist|reporter|editor|photographer|publisher|footballer|player|striker|goalkeeper"
    r"|golfer|boxer|jockey|coach|trainer|referee|athlete|swimmer|cricketer|teacher|headteacher"
    r"|headmaster|principal|tutor|lecturer|professor|academic|scientist|student|pupil|nurse|doctor"
    r"|surgeon|gp|physician|pharmacist|dentist|vet|paramedic|midwife|carer|caregiver|nanny"
    r"|babysitter|childminder|priest|pastor|vicar|bishop|imam|rabbi|preacher|politician|mayor"
    r"|councillor|councilman|councilwoman|senator|minister|mp|mla|mep|governor|lawmaker|legislator"
    r"|official|officer|constable|sergeant|detective|policeman|policewoman|inspector|sheriff"
    r"|deputy|warden|guard|ranger|firefighter|lawyer|solicitor|barrister|attorney|advocate|judge"
    r"|magistrate|activist|campaigner|protester|protestor|blogger|hacker|worker|labourer|laborer"
    r"|employee|staffer|aide|assistant|foreman|supervisor|operator|courier|cleaner|gardener|porter"
    r"|barman|barmaid|bartender|waiter|waitress|bouncer|publican|fisherman|miner|pensioner|retiree"
    r"|migrant|refugee|resident|villager|local|immigrant|national|citizen|tourist|visitor|passenger"
    r"|killer|murderer|rapist|robber|burglar|thief|fraudster|arsonist|stalker|attacker|gunman"
    r"|shooter|trafficker|smuggler|paedophile|offender|conman|swindler|poacher|company|firm|charity"
    r"|bank|council|trust|hospital|university|college|contractor|operator|supplier|employer"
    r"|retailer|insurer"
    r"|manufacturer|airline|railway|newspaper|broadcaster|publisher|dad|mum|mom|granny"
    r"|grandad|teen|leader|spy|envoy|ambassador|president|premier|chancellor|warlord|dictator"
    r"|strongman|commander|general|king|queen|prince|princess|trustee|auditor|analyst|strategist"
    r"|lobbyist|fundraiser|sniper|militant|rebel|extremist|terrorist|supremacist|an(?:a)?esthetist"
    r"|[a-z]+ologist|therapist|hairdresser|jeweller|(?:sub)?postmaster|postman|decorator|roofer"
    r"|plasterer|welder|marine|airman|colonel|lieutenant|brigadier|sarpanch|realtor|auctioneer"
    r"|gambler|bookmaker|contestant|heartthrob|off-spinner|batsman|bowler|wicketkeeper|promoter|agent|bailiff|cabbie|handyman|caretaker|janitor|hotelier"
    r"|restaurateur|grocer|barber|kingpin|ringleader|accomplice|gangster|mobster|hitman|vandal"
    r"|rioter|forger|scammer|informant|whistleblower|predator|spokes(?:man|woman|person)"
    r"|researcher|handler|executive|agency|carrier|club|union|church)s?"
)
"""Nouns for people, and for the companies that stand before courts."""
NOT_NAMES: Final = frozenset(
    """a an the this that these those his her its their our my in on at by for from with of to as
    after before during following since until while when where if but and or so yet although though
    despite both all each some several many most no not monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow earlier later
    last next now then meanwhile however also there here what who which why how it one two three
    four five six seven eight nine ten prosecutors prosecutor police detectives officers officials
    investigators authorities jurors jury court judge magistrates lawyers counsel sources witnesses
    according asked speaking sentencing convicted charged arrested accused jailed once under about
    over between i we he she they them him you amid inside outside near twice among only never
    nothing neither nor because unless whether against still even just per re bail trial count
    counts charges verdict breaking update exclusive opinion photo image getty file court's justice
    defence defense instead without within""".split()
)
INSTITUTION: Final = re.compile(
    r"\b(?:Court|Courthouse|Courts|Police|Office|Department|Service|Prosecution|Prosecutions|Jail"
    r"|Prison|Bureau|Tribunal|Assizes|Bench|Constabulary|Garda[ií]?|Ministry|Commission|Parliament"
    r"|Senate|NPA|CPS|CBI|FBI|RCMP|PSNI|DPP|SAPS|SIU|NIA|Hawks|Attorney|Directorate|Authority"
    r"|Sheriff|Street|Road|Avenue|Lane|County|District|Magistrates?[’']?|HMP|Act|Code|Section|IPC"
    r"|Agency|Division|Unit|Squad|Task|Force|Crown|State|ED|DOJ|SFO|HMRC|IRS|SEC|Sessions|Hall"
    r"|Instagram|Twitter|Facebook|Getty|Reuters|Times|News|Herald|Gazette|Post|Tribune|Reporter"
    r"|Magazine|Circuit|Superior|Justice|Judge|Recorder|Sheriffs?|Magistrate|KC|QC|SC|ACT"
    r"|Prosecutor)\b"
)
