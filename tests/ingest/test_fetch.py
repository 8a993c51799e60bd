import gzip
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from onrecord import __version__
from onrecord.errors import UnreadableArticle
from onrecord.ingest import fetch
from onrecord.ingest.fetch import Fetcher, is_public

PAGE = b"<!DOCTYPE html><html><body><article><p>The clerk said so.</p></article></body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}
GZIP = HTML | {"Content-Encoding": "gzip"}


@dataclass
class Host:
    """A web server of our own."""

    url: str
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    delay: float = 0.0


@pytest.fixture
def host() -> Iterator[Host]:
    """It answers what a test puts in, 404 otherwise."""
    made = Host("")

    class Handler(BaseHTTPRequestHandler):
        """One request."""

        def do_GET(self) -> None:
            made.asked.append((self.path, self.headers["User-Agent"]))
            status, headers, body = made.answers.get(self.path, (404, {}, b""))
            if self.path != "/robots.txt":
                time.sleep(made.delay)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:  # noqa: ANN401  (the library's)
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def fetcher(**more: Any) -> Fetcher:  # noqa: ANN401
    """One that may ask our own host, and does not wait."""
    return Fetcher(**({"allow_private": True, "wait": lambda _: None} | more))


def refusal(url: str, **more: Any) -> str:  # noqa: ANN401
    """Why a page is not fetched."""
    with pytest.raises(UnreadableArticle) as told:
        fetcher(**more).fetch(url)
    assert told.value.where == url
    assert told.value.remedy.endswith(".")
    return told.value.what


def test_a_page_is_fetched_under_our_own_name(host: Host) -> None:
    """Robots' rules are asked for first, once."""
    host.answers["/a?b=c%20d"] = (200, HTML, PAGE)
    own = fetcher()
    found = own.fetch(f"{host.url}/a?b=c%20d#part")
    assert found == fetch.Fetched(f"{host.url}/a?b=c%20d", PAGE, is_page=True)
    own.fetch(f"{host.url}/a?b=c%20d")
    assert [path for path, _ in host.asked] == ["/robots.txt", "/a?b=c%20d", "/a?b=c%20d"]
    assert {agent for _, agent in host.asked} == {f"OnRecord/{__version__}"}


@pytest.mark.parametrize(
    ("rules", "status", "allowed"),
    [
        (b"User-agent: *\nDisallow: /private/", 200, True),
        (b"User-agent: *\nDisallow: /", 200, False),
        (b"User-agent: onrecord\nDisallow: /a\n\nUser-agent: *\nAllow: /", 200, False),
        (b"", 404, True),
        (b"", 403, True),
        (b"", 500, False),
        (b"\xff\xfe no rules at all", 200, True),
    ],
)
def test_robots_rules_are_kept(host: Host, rules: bytes, status: int, allowed: bool) -> None:
    """A host whose rules do not come is left alone."""
    host.answers |= {"/robots.txt": (status, {}, rules), "/a": (200, HTML, PAGE)}
    if allowed:
        assert fetcher().fetch(f"{host.url}/a").content == PAGE
    else:
        assert "robots.txt" in refusal(f"{host.url}/a")
        assert "/a" not in [path for path, _ in host.asked]


def test_one_host_is_not_asked_in_a_row(host: Host) -> None:
    """A second apart, or as far as it asks for, within reason."""
    host.answers |= {
        "/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 4"),
        "/a": (200, HTML, PAGE),
    }
    waits: list[float] = []
    own = fetcher(wait=waits.append)
    for _ in range(3):
        own.fetch(f"{host.url}/a")
    assert len(waits) == 2
    assert all(3 < wait <= 4 for wait in waits)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.1",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0",
        "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
        "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    ],
)  # fmt: skip
def test_a_private_address_is_none_to_fetch_from(address: str) -> None:
    """However it is written."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::6810:84e5", "64:ff9b::808:808"])
def test_a_public_address_is_one(address: str) -> None:
    """Also one that IPv6 networks translate."""
    assert is_public(address)


def test_our_own_network_is_not_asked(host: Host) -> None:
    """By number, by name, or as a robots.txt."""
    port = host.url.rpartition(":")[2]
    for name in ("127.0.0.1", "localhost", "127.1", "2130706433", "[::1]"):
        why = refusal(f"http://{name}:{port}/a", allow_private=False)
        assert "private network" in why or "no host" in why
    assert host.asked == []


def test_every_redirect_is_checked(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public page that leads into our network leads nowhere."""
    host.answers["/a"] = (302, {"Location": "http://inside.example/secret"}, b"")
    looked_up = socket.getaddrinfo

    def lookup(name: str, *others: Any, **more: Any) -> Any:  # noqa: ANN401
        inside = name == "inside.example"
        return looked_up("10.1.2.3" if inside else "127.0.0.1", *others, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(fetch, "is_public", lambda address: not address.startswith("10."))
    why = refusal(f"{host.url}/a", allow_private=False)
    assert "'inside.example' is in a private network (10.1.2.3)" in why


def test_a_redirect_within_reason_is_followed(host: Host) -> None:
    """And the address in the end is the page's."""
    host.answers |= {
        "/a": (301, {"Location": "/b"}, b""),
        "/b": (302, {"Location": f"{host.url}/c"}, b""),
        "/c": (200, HTML, PAGE),
        "/round": (302, {"Location": "/round"}, b""),
        "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    }
    assert fetcher().fetch(f"{host.url}/a").url == f"{host.url}/c"
    assert "on and on" in refusal(f"{host.url}/round")
    assert "leads to 'file:///etc/passwd'" in refusal(f"{host.url}/file")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((404, {}, b""), "no such page"),
        ((403, {}, b""), "not for everybody"),
        ((503, {}, b""), "answers 503"),
        ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "image/png, not a page"),
        ((200, HTML, b"x" * 5000), "larger than"),
        ((200, GZIP, gzip.compress(b"x" * 9_000_000)), "larger than"),
        ((200, GZIP, b"no gzip"), "could not be fetched"),
        ((200, GZIP, gzip.compress(PAGE)[:-12]), "could not be fetched"),
        ((200, HTML | {"Content-Length": "9"}, b"half"), "could not be fetched"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_told(
    host: Host, answer: tuple[int, dict[str, str], bytes], why: str
) -> None:
    """In plain words; a small file that unpacks to a large one is no way round."""
    host.answers["/a"] = answer
    assert why in refusal(f"{host.url}/a", largest=4096)


@pytest.mark.parametrize(
    "url",
    ["ftp://ledger.example/a", "http://", "http://[::1", "http://a:b@ledger.example/",
     "http://ledger.example:99999/", "http://ledger.example:0/", "https:///a"],
)  # fmt: skip
def test_what_is_no_address_is_told(url: str) -> None:
    """Before anybody is asked."""
    assert refusal(url)


def test_a_host_that_says_nothing_is_not_waited_for(host: Host) -> None:
    """Nor one that is not there."""
    host.answers["/a"] = (200, HTML, PAGE)
    host.delay = 1.0
    assert "did not answer" in refusal(f"{host.url}/a", patience=0.2)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert "robots.txt" in refusal(f"http://127.0.0.1:{port}/a")


def test_the_hosts_word_on_the_encoding_is_kept(host: Host) -> None:
    """Which would be lost with the header."""
    html = "<html><body><p>“Étoile” — she said.</p></body></html>"
    host.answers |= {
        "/a": (200, {"Content-Type": "text/html; charset=windows-1252"}, html.encode("cp1252")),
        "/b": (200, {"Content-Type": "text/html; charset=nonsense"}, PAGE),
        "/c": (200, GZIP, gzip.compress(PAGE)),
    }
    assert fetcher().fetch(f"{host.url}/a").content.decode("utf-8-sig") == html
    assert fetcher().fetch(f"{host.url}/b").content == PAGE
    assert fetcher().fetch(f"{host.url}/c").content == PAGE
