"""Manner: whether something was said, written or found, or is only what somebody has in mind.

Decided from the cue in its context: the kind of source, negation, the cue's first telling word, and
for praise and blame whether a reason comes with it.  The rules follow the guideline in
bench/quotes/manner.md; the word lists were gathered from the training part of the corpus and from
general knowledge of English verbs, and measured on labels made without sight of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from onrecord.nouns import Manner, Span
from onrecord.read.decode import Floats
from onrecord.read.outlets import is_outlet
from onrecord.read.sentences import sentence_at

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
        elaborate emphasize emphasise encourage estimate exclaim express fire forecast hint
        highlight identify imply indicate inform interject introduce invite invoke issue label laud
        liken list marvel name nickname opine order outline plead portray press prod project
        proclaim pronounce quiz rail raise rant rattle reaffirm rebut recommend reference remind
        request retort scold scream signal speculate spell sum summarize tease term tick tout
        trumpet underline underscore unveil voice volunteer wonder blurt gush hail impugn
        interrupt narrate ask exhort implore preach protest ridicule sing snap sneer taunt vent
        weigh concur contradict pitch characterize characterise paint peg credit attribute blame
        deem style address deliver give lash rip slam tear pose field stammer chime opine riff
        disclose divulge relate relay joke deadpan attest vouch stipulate counsel instruct direct
        remonstrate mock joke recite pray swear lie misstate exaggerate hype peddle pivot
        distance renounce retract recant brief explain concede lay reassure
        touch spar critique present persuade propound revisit paraphrase berate lobby pressure
        insinuate correct remember float position cast""",
    Manner.WRITING: """
        write tweet post publish retweet email e-mail text blog print report sign author pen
        document caption headline chronicle editorialize editorialise read message type petition
        file register record subpoena co-author subtitle air broadcast
        release purport""",
    Manner.FINDING: """
        find show rule prove demonstrate discover calculate measure determine conclude convict
        acquit reflect illustrate establish expose uphold overturn detect corroborate evidence
        project poll tally tabulate trace reveal suggest indicate confirm""",
    Manner.THOUGHT: """
        think believe expect know see hope fear worry doubt feel consider assume suspect understand
        imagine guess realize realise recognize recognise remember forget learn figure foresee
        anticipate view regard perceive seem appear look sound interpret mistake reckon presume
        conclude dream envision envisage wonder concern notice hear watch convince contemplate
        ponder puzzle misunderstand deem judge rate rank gauge assess bet trust suppose sense
        credit liken associate equate mean count depend rely fret brood mull confuse focus
        dwell overlook underestimate overestimate attend witness identify experience
        portend herald reflect""",
    Manner.PLAN: """
        plan want intend aim seek decide wish try attempt hope prepare choose opt resolve commit
        design schedule set push strive mean need determine work vote impose appoint target
        weigh consider mull eye pursue hire nominate select elect arrange organize adopt enact
        aspire assign authorize authorise award reverse taper schedule end
        move bid long yearn look pass launch strategize sue devote""",
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
        pan lampoon target question tout hail vilify demonize demonise shrug stand lean lament""",
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
        via document documents law rule rules constitution amendment clause policy signs""",
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
        reputation guess odds prospect familiar""",
    Manner.PLAN: """
        hungry vision aspiring
        plan plans intention intentions aim aims goal goals eager ready determined decision
        decisions desire ambition ambitions effort efforts wish bid keen strategy intent
        considering commitment planned quest agenda priority push mission prepared keen
        agreement deal poised set""",
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
        embarrassing troubling intrigued remorse enthusiasm sentiment criticisms wary defy unified
        secret pleased displeased resentment grateful sorry fond bullish critique defense embrace
        embraced enamored thrilled furious against backing passion respect scorn pride""",
}
_TRYING: Final = frozenset({"try", "seek", "attempt", "strive", "push", "move"})
"""Verbs that leave the manner to the next: "tried to explain" is speech, "plans to say" a plan."""
_SHOWN: Final = frozenset("suggest indicate hint reveal imply signal underscore highlight".split())
_THINGS: Final = frozenset({"", "it", "that", "this", "which", "these", "those"})
_INTENDED: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|am)\s+(?:\w+ly\s+)?determined\b|\bconsidering\b"
    r"|\bhop(?:e[sd]?|ing)\s+to\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(r"\bhop(?:e[sd]?|ing)\s*$", re.IGNORECASE)
_CARRIERS: Final = frozenset({"voice", "express", "offer", "give", "show", "announce", "declare"})
"""Verbs whose noun tells the manner: "voiced support for" is an attitude."""
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
    rebut regret submit jab defer infer dub""".split()
)

_EVIDENCE: Final = re.compile(
    r"\b(?:polls?|polling|pollsters?|surveys?|study|studies|data|evidence|jur(?:y|ies|ors?)|court"
    r"|audit|investigation|investigators|inquiry|inquest|analysis|test|tests|figures|statistics"
    r"|returns|results?|research|numbers|footage|grand jury|panel of judges|tribunal|records"
    r"|autopsy|census|tally|count|model|forecast|averages?|index|estimates?|analys[ei]s"
    r"|history|episode|footage|Gallup|YouGov|Quinnipiac)\W*$",
    re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(
    r"\b(?:reports?|article|articles|books?|letter|e-?mails?|posts?|filings?|laws?|bill|memos?"
    r"|memoir|transcripts?|advert\w*|ads?|website|site|webpage|page|column|editorial|editorials"
    r"|headlines?|documents?|papers?|tweets?|messages?|petition|complaint|lawsuit|suit|indictment"
    r"|affidavit|constitution|amendment|statute|order|rule|rules|code|contract|magazine"
    r"|newspapers?|stor(?:y|ies)|piece|op-ed|essay|manifesto|platform|release|caption|banner|poster"
    r"|signs?|brief|note|blog|dispatch|biography|film|movie|documentary|leaflet|flyer|mailer|text"
    r"|invitation|resolution|warrant|legislation|measure|plan|list|media|press|outlets?"
    r"|Facebook|Twitter|Instagram)\W*$",
    re.IGNORECASE,
)
_WITHHELD: Final = re.compile(
    r"\b(?:declin|refus|no comment|(?:not|n['’]t|never|without)\s+(?:\w+ly\s+)?"
    r"(?:respond|comment|say|said|answer|return|repl|discuss|mention|identif|name|address|disclos"
    r"|reveal|elaborat|specif|explain|confirm|offer|provide|release|apologi|acknowledg|endors)"
    r"|avoid|ignor|stopp|silen|mum\b|shied|dodg|sidestepp)",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:not|never|cannot|hardly|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_WRITTEN: Final = re.compile(
    r"\b(?:tweet\w*|wrote|writ(?:e|es|ing|ten)|e-?mail\w*|post(?:s|ed|ing)?|letter|Twitter|Facebook"
    r"|Instagram|publish\w*|op-ed|memo|blog\w*|released?\s+(?:a|the)\s+statement|retweet\w*"
    r"|issued\s+(?:a|the)\s+statement|press\s+release|filing|court\s+papers|column|editorial)\b",
    re.IGNORECASE,
)
_JUDGED: Final = frozenset(
    """dismiss welcome lash rip scoff pummel ding hammer criticize criticise attack blast mock
    praise condemn defend denounce slam ridicule deride insult rebuke lambaste assail excoriate
    castigate disparage bash tout hail vilify applaud laud blame question challenge decry
    criticism attacks chide scold impugn thank congratulate lament bemoan cheer""".split()
)
_OPENS_REASON: Final = re.compile(
    r"^\W*(?:for|as|that|because|whether|why|how|if|over\s+\w+ing|by\s+\w+ing|of)\b"
)
_REASON: Final = re.compile(r"\b(?:for|as|of)\s+(?:\w+ly\s+)?(?:\w+ing|being|having|an?|not)\b")
_VOTED: Final = re.compile(r"\bvot(?:e[sd]?|ing)\b(?!.*\bto\b)", re.IGNORECASE)
_MADE_CLEAR: Final = re.compile(
    r"\b(?:ma[dk]e|making)\w*\s+(?:\w+\s+)?"
    r"(?:clear|plain|known|the case|a case|the point|an appeal)\b",
    re.IGNORECASE,
)
_HEAD_END: Final = re.compile(
    r",|;|\s[—–-]+\s|\(|\b(?:of|in|by|from|on|at|for|that|who|whose|which|with|to|about"
    r"|published|released|filed|conducted)\b"
)
_COPY: Final = re.compile(r"\b(?:cop(?:y|ies)|versions?|drafts?|parts?|excerpts?|series)\s*$")
_AGREED: Final = re.compile(r"\bagree[sd]?\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


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


_MANNERS: Final = _table()


_ORDER: Final = tuple(Manner)
_RULES_VOTE: Final = 0.2
"""What the rules' word is worth beside the head's probabilities, which make one; docs/log.md."""
_NOT_SAID: Final = 0.95
"""The same where the rules know that the cue is none of saying: set by hand, for safety."""


def manner_of(cue: str, speaker: str, content: str, *, quoted: bool) -> Manner:
    """The manner of an attribution.

    Takes "According to the poll" as a finding; must refuse to take "plans to summon" as speech.

    Args:
        cue: Its words.
        speaker: Its words, empty where there is none.
        content: Its words.
        quoted: Whether any of the content stands in quotation marks.
    """
    manner, lemma = _first_telling(cue, quoted=quoted)
    if _WITHHELD.search(cue) or (manner is Manner.SPEECH and _NOT.search(cue)):
        return Manner.ATTITUDE
    if _MADE_CLEAR.search(cue):
        manner = Manner.SPEECH
    if _INTENDED.search(cue) or (_HOPED.search(cue) and content.startswith("to ")):
        return Manner.PLAN
    if _VOTED.search(cue):
        return Manner.PLAN if content.startswith("to ") else Manner.ATTITUDE
    if lemma in _SHOWN and speaker.lower() in _THINGS:
        return Manner.FINDING
    if manner.is_said:
        source = head_of(speaker)
        if _EVIDENCE.search(source):
            return Manner.FINDING
        if manner is Manner.FINDING:
            return Manner.FINDING
        if _WRITTEN.search(cue) or _DOCUMENT.search(source) or is_outlet(source):
            return Manner.WRITING
    elif not lemma and _DOCUMENT.search(head_of(speaker)):
        return Manner.WRITING
    elif not lemma and _EVIDENCE.search(head_of(speaker)):
        return Manner.FINDING
    if lemma in _JUDGED:
        has_reason = quoted or _OPENS_REASON.search(content) or _REASON.search(cue + " " + content)
        return Manner.SPEECH if has_reason else Manner.ATTITUDE
    if _AGREED.search(cue):
        if re.search(r"\bagree[sd]?\s+to\b", cue + " " + content):
            return Manner.PLAN
        if re.search(r"\bwith\b", cue) or re.match(r"with\b", content):
            return Manner.ATTITUDE
    return manner


_IN_WRITING: Final = re.compile(
    r"\b[Ii]n (?:an?|the|his|her|their|its|another|one)\b"
    r"(?:(?!meeting|interview|speech)[^.;,]){0,40}?"
    r"\b(?:memo(?:randum)?|letter|e-?mail|tweet|post|posting|message|column|op-ed|essay|article|book"
    r"|memoir|filing|complaint|brief|affidavit|motion|blog|press release|news release|petition)\b"
)


def is_in_writing(text: str, cue: Span, content: Iterable[Span]) -> bool:
    """Whether the sentence makes the writing plain, outside what is attributed.

    Takes "In a 2013 memo, the agency suggested"; must refuse "In a meeting with the paper's board".
    Of 33 cues of saying among the training labels beside such words 26 are labelled writing.
    """
    sentence = sentence_at(text, cue.start)
    found = _IN_WRITING.search(text, sentence.start, sentence.end)
    return found is not None and not any(c.overlaps(Span(*found.span())) for c in content)


def weigh(rule: Manner, chances: Floats, cue: str) -> Manner:
    """The manner that the rules' word and the model's head together make likeliest.

    A head that is not nearly certain must not make words said of "plans to summon" or "voiced
    support for": where the rules know the cue's word and it is none of saying, theirs weighs more.

    Args:
        rule: What `manner_of` says.
        chances: Probability of each manner by the head, in their order; shape (6,).
        cue: Its words.
    """
    votes = chances.copy()
    known = any(word in _MANNERS for word in _WORD.findall(cue.lower()))
    votes[_ORDER.index(rule)] += _NOT_SAID if known and not rule.is_said else _RULES_VOTE
    return _ORDER[int(votes.argmax())]


def head_of(phrase: str) -> str:
    """The last two words of a noun phrase's core.

    "a report by the Times" gives "a report", "Bill Mc, a pollster" gives "Bill Mc".
    """
    cut = _HEAD_END.search(phrase, 1)
    core = phrase[: cut.start()] if cut else phrase
    if cut and cut.group() == "of" and _COPY.search(core):
        return head_of(phrase[cut.end() :].lstrip())
    possessive = re.split(r"['’]s?\s", core)
    return " ".join(possessive[-1].split()[-2:])


def _first_telling(cue: str, *, quoted: bool) -> tuple[Manner, str]:
    """The manner and lemma of the first listed word of a cue.

    A cue without one is speech where words are quoted, else thought, which is never shown as said.
    """
    telling = [_MANNERS[word] for word in _WORD.findall(cue.lower()) if word in _MANNERS]
    if len(telling) > 1 and telling[0][1] in _TRYING and telling[1][0] is Manner.SPEECH:
        return telling[1]
    if len(telling) > 1 and telling[0][1] in _CARRIERS and telling[1][0] is Manner.ATTITUDE:
        return telling[1]
    if telling:
        return telling[0]
    return (Manner.SPEECH, "") if quoted or not _WORD.search(cue) else (Manner.THOUGHT, "")
