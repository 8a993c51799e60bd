"""Pages fetched, only where the user names their address, and politely.

Robots' rules are kept, one host is asked at most once a second, and time and size are bounded.  An
address is looked up once, refused if it is not a public one, and that very address is connected
to; each redirect is checked in the same way.  So a page cannot lead into the user's own network.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from onrecord import __version__
from onrecord.errors import UnreadableArticle

AGENT: Final = f"OnRecord/{__version__}"
"""What we call ourselves."""
LARGEST: Final = 20 * 2**20  # bytes of one page
PATIENCE: Final = 20.0  # seconds that a host may take to say anything
LONGEST: Final = 60.0  # seconds that one page may take in all
PAUSE: Final = 1.0  # seconds between two pages of one host; more if its robots.txt asks for it
_LONGEST_PAUSE: Final = 10.0
_REDIRECTS: Final = 5
_SAVE: Final = "Open it in a browser, save the page, and add the saved file."
_AGAIN: Final = "Try again later with `onrecord add CASE --retry`, or add a saved copy."
_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the address it was found at in the end, its bytes, and whether it is HTML."""

    url: str
    content: bytes
    is_page: bool


@dataclass
class Fetcher:
    """Fetches pages, and remembers the rules of each host and when it was last asked.

    Attributes:
        allow_private: Addresses of one's own network, too; for tests alone.
        wait: How to pause, in seconds.
        largest: Bytes of one page.
        patience: Seconds that a host may take to say anything.
    """

    allow_private: bool = False
    wait: Callable[[float], None] = time.sleep
    largest: int = LARGEST
    patience: float = PATIENCE
    _rules: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """A page.

        Raises:
            UnreadableArticle: It is refused, does not come, or is none.
        """
        start, address = url, url
        for _ in range(_REDIRECTS + 1):
            parts = _checked(address, start)
            rules = self._rules_of(parts, start)
            if not rules.can_fetch(AGENT, address):
                raise UnreadableArticle("its robots.txt asks programs to stay away", start, _SAVE)
            self._pause(parts, rules)
            answer = self._ask(parts, start)
            if answer.moved_to is None:
                is_page = "html" in answer.kind
                return Fetched(address.split("#")[0], _page(answer, start), is_page)
            address = urljoin(address, answer.moved_to)
        raise UnreadableArticle(f"it leads on and on, past {_REDIRECTS} addresses", start, _SAVE)

    def _rules_of(self, parts: SplitResult, start: str) -> RobotFileParser:
        """A host's robots.txt (RFC 9309): without one all is allowed, if it fails nothing is."""
        host = f"{parts.scheme}://{parts.netloc}"
        if host in self._rules:
            return self._rules[host]
        rules = RobotFileParser()
        rules.modified()  # else it answers no to everything
        address = urlsplit(f"{host}/robots.txt")
        try:
            for _ in range(_REDIRECTS + 1):
                answer = self._ask(address, start)
                if answer.moved_to is None:
                    break
                address = _checked(urljoin(address.geturl(), answer.moved_to), start)
        except _Refused:
            raise
        except UnreadableArticle:
            answer = _Answer(503, b"")
        if answer.status >= 500 or answer.moved_to is not None:
            rules.parse(["User-agent: *", "Disallow: /"])
        elif answer.status == 200:
            rules.parse(answer.content.decode("utf-8", "replace").splitlines())
        self._rules[host] = rules
        return rules

    def _pause(self, parts: SplitResult, rules: RobotFileParser) -> None:
        asked = rules.crawl_delay(AGENT)
        pause = min(max(PAUSE, float(asked or 0)), _LONGEST_PAUSE)
        last = self._asked.get(parts.netloc)
        now = time.monotonic()
        if last is not None and now - last < pause:
            self.wait(pause - (now - last))
        self._asked[parts.netloc] = time.monotonic()

    def _ask(self, parts: SplitResult, start: str) -> _Answer:
        """One request and what came of it, redirects not followed."""
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        address = self._public_address(host, port, start)
        connection = _Connection(host, port, address, parts.scheme == "https", self.patience)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.5", "Accept-Encoding": "gzip"}
        try:
            connection.request("GET", _ascii(path), headers=headers)
            with closing(connection.getresponse()) as response:
                return self._answer(response, start)
        except TimeoutError as error:
            what = f"it did not answer within {self.patience:g} seconds"
            raise UnreadableArticle(what, start, _AGAIN) from error
        except ssl.SSLError as error:
            what = f"its certificate is not valid ({error.reason})"
            raise UnreadableArticle(what, start, _SAVE) from error
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            what = f"it could not be fetched ({str(error) or type(error).__name__})"
            raise UnreadableArticle(what, start, _AGAIN) from error
        finally:
            connection.close()

    def _answer(self, response: http.client.HTTPResponse, start: str) -> _Answer:
        moved = response.getheader("Location") if response.status in _MOVED else None
        if moved is not None:
            return _Answer(response.status, b"", moved_to=moved)
        unpack = zlib.decompressobj(wbits=47) if _is_gzip(response) else None
        content = bytearray()
        end = time.monotonic() + LONGEST
        while piece := response.read1(65536):
            content += unpack.decompress(piece, self.largest + 1) if unpack else piece
            if len(content) > self.largest:
                what = f"it is larger than {self.largest / 2**20:g} MB, too large for an article"
                raise UnreadableArticle(what, start, _SAVE)
            if time.monotonic() > end:
                what = f"it did not come whole within {LONGEST:g} seconds"
                raise UnreadableArticle(what, start, _AGAIN)
        if response.length or (unpack is not None and not unpack.eof):
            raise http.client.IncompleteRead(bytes(content[:80]), response.length)
        kind = response.headers.get_content_type() if "Content-Type" in response.headers else ""
        charset = response.headers.get_content_charset()
        return _Answer(response.status, bytes(content), kind, charset)

    def _public_address(self, host: str, port: int, start: str) -> tuple[str, int]:
        """The address of a host, which every one of its addresses must be fit to be."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            what = f"there is no host called {host!r}"
            raise UnreadableArticle(what, start, "Check the address and the network.") from error
        addresses = [str(info[4][0]) for info in found]
        for address in addresses:
            if not self.allow_private and not is_public(address):
                raise _Refused(
                    f"{host!r} is in a private network ({address}), where no page is fetched from",
                    start,
                    _SAVE,
                )
        return addresses[0], port


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet, and not a way round to another."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        teredo = ip.teredo[1] if ip.teredo else None
        translated = None
        if ip in _TRANSLATED:
            translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        for inner in (ip.ipv4_mapped, ip.sixtofour, teredo, translated):
            if inner is not None:
                return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 write them (RFC 6052)."""
_MOVED: Final = frozenset({301, 302, 303, 307, 308})


class _Refused(UnreadableArticle):
    """We will not ask there, whatever the rest says."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a host said."""

    status: int
    content: bytes
    kind: str = ""
    charset: str | None = None
    moved_to: str | None = None


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was looked up and checked beforehand."""

    def __init__(
        self, host: str, port: int, address: tuple[str, int], secure: bool, patience: float
    ) -> None:
        super().__init__(host, port, timeout=patience)
        self._address = address
        self._secure = secure
        if secure:
            self.default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        """Connect to just that address, and prove by certificate that it is the host."""
        connected = socket.create_connection(self._address, self.timeout)
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(connected, server_hostname=self.host)
        else:
            self.sock = connected


def _checked(address: str, start: str) -> SplitResult:
    """An address in its parts.

    Raises:
        _Refused: It is no address of a page.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise _Refused(f"this is no address ({error})", start, "Check the address.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        what = "this is no address of a page"
        if address != start:
            what = f"it leads to {address[:80]!r}, which is no page"
        raise _Refused(what, start, "Give one that begins with https:// or http://.")
    if parts.username or parts.password:
        raise _Refused("there is a name or password in this address", start, _SAVE)
    if port == 0:
        raise _Refused("this address has no port", start, "Check the address.")
    return parts


def _page(answer: _Answer, start: str) -> bytes:
    """The bytes of a page, in an encoding that they tell themselves."""
    if answer.status in (401, 402, 403, 451):
        what = f"it is not for everybody (the host answers {answer.status})"
        raise UnreadableArticle(what, start, _SAVE)
    if answer.status in (404, 410):
        raise UnreadableArticle("there is no such page", start, "Check the address.")
    if answer.status != 200:
        raise UnreadableArticle(f"the host answers {answer.status}", start, _AGAIN)
    if answer.kind and answer.kind not in _TYPES:
        what = f"this is {answer.kind}, not a page"
        raise UnreadableArticle(what, start, "Save its text as a .txt file and add that.")
    if answer.charset and answer.charset.lower() not in ("utf-8", "utf8"):
        # What the host says outranks what the page says, and would be lost with the header.
        try:
            return answer.content.decode(answer.charset).encode("utf-8-sig")
        except (LookupError, UnicodeError):
            return answer.content
    return answer.content


def _is_gzip(response: http.client.HTTPResponse) -> bool:
    return response.getheader("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip")


def _ascii(path: str) -> str:
    """A path as it may be asked for: other letters and blanks in percent signs."""
    from urllib.parse import quote

    return quote(path, safe="/?&=%:;,+$@!~*'()[]-._")
