from __future__ import annotations

import subprocess
import sys

import pytest

from onrecord.ingest.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The clerk told the court that she had seen the ledger two days before.", "en"),
        ("Der Angeklagte sagte vor Gericht, er habe das Buch nie gesehen und wisse nichts.", "de"),
        ("El acusado dijo ante el tribunal que nunca había visto el libro de cuentas.", "es"),
        ("被告は火曜日、法廷でその帳簿を見たことがなく、誰が持ち去ったか知らないと述べた。", "ja"),
        ("Marta Quill", "und"),
        ("12 345 – 678", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told_or_said_to_be_unknown(text: str, code: str) -> None:
    """Too little text is no language."""
    assert language_of(text) == code


def test_english_text_is_read_without_the_slow_libraries() -> None:
    """Neither the page reader nor the language library is loaded for it."""
    program = (
        "import sys, onrecord.ingest as i;"
        "i.article_from_text('“It was there,” the clerk told the court when they asked her.');"
        "print([m for m in ('trafilatura', 'htmldate', 'py3langid', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
