"""Boilerplate: what a site prints around its stories, newsletter pitches to copyright lines.

A body paragraph taken for boilerplate is lost to the reader.  So each rule is a fixed phrase that
sites print, read from the paragraph's first word on, and a paragraph in which somebody is quoted
is never boilerplate, whatever it begins with.
"""

from __future__ import annotations

import re

LONGEST = 320  # characters; chosen by hand, copyright notices are the longest

_FURNITURE_AND_POINTERS = (
    # Advertising and page furniture: the phrase is the whole paragraph.
    r"(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|paid content|ad)$",
    r"(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement"
    r"|video|gallery|newsletter|photo))?[.:]?$",
    r"scroll (?:down )?(?:to continue|for more)(?: [a-z ]{1,30})?\.?$",
    r"(?:read more|continue reading|show more|load more|view comments|leave a comment|comments"
    r"|share this(?: (?:article|story|post|page))?|share on (?:facebook|twitter|x|whatsapp)"
    r"|skip to (?:main )?content|print this|most (?:read|popular)|trending(?: now)?"
    r"|related(?: (?:articles?|stories|story|coverage|content|topics|links))?|recommended"
    r"|you may also like|you might also like|more on this story|editor['’]s picks?|more stories"
    r"|view this (?:post|photo|profile) on (?:instagram|threads|facebook)"
    r"|enlarge this image|toggle caption|hide caption|loading\.{0,3}|[0-9]{1,2} min(?:ute)? read)"
    r"[:.…]?$",
    # Pointers to other stories.
    r"(?:read (?:more|also|next)|also read|related(?: (?:articles?|stories|story|coverage|content"
    r"|links?|video))?|see also|more (?:from|on) [^.!?]{2,40}|recommended(?: reading)?"
    r"|you may also like|don['’]t miss|up next)\s?[:|»>]\s?\S",
    r"(?:click|tap) here (?:to|for)\b",
    r"(?:read|find) more (?:stories|news|articles|coverage|about|on|from)\b[^\"“”]{0,80}\bhere\.?$",
)
_PITCHES_AND_NOTICES = (
    # Pitches.
    r"(?:got|have) a (?:news |story |hot )?(?:tip|story idea)\b(?: for us)?\s?[?.:!]",
    r"(?:do you )?(?:have|know)\b[^.?!]{0,60}\b(?:a |any )?(?:news |story )?tips?\b[^.?!]{0,60}\?"
    r"\s?(?:email|e-mail|contact|call|send|text|let us|get in touch|write|reach|submit|tell)\b",
    r"(?:send|email|e-mail|submit) (?:us )?(?:your |a |any )?(?:news |story )?tips?\b",
    r"(?:subscribe|sign up|register)(?: (?:now|today|here|free|below))?(?:[.!]?$"
    r"|(?: (?:to|for|and|with)\b)[^\"“”]{0,160}\b(?:newsletters?|alerts?|podcasts?|channel|updates?"
    r"|e?-?mails?|inbox|subscription|digital|edition|bulletin|briefing|access|today|here|free)\b)",
    r"(?:get|receive|want)\b[^\"“”.]{0,120}\b(?:newsletters?|(?:to|in) your (?:e?mail )?inbox"
    r"|straight to your (?:phone|inbox)|breaking news alerts?)\b",
    r"never miss (?:a|an) (?:story|update|beat|headline)\b",
    r"stay up[- ]to[- ]date with [^\"“”]{0,80}\bnewsletter",
    r"join (?:our|the) [^\"“”.]{0,50}\b(?:newsletter|whatsapp|telegram|facebook group|discord"
    r"|mailing list)\b",
    r"download (?:our|the)(?: free)? [^\"“”.]{0,30}\bapp\b",
    r"follow (?:us|me|@\w{2,30}|[A-Z][^\"“”.]{1,50}) (?:on|at|via|@) ?(?:our )?(?:twitter|x"
    r"|facebook|instagram|threads|tiktok|youtube|bluesky|social media|whatsapp|google news"
    r"|mastodon|@\w)",
    r"follow @\w{2,30}\b",
    r"(?:like|find|watch|join) us on (?:facebook|twitter|x|instagram|youtube|tiktok)\b",
    r"(?:thank you|thanks) for (?:reading|subscribing)(?: [a-z ]{2,40})?[.!]?$",
    r"support (?:our|independent|local) (?:journalism|newsroom|reporting)\b",
    r"we use cookies\b",
    r"(?:please )?enable (?:javascript|cookies)\b",
    # Rights and origin.
    r"(?:©|\(c\)|copyright(?: ©| \(c\))?,?) ?(?:\d{4}|(?-i:[A-Z])[\w&.]+ (?:\w+ ){0,4}\d{4})",
    r"(?:copyright )?(?:©|\(c\)) ?(?:by )?(?-i:[A-Z])[\w&. ]{2,40}$",
    r"[^\"“”.]{0,80}\ball rights reserved\.?(?: [^\"“”]{0,160})?$",
    r"this material may not be (?:published|reproduced)\b",
    r"this (?:article|story|piece|post|column|report) (?:was |is |has been )?(?:originally|first)"
    r" (?:appeared|published|posted|ran)\b",
    r"this (?:article|story|piece|post) (?:originally|first) (?:appeared|ran)\b",
    r"(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b[^\"“”]{0,80}$",
    r"[^\"“”.]{0,60}\b(?:may (?:earn|receive) (?:a|an) (?:affiliate )?commission)\b",
)
_POINTERS = tuple(re.compile(phrase, re.IGNORECASE) for phrase in _FURNITURE_AND_POINTERS)
_NOTICES = tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PITCHES_AND_NOTICES)

# Opening marks, bullets and arrows that sites put before such lines.
_ORNAMENT = re.compile(r"^[\s*•·►▶»>\-–—|(\[]{1,6}")
_REPORTED = re.compile(r"\b(?:said|says|told|asked|testified|according to)\b")
_QUOTED_WORDS = re.compile(r"[\"“][^\"“”]{12,}[\"”]")


def is_boilerplate(paragraph: str) -> bool:
    """Whether a whole paragraph is something a site prints around its stories.

    Takes: `Got a tip? Email us at tips@harrow.example.`, `Read more: Ledger found in river`.
    Refuses: `Subscribe to the view that he knew, and the case is over.`,
    `“Follow us on Facebook,” she told the court.`
    """
    if len(paragraph) > LONGEST or paragraph.count("\n") > 2:
        return False
    if _QUOTED_WORDS.search(paragraph):
        return False
    bare = _ORNAMENT.sub("", paragraph, count=1).rstrip(")] ")
    if any(rule.match(bare) for rule in _POINTERS):
        return True
    return not _REPORTED.search(bare) and any(rule.match(bare) for rule in _NOTICES)
