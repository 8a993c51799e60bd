"""The document says what the case holds: nothing surer, nothing without its words."""

import re
from dataclasses import replace

from whole import whole_case

from onrecord.export.dossier import Dossier, Line, Section, dossier
from onrecord.nouns import Case, Reading


def section(found: Dossier, title: str) -> Section:
    """The one section of a title."""
    [held] = [s for s in found.sections if s.title == title]
    return held


def under(found: Dossier, title: str) -> list[Line]:
    """The lines of a section of the second level and of those below it."""
    titles = [s.title for s in found.sections]
    start = titles.index(title)
    held = list(found.sections[start].lines)
    for s in found.sections[start + 1 :]:
        if s.level == 2:
            break
        held += s.lines
    return held


def words_of(lines: list[Line]) -> str:
    """Some lines as one text."""
    return "\n".join(f"{line.lead}: {line.words}" for line in lines)


def test_every_line_that_tells_a_fact_has_a_note(sample: Case) -> None:
    """The list of articles is the sources itself."""
    found = dossier(sample, "A")
    bare = [
        line for s in found.sections if s.title != "Articles" for line in s.lines if not line.notes
    ]
    assert bare == []
    assert sum(len(s.lines) for s in found.sections) > 200


def test_a_note_tells_outlet_title_date_place_and_the_exact_words(sample: Case) -> None:
    """Each opens on its words."""
    articles = {r.article.id: r.article for r in sample.readings}
    for note in dossier(sample).notes:
        place = re.search(r"characters (\d+) to (\d+)$", note.about)
        assert place is not None
        [held] = [
            a
            for a in articles.values()
            if note.about.startswith(f"{a.outlet}, “{' '.join((a.title or '').split())}”, ")
            and a.url == note.url
        ]
        assert (str(held.published)[:10] if held.published else "undated") in note.about
        assert " ".join(held.text[int(place[1]) : int(place[2])].split()) == note.words


def test_numbers_of_notes_are_those_of_the_notes(sample: Case) -> None:
    """None is missing and none is named by nobody."""
    found = dossier(sample)
    named = {n for s in found.sections for line in s.lines for n in line.notes}
    assert named == set(range(1, len(found.notes) + 1))


def test_what_nobody_said_is_not_among_what_was_said(sample: Case) -> None:
    """A plan keeps its "plans to", and stands apart."""
    found = dossier(whole_case())
    assert "appeal" not in words_of(under(found, "Who said what"))
    [plan] = under(found, "Not said: what the coverage tells of somebody's mind")
    assert plan.lead == "Luis Ruiz (not said: a plan the coverage tells of)"
    assert plan.words.startswith("plans to … appeal (")
    mind = [s for s in sample.statements if not s.reports[0][1].manner.is_said]
    title = "Not said: what the coverage tells of somebody's mind"
    assert len(under(dossier(sample), title)) == len(mind) > 5
    assert len(under(dossier(sample), "Who said what")) == len(sample.statements) - len(mind)


def test_words_that_weaken_are_kept(sample: Case) -> None:
    """Hedges stand on the line and not in its note alone."""
    found = dossier(whole_case())
    timeline = under(found, "Timeline")
    assert all("(in the coverage: “reportedly”)" in line.words for line in timeline)
    leads = [line.lead for line in under(found, "Who said what")]
    assert leads == ["told", "reportedly"]
    said = words_of(under(dossier(sample), "How the story changed"))
    assert "“is considering” (Spotlark, 9 May) became “plans to” (Tidingsmill, 18 May)" in said


def test_a_cue_that_denies_leads_the_line(sample: Case) -> None:
    """For "said: that account" would be its contrary."""
    lines = [
        line for line in under(dossier(sample), "Who said what") if "that account" in line.words
    ]
    assert lines
    assert {line.lead for line in lines} <= {"disputes", "disputed"}


def test_what_is_not_certain_says_so() -> None:
    """In brackets behind what it is."""
    lines = {line.words.split(";")[0] for line in under(dossier(whole_case("x")), "Timeline")}
    hedged = " (in the coverage: “reportedly”)"
    assert lines == {
        f"Luis Ruiz: charge/filed x{hedged}",
        f"Luis Ruiz: plea/not_guilty x{hedged}",
        f"Luis Ruiz: trial/set x [scheduled]{hedged}",
        f"nobody named: hearing/set x [scheduled]{hedged}",
        f"Luis Ruiz: appeal/filed x [planned, possible]{hedged}",
        f"Luis Ruiz: sentence/imposed x [threatens, not imposed]{hedged}",
    }
    assert [line.lead for line in under(dossier(whole_case("x")), "No date told")] == ["undated"]


def test_a_charge_is_alleged_as_of_a_day() -> None:
    """Presumed innocent: charged with, no outcome, as of the latest article."""
    found = dossier(whole_case("theft"))
    [line] = [one for one in under(found, "Proceedings") if one.lead.startswith("Charge")]
    assert line.lead == "Charged with"
    assert line.words == (
        "theft, 2 counts; plea: not guilty; outcome: none told of; alleged; as of 2025-05-25"
    )
    assert section(found, "Luis Ruiz").about == "Charged (as of 2025-05-25)."


def test_accounts_that_differ_are_disputed() -> None:
    """Both are there, and none is called right."""
    lines = under(dossier(whole_case("age")), "Disputed")
    assert [(line.lead, line.words) for line in lines] == [("Disputed", "age"), ("Disputed", "no")]


def test_an_unknown_speaker_names_those_it_may_be() -> None:
    """Never the nearer of two; and that the reader is unsure."""
    [line] = section(dossier(whole_case("x")), "Speaker unknown").lines
    assert "may be Ana x or Luis Ruiz" in line.words
    assert "unsure, 20%" in line.words


def test_it_says_as_of_when_and_what_it_is_made_of(sample: Case) -> None:
    """Below its title."""
    found = dossier(sample, "The State v. Tollander")
    assert found.title == "The State v. Tollander"
    assert found.about[0] == (
        "As of 2025-05-18: 7 articles, the earliest of 2025-05-07, 1 undated."
    )
    assert "alleged until a plea of guilty or a verdict" in found.about[1]


def test_an_article_without_an_outlet_is_called_by_its_file(sample: Case) -> None:
    """And not by our folders, which whoever is given the document need not know."""
    case = whole_case("x")
    held = replace(case.readings[1].article, source="/home/me/secret/b.txt")
    found = dossier(Case((Reading(held, "by hand", ()),), (), ()))
    [line] = section(found, "Articles").lines
    assert line.lead == "b.txt, undated"


def test_no_coverage_makes_a_dossier_that_says_so() -> None:
    """Each section that is always there says that it holds nothing."""
    found = dossier(Case((), (), ()))
    assert found.notes == ()
    always = [s for s in found.sections if s.level == 2]
    assert len(always) == 7
    assert {s.about for s in always} == {"The coverage in this file tells of none."}
