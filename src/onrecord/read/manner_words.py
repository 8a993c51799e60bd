"""The words that tell a manner, with their forms.

Gathered from the training part of the corpus and from general knowledge of English verbs; the
senses follow the guideline in bench/quotes/manner.md.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.nouns import Manner

_VERBS: Final = {
    Manner.SPEECH: """
        say tell add ask announce claim state note argue explain call describe declare continue
        suggest respond reply answer warn insist acknowledge admit deny assert allege accuse charge
        contend maintain remark comment complain concede confirm confess declare mention observe
        offer pledge point predict proclaim promise propose question quip quote recall recount refer
        reiterate repeat reveal shout speak stress swear talk testify threaten thank urge utter vow
        whisper yell cry joke joke boast brag lament muse mutter apologize apologise assure caution
        advise agree allude answer articulate beg bemoan challenge chant cheer chide cite clarify
        coin compare congratulate counter debate decry demand detail discuss dispute dub echo
        elaborate emphasize emphasise encourage exclaim express fire forecast hint
        highlight identify imply indicate inform interject introduce invite invoke issue label laud
        liken list marvel name nickname opine order outline plead portray press prod project
        proclaim pronounce quiz rail raise rant rattle reaffirm rebut recommend reference remind
        request retort scold scream signal speculate spell sum summarize tease term tick tout
        trumpet underline underscore unveil voice volunteer blurt gush hail impugn
        interrupt narrate ask exhort implore preach protest ridicule sing snap sneer taunt vent
        weigh concur contradict pitch characterize characterise paint peg credit attribute blame
        style address deliver give lash rip slam tear pose field stammer chime opine riff
        disclose divulge relate relay joke deadpan attest vouch stipulate counsel instruct direct
        remonstrate mock joke recite pray swear lie misstate exaggerate hype peddle pivot
        distance renounce retract recant brief explain concede lay reassure
        touch spar critique present persuade propound revisit paraphrase berate lobby pressure
        insinuate correct float position cast push
        commend confide downplay quarrel""",
    Manner.WRITING: """
        write tweet post publish retweet email e-mail text blog print report sign author pen
        document caption headline chronicle editorialize editorialise read type petition
        file register record subpoena co-author subtitle air broadcast
        release purport""",
    Manner.FINDING: """
        find show rule prove demonstrate discover calculate measure determine conclude convict
        acquit reflect illustrate establish expose uphold overturn detect corroborate evidence
        project poll tally tabulate trace reveal suggest indicate confirm""",
    Manner.THOUGHT: """
        think believe expect know see hope fear worry doubt feel consider assume suspect understand
        imagine guess realize realise recognize recognise forget learn figure foresee
        anticipate view regard perceive seem appear look sound interpret mistake reckon presume
        conclude dream envision envisage wonder concern notice hear watch convince contemplate
        ponder puzzle misunderstand deem judge rate rank gauge assess bet trust suppose sense
        credit liken associate equate mean count depend rely fret brood mull confuse
        dwell overlook underestimate overestimate attend witness identify experience
        portend herald reflect""",
    Manner.PLAN: """
        plan want intend aim seek decide wish try attempt hope prepare opt resolve commit
        design schedule set strive mean need determine work vote impose appoint target
        weigh consider mull eye pursue hire nominate select elect arrange organize enact
        aspire assign authorize authorise award reverse taper schedule end
        move bid yearn look pass launch strategize sue devote""",
    Manner.ATTITUDE: """
        support oppose endorse back reject
        evade extol veto block rescind flip-flop satisfy void empower scrutinize infuriate
        greet favor favour like dislike love hate criticize criticise
        attack blast mock praise condemn defend denounce refuse decline ignore embrace prefer
        welcome admire champion advocate dismiss slam ridicule snub shun resist balk disavow
        approve disapprove resent enjoy respect celebrate applaud appreciate deride insult rebuke
        rebuff repudiate boo scorn disagree side rally respect cherish fancy detest loathe
        regret mourn sympathize sympathise align distrust mistrust object tolerate accept
        boycott avoid abandon disdain bristle care crave dread laugh smile honor honour
        idolize promote campaign hesitate fail spurn disown anger alarm frustrate rile irk
        dismay upset horrify delight thrill please surprise shock startle worship ban
        blame lambaste assail blister excoriate castigate pummel scoff hammer decry disparage bash
        pan lampoon target tout hail vilify demonize demonise shrug stand lean lament
        adopt""",
}
_OTHERS: Final = {
    Manner.SPEECH: """
        refrain denials barbs joke chants banter lecture
        according accusation accusations advice allegation allegations announcement answer appeal
        argument arguments assertion assertions assurance assurances attacks call calls charge
        charges chant chants claim claims comment comments complaint complaints confession
        conversation criticism declaration demand demands denial description discussion
        explanation insistence interview invitation joke jokes lie lies message messages offer
        pledge pledges prediction predictions promise promises proposal proposals question
        questions reference remark remarks reminder reply request requests response rhetoric
        rumor rumors speech speeches statement statements suggestion suggestions talk talks
        testimony threat threats vow vows warning warnings word words words apology so-called
        slogan mantra vocal per address term insult insults told outspoken guilty news debate
        speculation disclosure spokesman spokeswoman excuse account accounts urging
        recommendation admission contention counterargument cry hints nicknamed allegedly
        reportedly supposedly self-described self-proclaimed""",
    Manner.WRITING: """
        letter tweet tweets post posts column article articles book report reports email emails
        editorial lawsuit petition headline headlines op-ed memo filing indictment transcript
        writing written twitter facebook instagram advertisement ads ad caption titled entitled
        via document documents law rule rules constitution amendment clause policy signs
        messaged""",
    Manner.FINDING: """
        poll polls study finding findings ruling verdict evidence estimate estimates data survey
        investigation proof statistics projections projection sign signs signal""",
    Manner.THOUGHT: """
        expectation expectations belief beliefs view views thought thoughts fear fears hope hopes
        concern concerns concerned worried worry worries doubt doubts doubtful skeptical sceptical
        sure unsure certain uncertain confident convinced aware unaware opinion opinions idea
        ideas notion assumption assumptions suspicion conviction clear unclear likely unlikely
        sense impression perception interpretation understanding knowledge memory memories
        afraid fearful hopeful optimistic pessimistic known seen sight mindset theory curious
        faith confidence consensus speculation nervous anxious anxiety assessment view
        feeling feelings conventional mind wisdom expected thought believed considered
        viewed surprised shocked attention obvious apparent famous famously infamous
        reputation guess odds prospect familiar bearish pessimistic upbeat""",
    Manner.PLAN: """
        hungry vision aspiring
        plan plans intention intentions aim aims goal goals eager ready determined decision
        decisions desire ambition ambitions effort efforts wish bid keen strategy intent
        considering commitment planned quest agenda priority push mission prepared keen
        agreement deal poised set
        longed longing""",
    Manner.ATTITUDE: """
        wary hesitant favorite favourite unfavorable favorable compliments unpopular popular
        infuriating scrutiny
        support opposition endorsement endorsements endorsed supporter supporters opponent
        opponents critic critics critical supportive attitude stance position preference approval
        disapproval dislike contempt disdain refusal reluctance reluctant unwilling willing
        willingness rejection silence silent favor favour angry anger outrage outraged upset
        enthusiasm enthusiastic happy unhappy proud glad disappointed disgusted sympathy sympathetic
        resistance objection objections hostile hostility love hatred hate admiration fan fans
        advocate advocates proponent devotion loyalty allegiance praise condemnation
        mum comfortable uncomfortable reaction frustrated frustration dismayed appalled ire
        disagreement disagreements dissent discord
        embarrassing troubling intrigued remorse enthusiasm sentiment criticisms wary defy unified
        secret pleased displeased resentment grateful sorry fond bullish critique defense embrace
        embraced enamored thrilled furious against backing passion respect scorn pride""",
}
_IRREGULAR: Final = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think",
    "knew": "know", "known": "know", "saw": "see", "seen": "see", "found": "find",
    "shown": "show", "felt": "feel", "understood": "understand", "forgot": "forget",
    "heard": "hear", "spoke": "speak", "spoken": "speak", "swore": "swear", "sworn": "swear",
    "meant": "mean", "sought": "seek", "chose": "choose", "chosen": "choose", "gave": "give",
    "given": "give", "sang": "sing", "read": "read", "drew": "draw", "bade": "bid",
    "overturned": "overturn", "tore": "tear", "lay": "lay", "laid": "lay", "put": "put",
    "foresaw": "foresee", "stood": "stand", "held": "hold", "misunderstood": "misunderstand",
    "bet": "bet", "learnt": "learn", "dreamt": "dream", "pled": "plead", "shook": "shake",
    "leant": "lean", "set": "set", "withdrew": "withdraw",
}  # fmt: skip
_DOUBLED: Final = frozenset(
    """plan bet rip slam snub prod ban quip stop pen pan bid blog nod hit admit commit refer prefer
    rebut regret submit jab defer infer dub beg brag""".split()
)


def _forms(verb: str) -> Iterator[str]:
    """A regular verb's forms: "deny" gives denies, denied, denying."""
    yield verb
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        stem = verb + verb[-1] if verb in _DOUBLED else verb
        yield from (stem + "ed", stem + "ing")


def _table() -> Mapping[str, tuple[Manner, str]]:
    """Every listed form, with its manner and lemma; the first manner that lists a verb has it."""
    found: dict[str, tuple[Manner, str]] = {}
    for manner, words in _OTHERS.items():
        for word in words.split():
            found.setdefault(word, (manner, word))
    verbs: dict[str, tuple[Manner, str]] = {}
    for manner, words in _VERBS.items():
        for verb in words.split():
            for form in _forms(verb):
                verbs.setdefault(form, (manner, verb))
    for form, lemma in _IRREGULAR.items():
        if lemma in verbs:
            verbs.setdefault(form, verbs[lemma])
    return {**found, **verbs}


TELLING: Final = _table()
"""Every listed form in lower case, with its manner and lemma."""
