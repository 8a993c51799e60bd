"""Romanised: keys that names carried over from Arabic, Korean and Chinese share in all spellings.

Knows which letters the systems of writing them in Latin ones disagree on.  Refuses to key a name
that does not look carried over, and to say that two names of one key are one: whoever asks knows
what else agrees.  Source: our own judgement, by hand.
"""

import re
from functools import lru_cache
from typing import Final

from onrecord.resolve.fold import fold, joined

_SERVANT: Final = re.compile(r"^abd(?:[aeiou]?l|[aeiou](?=([a-z])\1))?(?=[a-z]{3})")
"""Abdul, Abdel, Abd al-; the l is taken over by the letter that follows: Abdurrahman."""
_MARKED: Final = re.compile(r"^abd|q|kh|dh")
_ARABIC: Final = (
    (re.compile(r"qu(?=[aie])|q"), "k"),
    (re.compile(r"ou|oo|u"), "o"),
    (re.compile(r"ee|ei|ie|ey|iy|y"), "i"),
    (re.compile(r"g(?!h)"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile(r"e"), "a"),
    (re.compile(r"ah$"), "a"),
)
_KOREAN: Final = (
    (re.compile(r"yeo|you|yo|yu"), "yu"),
    (re.compile(r"w?(?:eo|oo|ou|u)"), "u"),
    (re.compile(r"ee|ui|eui"), "i"),
    (re.compile(r"ai|ay"), "ae"),
    (re.compile(r"zh|ch"), "j"),
    (re.compile(r"hs|x"), "s"),
    (re.compile(r"sh"), "s"),
    (re.compile(r"ts|z|c"), "j"),
    (re.compile(r"g"), "k"),
    (re.compile(r"b"), "p"),
    (re.compile(r"d"), "t"),
    (re.compile(r"^l"), "r"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
_LONG_O: Final = re.compile(r"(?:ou|oo|oh)(?![aeiouy])")
_PLAIN: Final = (
    (re.compile(r"aee"), "a-i"),
    (re.compile(r"a(?:ei|yi|yei)$"), "ai"),
    (re.compile(r"([a-z])\1+"), lambda m: {"ee": "i", "oo": "u"}.get(m.group(), m.group(1))),
    (re.compile(r"shch|sch"), "sh"),
    (re.compile(r"tsch|tch|cz"), "ch"),
    (re.compile(r"tz"), "ts"),
    (re.compile(r"que$|qui$"), "ki"),
    (re.compile(r"([dtbg])h"), r"\1"),
    (re.compile(r"ow(?=[dt])"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"ei|ey|ay"), "ai"),
    (re.compile(r"ie|ij|y|j"), "i"),
    (re.compile(r"ai$"), "i"),
    (re.compile(r"f$"), "v"),
    (re.compile(r"ii+"), "i"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
)
_INDIAN: Final = (
    (re.compile(r"(?<=[bcdgjkpt])h"), ""),
    (re.compile(r"ee|y"), "i"),
    (re.compile(r"oo"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
_ASPIRATE: Final = re.compile(r"[bdgjkp]h")
_LEAST_INDIAN: Final = 6
"""Letters from which a name without its breathed h is still the same one, by hand."""
_WADE: Final = (
    (re.compile(r"zhi(?![aeiou])|chi(?![aeiou])"), "chih"),
    (re.compile(r"shi(?![aeiou])"), "shih"),
    (re.compile(r"ian(?!g)"), "ien"),
    (re.compile(r"yan(?!g)"), "yen"),
    (re.compile(r"zh|q|j"), "ch"),
    (re.compile(r"(?<=[cdghklnrstz])ong"), "ung"),
    (re.compile(r"x"), "hs"),
    (re.compile(r"r(?=[aeiou])"), "j"),
    (re.compile(r"b"), "p"),
    (re.compile(r"d"), "t"),
    (re.compile(r"(?<!n)g"), "k"),
    (re.compile(r"z|c(?!h)"), "ts"),
)
_FAMILIES: Final = """
lee yi rhee ri li
park pak bak
kim gim
choi choe
kang gang
cho jo
chung jung jeong chong
yoon yun
lim im rim
noh no roh
ryu yoo yu ryoo
shin sin
ko go koh
moon mun
ahn an
bae pae
baek paik baik paek
jang chang
kwon gwon
seo suh
hwang whang
zhang chang
zhou chou
zhao chao
xu hsu
xie hsieh
cai tsai
jiang chiang
deng teng
"""


def are_arabic(left: str, right: str) -> bool:
    """Whether two words are one Arabic, Persian or Turkish name written in two ways.

    Takes "Abdul Rahman" with "Abdurrahman" and "Siddiqi" with "Siddiqui"; must refuse "Hassan"
    with "Hussein", and "Hill" with "Hell", where nothing shows that they are carried over.
    """
    marked = _MARKED.search(joined(left)) or _MARKED.search(joined(right))
    return marked is not None and _arabic_key(left) == _arabic_key(right)


@lru_cache(maxsize=65536)
def _arabic_key(name: str) -> str:
    plain = joined(name)
    servant = _SERVANT.match(plain)
    if servant is not None:
        plain = "abd" + plain[servant.end() :]
    for pattern, by in _ARABIC:
        plain = pattern.sub(by, plain)
    return plain


def are_of_one_sound(left: str, right: str) -> bool:
    """Whether two words differ only in how a carrier-over writes one sound.

    Takes "Khaleel" with "Khalil", "Penhalligon" with "Penhaligon" and "Satou" with "Sato"; must
    refuse "Said" with "Saeed" and words of fewer than four letters.
    """
    if min(len(joined(left)), len(joined(right))) < 3:
        return False
    if _plain_key(left) == _plain_key(right) or _long_key(left) == _long_key(right):
        return True
    breathed = _ASPIRATE.search(joined(left)) or _ASPIRATE.search(joined(right))
    long = min(len(joined(left)), len(joined(right))) >= _LEAST_INDIAN
    return bool(breathed) and long and _indian_key(left) == _indian_key(right)


def is_without_servant(left: str, right: str) -> bool:
    """Whether one first name is the other without "Abd al-": "Aziz", "Abdulaziz"."""
    keys = sorted((_arabic_key(left), _arabic_key(right)), key=len)
    return len(keys[0]) > 2 and keys[1] == "abd" + keys[0]


@lru_cache(maxsize=65536)
def _indian_key(name: str) -> str:
    """An Indian name without the breath in its consonants: "Mukherji" and "Mukerjee"."""
    plain = joined(name)
    for pattern, by in _INDIAN:
        plain = pattern.sub(by, plain)
    return plain


def sound_keys(word: str) -> frozenset[str]:
    """Keys of which two words of one sound share one."""
    return frozenset({_plain_key(word), _long_key(word), _indian_key(word)})


@lru_cache(maxsize=65536)
def _plain_key(name: str) -> str:
    plain = joined(name)
    for pattern, by in _PLAIN:
        plain = pattern.sub(by, plain)
    return plain


@lru_cache(maxsize=65536)
def _long_key(name: str) -> str:
    """A Japanese name without its long vowels: "Ohno" and "Ono", "Yuuki" and "Yuki"."""
    plain = _LONG_O.sub("o", joined(name))
    return re.sub(r"uu", "u", plain)


@lru_cache(maxsize=65536)
def syllable_key(name: str) -> str:
    """What the spellings of a Korean or Chinese first name share: "Sung-ho" and "Seong-ho"."""
    plain = joined(name)
    for pattern, by in _KOREAN:
        plain = pattern.sub(by, plain)
    return plain


def are_of_two_systems(left: str, right: str) -> bool:
    """Whether one Chinese first name is the other in an older spelling: "Qianming", "Chien-ming".

    Must refuse "Qianming" with "Jianming", which only the older one writes alike.
    """
    a, b = joined(left), joined(right)
    return a != b and (_older(a) == b or _older(b) == a)


@lru_cache(maxsize=65536)
def _older(plain: str) -> str:
    """A first name of today's spelling in the one of Wade and Giles, without its marks."""
    for pattern, by in _WADE:
        plain = pattern.sub(by, plain)
    return plain


@lru_cache(maxsize=4096)
def are_one_family(left: str, right: str) -> bool:
    """Whether two last names are one Korean or Chinese one: "Lee" and "Yi"."""
    pair = {fold(left), fold(right)}
    return any(pair <= line for line in _LINES)


_LINES: Final = tuple(frozenset(line.split()) for line in _FAMILIES.strip().splitlines())
