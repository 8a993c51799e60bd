"""The readers of MEANTIME and GUM, on documents made up in their formats."""

from datetime import date
from pathlib import Path

import pytest
from bench.dates.corpora import Dated, read_gum, read_meantime
from bench.scorer import Missing

MEANTIME = """<?xml version="1.0" ?>
<Document doc_id="7">
{tokens}
<Markables>
<TIMEX3 functionInDocument="CREATION_TIME" m_id="1" type="DATE" value="2019-05-06">
<token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/><token_anchor t_id="7"/>
</TIMEX3>
<TIMEX3 functionInDocument="NONE" m_id="2" type="DATE" value="2019-05-05">
<token_anchor t_id="11"/>
</TIMEX3>
<TIMEX3 m_id="3" type="DATE" value="2019-05-04" TAG_DESCRIPTOR="not in the text"/>
</Markables>
</Document>
"""
TOKENS = [
    *((0, w) for w in "Clerk loses key".split()),
    *((1, w) for w in "May 06 , 2019".split()),
    *((2, w) for w in "`` Gone '' yesterday ( says Rivera ) .".split()),
    *((6, w) for w in "Nobody marked tomorrow .".split()),
]
GUM = """# newdoc id = GUM_news_key
# meta::dateCreated = 2019-05-06
# newpar
# sent_id = 1
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\ton\ton\tADP\tIN\t_\t4\tcase\t_\t_
4\tMay\tMay\tPROPN\tNNP\t_\t2\tobl\t_\tXML=<hi rend:::"bold"><date when:::"2019-05-05">
5\t5\t5\tNUM\tCD\t_\t4\tnummod\t_\tSpaceAfter=No|XML=</date></hi>
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# sent_id = 2
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\task\task\tVERB\tVB\t_\t0\troot\t_\t_
4\ttoday\ttoday\tNOUN\tNN\t_\t3\tobl\t_\tXML=<date when:::"2019-05-06"></date>
5\tat\tat\tADP\tIN\t_\t6\tcase\t_\t_
6\tnoon\tnoon\tNOUN\tNN\t_\t3\tobl\t_\tXML=<time when:::"12:00:00"></time>
"""


def words(document: Dated) -> list[str]:
    """What is marked, as it stands in the text."""
    return [m.span.of(document.text) for m in document.marks]


@pytest.fixture
def meantime(tmp_path: Path) -> Dated:
    """One document."""
    lines = [
        f'<token number="{n}" sentence="{s}" t_id="{n}">{w}</token>'
        for n, (s, w) in enumerate(TOKENS, 1)
    ]
    path = tmp_path / "7.xml"
    path.write_text(MEANTIME.format(tokens="\n".join(lines)), encoding="utf-8")
    return read_meantime(tmp_path)[0]


@pytest.fixture
def gum(tmp_path: Path) -> Dated:
    """One document."""
    (tmp_path / "GUM_news_key.conllu").write_text(GUM, encoding="utf-8")
    return read_gum(tmp_path)[0]


def test_meantime_is_put_together_as_it_was_printed(meantime: Dated) -> None:
    """No space before a comma, marks in one form, headline and dateline on lines of their own."""
    assert meantime.text.split("\n\n") == [
        "Clerk loses key",
        "May 06, 2019",
        '"Gone" yesterday (says Rivera). Nobody marked tomorrow.',
    ]


def test_meantime_marks_keep_their_words_and_values(meantime: Dated) -> None:
    """A mark without a place in the text is left out; the dateline is the day of publication."""
    assert words(meantime) == ["May 06, 2019", "yesterday"]
    assert [m.value for m in meantime.marks] == ["2019-05-06", "2019-05-05"]
    assert [m.is_dateline for m in meantime.marks] == [True, False]
    assert meantime.published == date(2019, 5, 6)


def test_what_nobody_marked_is_not_scored(meantime: Dated) -> None:
    """MEANTIME's people stopped after the sixth sentence."""
    assert meantime.scored.of(meantime.text).endswith("(says Rivera).")


def test_gum_is_put_together_as_it_was_printed(gum: Dated) -> None:
    """A paragraph is a line; words written together stay so."""
    assert gum.text.rstrip() == "She left on May 5. \n\nDon't ask today at noon"


def test_gum_dates_keep_their_words_and_attributes(gum: Dated) -> None:
    """Over one word or several; times of day are not dates."""
    assert words(gum) == ["May 5", "today"]
    assert [m.attributes for m in gum.marks] == [
        (("when", "2019-05-05"),),
        (("when", "2019-05-06"),),
    ]
    assert gum.published == date(2019, 5, 6)


@pytest.mark.parametrize("read", [read_meantime, read_gum])
def test_a_folder_without_documents_is_missing(read: object, tmp_path: Path) -> None:
    """And said so, not measured as nothing."""
    assert callable(read)
    with pytest.raises(Missing):
        read(tmp_path)
