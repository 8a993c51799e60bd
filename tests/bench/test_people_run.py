"""Who is meant, measured: what counts, what is right, and what a run keeps, on texts of a line."""

import json
from argparse import Namespace
from pathlib import Path
from types import SimpleNamespace

import pytest
from bench.people import aside, run, told
from bench.people.attribution import Kept, before_and_now, kept_results
from bench.people.gap import Row
from bench.people.gap_told import answer
from bench.people.growth import copies, copy_of, pattern_of
from bench.people.gum_documents import Documents, Held, fold_of, read_documents
from bench.people.gum_pronouns import answered, most_recent, pronouns_of, tally
from bench.people.listed import Reply, compared, in_a_case, is_called, reply
from bench.people.lists import UNKNOWN, UNNAMED, Judged, Pair, Passage
from bench.people.names_found import bared, gold_names, our_names
from bench.people.seed_people import is_speaker, spoken, warned
from bench.people.table import Line, in_words, kept, percent
from bench.people.told import Told
from bench.scorer import Missing
from training.gum import GumDocument, GumMention

from onrecord.nouns import (
    Article,
    Attribution,
    Kind,
    Manner,
    Mention,
    Person,
    PersonKind,
    Reading,
    Resolved,
    Span,
    Statement,
    Warning,  # noqa: A004  (the contract's word)
)
from onrecord.resolve.local import LocalPerson

TEXT = "Ana Ruiz met Luis Hill. She smiled; Ruiz said he left. It rained on her."


def at(words: str, text: str = TEXT) -> Span:
    """Where words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def gold(words: str, chain: str, form: str = "name", text: str = TEXT) -> GumMention:
    """A mention of a person in the gold."""
    span = (at(words, text).start, at(words, text).end)
    return GumMention(span, span, form, "person", chain, words.split()[-1].lower(), False)


def heard(*mentions: tuple[str, str, str | None], text: str = TEXT) -> Told:
    """What the package makes of a text: words, form and person of each mention."""
    found = [(Mention(at(words, text), form), who) for words, form, who in mentions]
    ordered = sorted(found, key=lambda f: f[0])
    ids = {who for _, _, who in mentions if who}
    return Told(
        tuple(m for m, _ in ordered),
        tuple(who for _, who in ordered),
        {
            i: LocalPerson(
                i, "a", i, PersonKind.PERSON, (), tuple(m for m, who in ordered if who == i)
            )
            for i in ids
        },
    )


DOCUMENT = GumDocument(
    "GUM_news_rain",
    TEXT,
    (
        gold("Ana Ruiz", "1"),
        gold("Luis Hill", "2"),
        gold("She", "1", "pronoun"),
        gold("Ruiz said", "1"),
        gold("he left", "2", "nominal"),
        gold("It", "3", "pronoun"),
        gold("her", "4", "pronoun"),
    ),
)


def test_a_pronoun_counts_where_its_chain_is_named() -> None:
    """The word "it" is no he or she, and "her" is of a chain without a name."""
    (asked,) = pronouns_of(DOCUMENT)
    assert asked.place == at("She")
    assert asked.names == {at("Ana Ruiz"), at("Ruiz said")}
    assert asked.others == {at("Luis Hill")}


@pytest.mark.parametrize(
    ("who", "given", "right"), [("ana", True, True), ("luis", True, False), (None, False, False)]
)
def test_a_pronoun_is_right_by_a_name_of_its_chain(
    who: str | None, given: bool, right: bool
) -> None:
    """The wrong person and nobody are both not right, and only the first is an answer."""
    found = heard(
        ("Ana Ruiz", "name", "ana"), ("Luis Hill", "name", "luis"), ("She", "pronoun", who)
    )
    (asked,) = pronouns_of(DOCUMENT)
    judged = answered(asked, found)
    assert (judged.is_given, judged.is_right, judged.is_pure) == (given, right, right)


def test_who_is_one_with_everybody_is_right_and_not_pure() -> None:
    """Else a resolver that joins all names would have all pronouns."""
    found = heard(
        ("Ana Ruiz", "name", "all"), ("Luis Hill", "name", "all"), ("She", "pronoun", "all")
    )
    (asked,) = pronouns_of(DOCUMENT)
    judged = answered(asked, found)
    assert judged.is_right
    assert not judged.is_pure


def test_a_pronoun_that_is_not_found_is_one_without_an_answer() -> None:
    """And so is one that means somebody without a name."""
    (asked,) = pronouns_of(DOCUMENT)
    unfound = answered(asked, heard(("Ana Ruiz", "name", "ana")))
    nameless = answered(asked, heard(("met", "nominal", "x"), ("She", "pronoun", "x")))
    counted = tally([unfound, nameless])
    assert (counted.asked, counted.given, counted.right, counted.share) == (2, 0, 0, 0)


def test_the_most_recent_name_is_the_last_before_the_pronoun() -> None:
    """Luis Hill before "She", whoever comes after; the person's other names count for him."""
    (asked,) = pronouns_of(DOCUMENT)
    names = [
        ("Ana Ruiz", "name", "ana"),
        ("Luis Hill", "name", "luis"),
        ("Ruiz said", "name", "ana"),
    ]
    judged = most_recent(asked, heard(*names))
    assert judged.is_given
    assert not judged.is_right
    assert most_recent(asked, heard(names[0])).is_right
    assert not most_recent(asked, heard(names[2])).is_given


def test_a_name_without_a_person_still_is_the_most_recent() -> None:
    """A lone surname that two may bear: the words themselves are what the rule has."""
    (asked,) = pronouns_of(DOCUMENT)
    assert most_recent(asked, heard(("Ana Ruiz", "name", None))).is_right


def test_names_are_those_of_persons() -> None:
    """In the gold and in ours; a place's and a pronoun are left out."""
    assert gold_names(DOCUMENT) == {at("Ana Ruiz"), at("Luis Hill"), at("Ruiz said")}
    found = Told(
        (Mention(at("Luis"), "name", "place"), Mention(at("She"), "pronoun")), (None, None), {}
    )
    assert our_names(found) == frozenset()
    assert our_names(heard(("Ana Ruiz", "name", None))) == {at("Ana Ruiz")}


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Mr. Hill", "Hill"),
        ("Mr Hill’s", "Hill"),
        ("Hutchins'", "Hutchins"),
        ("Lord Justice Hill", "Hill"),
        ("Judge", "Judge"),
        ("Hills", "Hills"),
        ("Generally", "Generally"),
        ("O'Hill", "O'Hill"),
        ("'s", "'s"),
        ("", ""),
    ],
)
def test_a_name_is_bared_at_its_ends(words: str, bare: str) -> None:
    """Of titles and a possessive's mark, and never of all its letters."""
    text = f"so {words} said"
    assert bared(text, Span(3, 3 + len(words))).of(text) == bare


def test_gap_is_answered_by_whoever_the_pronoun_means() -> None:
    """A where the name at A is that person, neither where it stays unknown or unfound."""
    row = Row("1", TEXT, at("She"), at("Ana Ruiz"), True, at("Luis Hill"), False, "")
    names = [("Ana Ruiz", "name", "ana"), ("Luis Hill", "name", "luis")]
    assert answer(row, heard(*names, ("She", "pronoun", "ana"))) == (True, False)
    assert answer(row, heard(*names, ("She", "pronoun", "luis"))) == (False, True)
    assert answer(row, heard(*names, ("She", "pronoun", None))) == (False, False)
    assert answer(row, heard(("Ana Ruiz", "name", None), ("She", "pronoun", None))) == (
        False,
        False,
    )
    assert answer(row, heard(*names)) == (False, False)


def pair_of(left: str, right: str, answer_: Judged = Judged.SAME) -> Pair:
    """A pair without context."""
    return Pair(left, right, "", answer_, "", "")


def test_a_wrong_join_is_a_pair_that_is_not_one() -> None:
    """A pair that stays apart wrongly is wrong, and no wrong join."""
    same = pair_of("Ana Ruiz", "Ana Ruiz", Judged.DIFFERENT)
    assert compared(same).is_wrong_join
    apart = compared(pair_of("Ana Ruiz", "Luis Hill"))
    assert not apart.is_right
    assert not apart.is_wrong_join


def test_a_case_of_two_joins_the_surname_that_only_one_bears() -> None:
    """What comparing two names cannot know."""
    assert in_a_case(pair_of("Ana Quillfeather", "Quillfeather")).given is Judged.SAME
    assert in_a_case(pair_of("Ana Quillfeather", "Luis Quillfeather")).given is Judged.DIFFERENT


@pytest.mark.parametrize(
    ("wanted", "writing", "is_so"),
    [
        ("Loughlin", "Terence Loughlin", True),
        ("Mrs Hillcote", "Hillcote", True),
        ("Crown Prosecution Service", "The Crown Prosecution Service's", True),
        ("Simon Carrow", "Carrow", False),
        ("Simon Carrow", "Joan Carrow", False),
        ("the", "the", False),
    ],
)
def test_an_answer_holds_every_word_of_the_name(wanted: str, writing: str, is_so: bool) -> None:
    """Titles and articles apart; a lone surname is not yet one of its bearers."""
    assert is_called(wanted, writing) is is_so


def passage_of(target: str, answer_: str) -> Passage:
    """A passage of TEXT."""
    return Passage(TEXT, at(target), answer_, "")


def test_a_passage_is_answered_by_the_mention_at_its_target() -> None:
    """By name, nobody, or somebody without a name."""
    found = heard(("Ana Ruiz", "name", "Ana Ruiz"), ("She", "pronoun", "Ana Ruiz"))
    assert reply(passage_of("She", "Ruiz"), found).is_right
    assert not reply(passage_of("She", UNKNOWN), found).is_right
    assert reply(passage_of("met", UNKNOWN), found).is_right
    nameless = heard(("She", "pronoun", "x"))
    assert reply(passage_of("She", UNNAMED), nameless).given == UNNAMED


def test_whoever_speaks_goes_before_the_mention_within() -> None:
    """As a speaker "her lawyer" is not her; "her" alone is."""
    heard_ = heard(("Ana Ruiz", "name", "Ana Ruiz"), ("She", "pronoun", "Ana Ruiz"))
    spoken_ = Told(heard_.mentions, heard_.meant, heard_.people, ((at("She smiled"), None),))
    assert reply(passage_of("She smiled", UNKNOWN), spoken_).given == UNKNOWN
    assert reply(passage_of("She", "Ana Ruiz"), spoken_).given == "Ana Ruiz"


def test_nobody_named_is_harmless_where_nobody_is_named() -> None:
    """Unnamed for unknown is no harm; a name is, and so is nobody for a name."""
    assert Reply(passage_of("She", UNNAMED), UNKNOWN).is_harmless
    assert not Reply(passage_of("She", UNNAMED), UNKNOWN).is_right
    assert not Reply(passage_of("She", UNKNOWN), "Ana", ("Ana",)).is_harmless
    assert not Reply(passage_of("She", "Ana"), UNKNOWN).is_harmless


def person(name: str, kind: PersonKind = PersonKind.PERSON) -> Person:
    """Somebody of a case."""
    return Person(name, kind, (), ())


@pytest.mark.parametrize(
    ("wanted", "given", "is_so"),
    [
        ("Mickey Rourke", person("Mickey Rourke"), True),
        ("Michael Rye (@SilvrDrgn)", person("Michael Rye"), True),
        ("Mickey Rourke", person("Rourke"), False),
        ("Mickey Rourke", person("Frances Fisher"), False),
        ("Mickey Rourke", None, False),
        ("Radar Online", person("Radar Online", PersonKind.ORGANISATION), True),
        ("Radar Online", person("Radar Online"), False),
        ("the jury (12 jurors)", person("The 12 jurors", PersonKind.GROUP), True),
        ("the jury (12 jurors)", person("Alec Baldwin"), False),
        ("the jury (12 jurors)", None, False),
        ("unattributed in the text", None, True),
        ("unattributed in the text", person("a source", PersonKind.UNNAMED), True),
        ("unattributed in the text", person("Mickey Rourke"), False),
    ],
)
def test_a_speaker_of_the_seed_is_right(wanted: str, given: Person | None, is_so: bool) -> None:
    """Under the whole name, as the right kind, or nobody by name."""
    assert is_speaker(wanted, given) is is_so


def test_a_statement_of_the_seed_has_the_person_of_its_attribution() -> None:
    """One that nothing stands for is wrong, though nobody is wanted."""
    text = 'Ana Ruiz said: "It fell on us." Nobody was hurt that day.'
    found = Attribution(
        (at("It fell on us", text),),
        (at("said", text),),
        (at("Ana Ruiz", text),),
        Kind.DIRECT,
        Manner.SPEECH,
        0.9,
    )
    reading = Reading(Article(text), "1", (found,))
    ruiz = person("Ana Ruiz")
    statement = Statement(ruiz.id, (), ((reading.article.id, found),))
    ends = {"kind": "direct", "speaker_mention": "Ana Ruiz"}
    listed = {
        "people": [{"name": "Ana Ruiz", "aliases": []}],
        "statements": [
            {**ends, "content_start": "It", "content_end": "on us", "speaker": "Ana Ruiz"},
            {**ends, "content_start": "Nobody", "content_end": "day", "speaker": "unattributed"},
        ],
    }
    rows = spoken(reading, Resolved((ruiz,), (statement,)), listed)
    assert [row.is_right for row in rows] == [True, False]
    assert [row.person for row in rows] == [ruiz, None]


def test_a_warning_counts_on_its_own_trap_and_is_false_elsewhere() -> None:
    """A warning on a pronoun is none on a name, even at its place."""
    text = "Ana Ruizcookruiz will receive his term. Luis Hill left."
    listed = {
        "anomalies": [
            {"type": "mangled name", "text": "Ruizcookruiz"},
            {"type": "wrong pronoun", "text": "receive his term"},
            {"type": "certainty upgrade", "text": "left"},
        ]
    }
    mangled = Warning("mangled name", at("Ruizcookruiz", text), "")
    elsewhere = Warning("spelled two ways", at("Luis Hill", text), "")
    confused = Warning("mangled name", at("his", text), "")
    found = warned(text, [mangled, elsewhere, confused], listed)
    assert found.traps == {"the mangled name": True, "the wrong pronoun": False}
    assert found.false == (elsewhere, confused)
    assert warned(text, [Warning("pronoun", at("his", text), "")], listed).traps == {
        "the mangled name": False,
        "the wrong pronoun": True,
    }


def reading_of(text: str, *names: str) -> Reading:
    """A reading with some names."""
    mentions = tuple(sorted(Mention(at(name, text), "name") for name in names))
    return Reading(Article(text), "1", (), (), mentions)


NAMES = "Ruiz Hill Kell Marsk Vane Oakes Doyle Trewin Pruett Ensor Amsinck Follett".split()


def test_a_copy_keeps_every_offset_and_is_another_article() -> None:
    """Names are written with other letters, as many; all other characters stay."""
    text = " ".join(f"Ana {name} met {name}." for name in NAMES)
    pattern = pattern_of(reading_of(text, *(f"Ana {name}" for name in NAMES)))
    assert 0 < len(pattern.changing) < len(NAMES)
    first, second = copies([pattern], 2)
    assert first.article.id != second.article.id
    assert first.mentions is pattern.reading.mentions
    for copy in (first, second):
        assert len(copy.article.text) == len(text)
        for name in NAMES:
            place = at(f"Ana {name}", text).of(copy.article.text)
            assert (place == f"Ana {name}") is (name not in pattern.changing)
            assert copy.article.text.count(place.split()[1]) == 2
    assert copy_of(pattern, 1) == second


def test_a_text_without_names_is_copied_too() -> None:
    """Every copy is another article still."""
    pattern = pattern_of(reading_of("It rained."))
    assert len({copy.article.id for copy in copies([pattern], 3)}) == 3


def test_every_document_is_held_out_once() -> None:
    """By the model of its fold, whatever order the names come in."""
    names = [f"GUM_news_{letter}" for letter in "hgfedcba"]
    folds = [fold_of(names, number) for number in range(2)]
    assert sorted(name for fold in folds for name in fold) == sorted(names)
    assert folds[1] == ("GUM_news_b", "GUM_news_d", "GUM_news_f", "GUM_news_h")


CONLLU = """# newdoc id = {name}
1\tAna\tAna\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:inact-1-sgl)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

"""


def gum_folder(folder: Path, **parts: list[str]) -> Path:
    """A corpus of documents of two words."""
    for part, names in parts.items():
        (folder / part).mkdir(parents=True)
        for name in names:
            path = folder / part / f"{name}.conllu"
            path.write_text(CONLLU.format(name=name), encoding="utf-8")
    return folder


def test_each_document_is_read_by_a_model_that_has_not_seen_it(tmp_path: Path) -> None:
    """News of the training part by their fold's, the tuning part by the one that ships."""
    news = [f"GUM_news_{letter}" for letter in "abcd"]
    gum = gum_folder(tmp_path / "gum", train=[*news, "GUM_bio_x"], dev=["GUM_news_y", "GUM_bio_z"])
    for number in range(2):
        folder = tmp_path / "folds" / f"fold-{number}"
        folder.mkdir(parents=True)
        (folder / "reader.onnx").touch()
    by: list[str] = []

    def tell(folder: Path, text: str) -> Told:
        by.append(folder.name)
        assert text == "Ana left"
        return heard()

    found = read_documents(gum, tmp_path / "folds", tmp_path / "shipped", 0, tell)
    assert [h.document.name for h in found.held_out] == news
    assert sorted(by) == ["fold-0", "fold-0", "fold-1", "fold-1", "shipped", "shipped"]
    assert {part: len(held) for part, held in found.parts().items()} == {
        "news": 5,
        "dev": 2,
        "news and dev": 6,
    }


def test_without_folds_the_training_part_is_left_out() -> None:
    """What ships has learned from it."""
    held = Held(DOCUMENT, heard())
    assert set(Documents((), (held,)).parts()) == {"dev"}


def test_a_missing_fold_or_corpus_is_named(tmp_path: Path) -> None:
    """With the option that gives it."""
    gum = gum_folder(tmp_path / "gum", train=["GUM_news_a"], dev=["GUM_news_y"])
    with pytest.raises(Missing, match="--folds"):
        read_documents(gum, tmp_path, tmp_path, 0, lambda _folder, _text: heard())
    with pytest.raises(Missing, match="--gum"):
        read_documents(tmp_path / "no", None, tmp_path, 0, lambda _folder, _text: heard())


def test_attribution_is_held_against_the_best_of_other_models(tmp_path: Path) -> None:
    """And of this model the last result is taken."""
    for name, day, f1, model in (
        ("a", "2026-01-01", 0.7, "old"),
        ("b", "2026-01-02", 0.6, "other"),
        ("c", "2026-01-03", 0.5, "new"),
        ("d", "2026-01-04", 0.4, "new"),
    ):
        scores = {"attribution": {"scores": {"all": {"e2e": {"f1": f1}}}}}
        held = {"date": day, "model": {"reader.onnx": model}, "numbers": scores}
        (tmp_path / f"{name}.json").write_text(json.dumps(held), encoding="utf-8")
    results = kept_results(tmp_path)
    assert [r.name for r in results] == ["a", "b", "c", "d"]
    before, now = before_and_now(results, {"reader.onnx": "new"})
    assert before == Kept("a", 0.7, {"reader.onnx": "old"})
    assert now == Kept("d", 0.4, {"reader.onnx": "new"})
    assert before_and_now((), {}) == (None, None)


def test_a_line_shows_its_goals_and_counts_have_no_fraction() -> None:
    """Floor, then aim."""
    assert in_words(percent("right", 0.5, 78, 87)).split() == "right 50.00 % 78 87".split()
    assert in_words(Line("people", 1200)).split() == ["people", "1,200"]
    with pytest.raises(ValueError, match="one name"):
        kept([Line("a", 1), Line("a", 2)])


def test_a_measurement_aside_that_fails_says_why() -> None:
    """With its last word, as something missing."""
    with pytest.raises(Missing, match=r"No module named bench\.nothing"):
        aside.ask("bench.nothing", [])


def test_telling_keeps_the_text_and_answers_for_every_mention(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Voices are those of attributions with a speaker, each with whoever speaks it."""
    said = Attribution(
        (at("he left"),), (at("said"),), (at("Ruiz said"),), Kind.INDIRECT, Manner.SPEECH, 1
    )
    alone = Attribution((at("It rained"),), (), (), Kind.INDIRECT, Manner.SPEECH, 1)
    reading = Reading(Article(TEXT), "1", (said, alone), (), (Mention(at("She"), "pronoun"),))
    ana = LocalPerson("1", reading.article.id, "Ana Ruiz", PersonKind.PERSON)

    def cast_of(given: Reading) -> SimpleNamespace:
        speaks = (SimpleNamespace(person="1"), SimpleNamespace(person=None))
        return SimpleNamespace(reading=given, people=(ana,), speaks=speaks, meant=speaks[:1])

    monkeypatch.setattr(told, "cast_of", cast_of)
    found = told.tell(SimpleNamespace(read=lambda article: reading), TEXT)
    assert found.voices == ((at("Ruiz said"), "1"),)
    assert (found.mentions, found.meant, found.people) == (reading.mentions, ("1",), {"1": ana})


def options(folder: Path, *only: str, **others: object) -> Namespace:
    """The command line's options, with nothing there to measure with."""
    nowhere = folder / "nowhere"
    given = {
        "only": list(only),
        "folds": None,
        "sizes": list(run.SIZES),
        "limit": 0,
        "errors": 0,
        "rounds": 1,
        "results": folder / "results",
        **dict.fromkeys("model data gum gap seed_text seed_gold quotes_results".split(), nowhere),
    }
    return Namespace(**given | others)


@pytest.mark.parametrize(
    ("part", "flag"),
    [
        ("seed", "--seed-text"),
        ("gap", "--gap"),
        ("pronouns", "--gum"),
        ("names", "--gum"),
        ("speed", "--data"),
        ("growth", "--data"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str, flag: str
) -> None:
    """With the option that gives it, and exit code 2."""
    assert run.run(options(tmp_path, part)) == 2
    assert flag in capsys.readouterr().err
    assert not (tmp_path / "results").exists()


def test_one_measure_is_run_alone_and_not_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lists ship with the benchmark, so that pairs need no data."""
    assert run.run(options(tmp_path, "pairs", limit=5)) == 0
    printed = capsys.readouterr().out
    assert "of 5" in printed
    assert "Not kept" in printed
    assert not (tmp_path / "results").exists()


def test_a_whole_run_is_kept_with_its_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line's value by name, and what the measure adds."""
    lines = [percent("right", 1 / 3), Line("people", 7)]
    monkeypatch.setattr(run, "MEASURES", {"one": ("One", lambda bench: (lines, {"more": [1]}))})
    monkeypatch.setattr(run, "digests_of", lambda given: {"texts": "0" * 64})
    model = tmp_path / "model"
    model.mkdir()
    for name in run.MODEL_FILES:
        (model / name).touch()
    assert run.run(options(tmp_path, "one", model=model, folds=tmp_path)) == 0
    (path,) = (tmp_path / "results").iterdir()
    held = json.loads(path.read_text(encoding="utf-8"))
    assert held["task"] == "people"
    assert held["numbers"] == {"one": {"table": {"right": 33.3333, "people": 7}, "more": [1]}}
