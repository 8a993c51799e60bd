"""Outlets in a sentence: whom somebody told it, and who is credited with having had it.

Knows what names of publications look like; refuses to guess that an unknown name is one.
"""

import re
from collections.abc import Iterable
from typing import Final

from onrecord.nouns import Span
from onrecord.read.attributions import trim

_TITLE: Final = (
    r"Times|Post|Journal|News|Herald|Tribune|Gazette|Magazine|Press|Globe|Telegraph|Guardian|Chronicle"
    r"|Courier|Observer|Register|Sun|Star|Mail|Today|Online|Weekly|Review|Daily|Examiner|Mirror"
    r"|Independent|Sentinel|Dispatch|Ledger|Bulletin|Standard|Inquirer|Lantern|Echo|Argus|Wire"
    r"|Broadcasting|Radio|TV|Television|Reporter|Record|Advertiser|Monitor|Newsweek|Insider|Digest"
)
_NAMES: Final = tuple(
    name.strip()
    for line in """
        Reuters; Bloomberg; Politico; POLITICO; Breitbart; BuzzFeed; HuffPost; Axios; Vox; Slate
        Salon; Variety; Deadline; Pinkvilla; Inquisitr; Wikipedia; WikiLeaks; PolitiFact
        Economist; Atlantic; Rolling Stone; People; TMZ; CNN; BBC; NBC; ABC; CBS; MSNBC; NPR
        PBS; AP; AFP; ITV; CNBC; ESPN; Fox; Snopes; FactCheck.org; Zero Hedge; ZeroHedge
        ProPublica; Gawker; Jezebel; Deadspin; Mediaite; Gizmodo; TechCrunch; Engadget
        The Verge; Recode; Mashable; Townhall; RedState; The Federalist; Infowars; WorldNetDaily
        Newsmax; One America News; OAN; Drudge Report; Roll Call; RealClearPolitics
        FiveThirtyEight; UPI; Barron's; MarketWatch; MailOnline; The Spectator; New Statesman
        Private Eye; Le Monde; Le Figaro; Libération; Der Spiegel; Die Zeit; Die Welt; Bild
        El País; El Pais; El Mundo; Corriere della Sera; La Repubblica; La Stampa; Haaretz
        Ha'aretz; Al Jazeera; Al Arabiya; Xinhua; Interfax; TASS; Kyodo; Yonhap; The Hindu; NDTV
        Scroll.in; News24; Netwerk24; Daily Maverick; Page Six; Us Weekly; OK!
        Entertainment Tonight; Access Hollywood; Vanity Fair; The New Yorker; Mother Jones
        The Intercept; Vice News; Law360; SCOTUSblog; Above the Law; Lawfare; Inside Edition
        The Marshall Project; The Lancet; JAMA; BMJ; Univision; Telemundo; Sports Illustrated
        Bleacher Report; Gothamist; LAist; C-SPAN; Politifact; Daily Kos; ArtNet; IndieWire
        The Wrap; TheWrap; Pitchfork; NME; Jalopnik; The Ringer; The Onion; Business Insider
        Courthouse News; Deutsche Welle; Sky News; Euronews; France 24; RTÉ
        Australian Associated Press
    """.strip().splitlines()
    for name in line.split(";")
)
"""Publications and broadcasters whose names do not tell that they are, and are nobody's."""
_KNOWN: Final = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"The\ ", r"[Tt]he\ ") for name in _NAMES
)
_NAME: Final = rf"(?:[A-Z][\w&!.’'-]*\s+){{0,4}}(?:{_TITLE})(?:\s+of\s+[A-Z]\w+|\s+[A-Z]\w+)?"
_OUTLET: Final = re.compile(
    rf"(?:[Tt]he\s+)?(?:{_NAME}|(?:{_KNOWN})(?:\s+News|\s+Online)?|[A-Z]\w+[!]|\w+\.(?:com|org|net|co\.uk|example))"
)
_TELLS: Final = re.compile(
    r"\b(?:told|tells?|telling|informed|spoke\s+(?:to|with)|speaking\s+(?:to|with)|said\s+to"
    r"|interview\s+with|statement\s+to|confirmed\s+to|reminded|assured|warned|advised)\W*$",
    re.IGNORECASE,
)
_ADDRESSEE: Final = re.compile(
    r"\s+((?:him|her|them|me|us|you)(?=\s+(?:that|how|why|what|to|he|she|it|they|about)\b|\s*[,.:])"
    r"|(?:(?:the|a|an|his|her|their|its|my|our|your)\s+)?"
    r"(?:[A-Z][\w&!.’'-]*(?:\s+(?:of|the|and|for|&)\s+(?=[A-Z]))?(?:\s+(?=[A-Z]))?)+"
    r"|(?:(?:the|a|an|his|her|their|its|my|our|your|some|several|many)\s+)?(?:[a-z]+\s+){0,2}?[a-z]+)"
    r"(?=\s+(?:that|in|on|at|during|after|before|when|while|last|this|yesterday|today|by|via"
    r"|outside|how|why|what|whether|to|he|she|they|it|there|if|of|about|not|from|as|was|is|were"
    r"|[A-Z]\w+day)\b|\s*[,.:;\"“”'‘]|\s*$)"
)
_CREDITS: Final = re.compile(
    r"\b(?:as\s+per|per|according\s+to|via|citing|cit(?:ed|es)|report(?:ed|s|ing)?|reveal(?:ed|s)?|obtained|published"
    r"|first|learn(?:ed|s)?|seen\s+by|says?|said)\b",
    re.IGNORECASE,
)


def is_outlet(name: str) -> bool:
    """Whether a name reads as a publication's: "OK! Magazine", "TMZ"; not "Mickey Rourke"."""
    return _OUTLET.fullmatch(name.strip()) is not None


_FULL_STOP: Final = re.compile(r"(?<=\w{4})\.\s")
"""What ends a sentence within an addressee: "told Spotlark. But ..."; no "Sen." does."""


def find_told_to(text: str, cue: Iterable[Span], limit: int) -> Span | None:
    """Whom the words were told, where the cue is one of telling.

    Takes TMZ in "Rourke told TMZ, ..."; must refuse "said Tuesday".

    Args:
        text: The article's.
        cue: The cue's spans.
        limit: Where the sentence's paragraph ends.
    """
    for span in cue:
        verb = _TELLS.search(text, span.start, span.end)
        if verb is not None:
            found = _ADDRESSEE.match(text, verb.end(), min(limit, verb.end() + 120))
            if found is not None:
                start, end = found.span(1)
                stop = _FULL_STOP.search(text, start, end)
                end = stop.start() if stop is not None else end
                while end > start and text[end - 1] in ".’'":
                    end -= 1
                return trim(Span(start, end), text)
    return None


def find_credited(
    text: str, cue: Iterable[Span], speaker: Iterable[Span], told_to: Span | None
) -> tuple[Span, ...]:
    """The outlets that a sentence credits: the speaker of a crediting cue, and the outlet told."""
    found = [told_to] if told_to is not None and is_outlet(told_to.of(text)) else []
    if any(_CREDITS.search(text, s.start, s.end) for s in cue):
        found += [s for s in speaker if is_outlet(s.of(text))]
    return tuple(found)
