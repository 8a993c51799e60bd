import re
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from marked import Marked, marked
from onrecord.read.decode import (
    DISTANCES,
    KINDS,
    PARAGRAPHS,
    Floats,
    HeadWeights,
    Lattice,
    Link,
    Projections,
    anchor_widths,
    best_paths,
    choose_anchors,
    distance_bucket,
    emissions,
    lattice_of,
    links_of,
    pair_scores,
    runs,
    state_kinds,
    switch_scores,
    widths,
)
from onrecord.read.words import split_words

HIDDEN, BILINEAR, STATES = 2, 3, 5


def weights_of(numbers: np.random.Generator | None) -> HeadWeights:
    """Heads that learned some numbers, or nothing but to start fresh now and then."""
    of_anchor = sum(anchor_widths(HIDDEN, BILINEAR))
    if numbers is None:
        return HeadWeights(
            np.zeros((DISTANCES, HIDDEN), np.float32),
            np.zeros((PARAGRAPHS, HIDDEN), np.float32),
            np.zeros((HIDDEN, 3), np.float32),
            np.zeros((2, 4, 4), np.float32),
            np.array([HIDDEN, BILINEAR]),
            np.zeros(8, np.float32),
            np.zeros((2, STATES, 6), np.float32),
            np.zeros((STATES, of_anchor), np.float32),
            np.zeros(of_anchor, np.float32),
        )

    def some(*shape: int) -> Floats:
        return numbers.normal(size=shape).astype(np.float32)

    return HeadWeights(
        some(DISTANCES, HIDDEN),
        some(PARAGRAPHS, HIDDEN),
        some(HIDDEN, 3),
        some(2, 4, 4),
        np.array([HIDDEN, BILINEAR]),
        some(8),
        some(2, STATES, 6),
        some(STATES, of_anchor),
        some(of_anchor),
    )


def projections_of(numbers: np.random.Generator, words: int) -> Projections:
    """A window of random states."""
    flat = numbers.normal(size=(words, sum(widths(HIDDEN, BILINEAR)))).astype(np.float32)
    states = numbers.normal(size=(words, STATES)).astype(np.float32)
    return Projections.cut(flat, states, HIDDEN, BILINEAR)


def score_of(
    path: tuple[int, ...], p: Projections, emission: Floats, weights: HeadWeights
) -> float:
    """What a path is worth, word by word, as the module's head says.

    Each stretch of one state pays for entering and leaving; passing from state to state is scored
    apart for two attributions and within one; staying is passing within one.
    """
    kinds = state_kinds((emission.shape[1] - 2) // 2)
    owners = [-1, -2, *np.repeat(np.arange(len(kinds) // 2 - 1), 2).tolist()]
    total = 0.0
    for t, state in enumerate(path):
        kind = kinds[state]
        total += float(emission[t, state])
        before = path[t - 1] if t else None
        if before == state:
            total += float(weights.transition[1, kind, kind])
            continue
        total += float(p.enter[t, kind])
        if before is not None:
            same = int(owners[before] == owners[state])
            total += float(weights.transition[same, kinds[before], kind])
            total += float(p.leave[t - 1, kinds[before]])
    return total + (float(p.leave[len(path) - 1, kinds[path[-1]]]) if path else 0.0)


def lattice(p: Projections, emission: Floats) -> Lattice:
    """A window whose states are scored by hand."""
    words, states = emission.shape
    anchors = np.arange((states - 2) // 2)
    pairs = np.zeros((words, len(anchors), 3), np.float32)
    return Lattice(p, np.zeros(words, np.float32), anchors, pairs, emission)


def random_lattice(numbers: np.random.Generator, words: int, anchors: int) -> Lattice:
    """A window with random scores."""
    emission = numbers.normal(size=(words, 2 + 2 * anchors)).astype(np.float32)
    return lattice(projections_of(numbers, words), emission)


@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(0, 2))
@settings(max_examples=25)
def test_the_best_path_is_the_best_of_all_paths(seed: int, words: int, anchors: int) -> None:
    """Against every path there is."""
    numbers = np.random.default_rng(seed)
    weights = weights_of(numbers)
    window = random_lattice(numbers, words, anchors)
    [found] = best_paths([window], weights)
    scores = {
        path: score_of(path, window.projections, window.emission, weights)
        for path in product(range(2 + 2 * anchors), repeat=words)
    }
    assert scores[tuple(found.tolist())] == pytest.approx(max(scores.values()), abs=1e-4)


@given(
    st.integers(0, 2**32),
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3)), min_size=1, max_size=5),
)
@settings(max_examples=25)
def test_windows_decoded_together_are_decoded_as_each_alone(
    seed: int, sizes: list[tuple[int, int]]
) -> None:
    """However their lengths and their numbers of anchors differ."""
    numbers = np.random.default_rng(seed)
    weights = weights_of(numbers)
    windows = [random_lattice(numbers, words, anchors) for words, anchors in sizes]
    together = best_paths(windows, weights)
    alone = [best_paths([window], weights)[0] for window in windows]
    assert [path.tolist() for path in together] == [path.tolist() for path in alone]


def test_a_window_of_one_word_has_one_state() -> None:
    """The best of them, with what entering and leaving cost."""
    p = projections_of(np.random.default_rng(1), 1)
    p.enter[:] = p.leave[:] = 0
    [found] = best_paths([lattice(p, np.array([[0, 3, 2, 1]], np.float32))], weights_of(None))
    assert found.tolist() == [1]


def test_states_are_outside_speaker_and_each_anchors_cue_and_content() -> None:
    """In this order, so that state 2 + 2k is the cue of anchor k."""
    assert [KINDS[k] for k in state_kinds(2)] == [
        *("outside", "speaker", "cue", "content", "cue", "content"),
    ]


def test_passing_between_attributions_is_scored_apart_from_passing_within_one() -> None:
    """Table 1 within, table 0 between; staying is not passing."""
    weights = weights_of(None)
    weights.transition[1] = 1
    scores = switch_scores(2, weights)
    assert scores[2, 3] == scores[5, 4] == 1
    assert scores[2, 4] == scores[3, 5] == scores[0, 2] == scores[1, 3] == 0
    assert (np.diag(scores) < -1000).all()


def test_pairs_and_emissions_have_a_score_for_every_word_and_anchor() -> None:
    """By their shapes, and an anchor's own kind added to its cue and content."""
    numbers = np.random.default_rng(2)
    p, weights = projections_of(numbers, 5), weights_of(numbers)
    pairs = pair_scores(p, np.array([1, 3]), np.array([0, 0, 0, 1, 1]), weights)
    assert pairs.shape == (5, 2, 3)
    emission = emissions(p, pairs)
    assert emission.shape == (5, 6)
    assert emission[4, 5] == pytest.approx(pairs[4, 1, 1] + p.kind[4, 3])
    assert np.array_equal(emission[:, :2], p.kind[:, :2])


@given(st.lists(st.integers(0, 30), unique=True))
def test_runs_are_the_longest_stretches_without_a_gap(numbers: list[int]) -> None:
    """Put together they are the numbers again; no two could be joined."""
    ordered = sorted(numbers)
    found = [run.tolist() for run in runs(np.array(ordered, np.int64))]
    assert [n for run in found for n in run] == ordered
    assert all(run == list(range(run[0], run[-1] + 1)) for run in found)
    assert all(a[-1] + 1 < b[0] for a, b in pairwise(found))


def test_distances_fall_into_buckets_that_never_fall_back() -> None:
    """Exact near by, coarser further off, the two sides apart, all below DISTANCES."""
    far = np.arange(0, 2000)
    after, before = distance_bucket(far), distance_bucket(-far)
    assert (np.diff(after) >= 0).all()
    assert (np.diff(before[1:]) >= 0).all()
    assert after[:9].tolist() == list(range(9))
    assert set(after.tolist()).isdisjoint(before[1:].tolist())
    assert 0 <= min(after.min(), before.min()) <= max(after.max(), before.max()) < DISTANCES


def anchors(start: list[float], quoted: list[int], paragraph: list[int]) -> list[int]:
    """The anchors among some words."""
    chosen = choose_anchors(
        np.array(start, np.float32), np.array(quoted, bool), np.array(paragraph, np.int64)
    )
    return [int(number) for number in chosen]


def test_a_likely_cue_is_an_anchor() -> None:
    """An unlikely one is none."""
    assert anchors([0.9, 0.1, 0.99], [0, 0, 0], [0, 0, 0]) == [0, 2]
    assert anchors([], [], []) == []


def test_beside_a_quotation_the_likeliest_word_is_tried() -> None:
    """Words in marks are nearly always somebody's; but the word must be possible at all."""
    quoted = [1] * 6 + [0] * 3
    assert anchors([0] * 6 + [0.1, 0.2, 0.05], quoted, [0] * 9) == [7]
    assert anchors([0] * 9, quoted, [0] * 9) == []
    assert anchors([0.2] * 6 + [0] * 3, quoted, [0] * 9) == []  # within the marks nobody speaks


def test_a_short_quotation_calls_for_no_cue() -> None:
    """A title in marks is nobody's; nor is a quotation's cue looked for in another paragraph."""
    assert anchors([0] * 3 + [0.2] * 3, [1] * 3 + [0] * 3, [0] * 6) == []
    assert anchors([0] * 6 + [0.2] * 3, [1] * 6 + [0] * 3, [0] * 6 + [1] * 3) == []


def window(source: str, alone: tuple[str, ...] = ()) -> tuple[Marked, list[Link], list[str]]:
    """A window whose heads are sure of what marked text says.

    Args:
        source: {cue1 ...}, {content1 ...}, ...; a {speaker ...} is every cue's, a {speaker1 ...}
            that of the first.
        alone: Numbers of the cues that point to no speaker.
    """
    found = marked(source)
    words = split_words(found.text)
    names = sorted({re.sub(r"\D+", "", name) for name, _ in found.spans} - {""})
    size = len(words)
    flat = np.zeros((size, sum(widths(1, len(names)))), np.float32)
    of_anchor = sum(anchor_widths(1, len(names)))
    states = np.zeros((size, of_anchor), np.float32)  # projected to themselves
    p = Projections.cut(flat, states, 1, len(names))
    p.start[:] = p.kind[:, 1] = -10
    p.token_roles[:] = -10
    for name, span in found.spans:
        at = np.flatnonzero((words.start >= span.start) & (words.end <= span.end))
        label, number = re.fullmatch(r"(\D+)(\d*)", name).groups()  # type: ignore[union-attr]
        group = names.index(number) if number else slice(None)
        if label == "speaker":
            p.kind[at, 1] = 10
            p.token_roles[at, 2, group] = 10
        else:
            p.token_roles[at, ("cue", "content").index(label), group] = 10
    for group, number in enumerate(names):
        cue = found.all("cue" + number)[0]
        anchor = int(np.searchsorted(words.start, cue.start))
        p.start[anchor] = 5
        states[anchor, 1:].reshape(3, len(names))[:, group] = 1
        p.alone[anchor] = 50 if number in alone else 0
    weights = HeadWeights(
        np.zeros((DISTANCES, 1), np.float32),
        np.zeros((PARAGRAPHS, 1), np.float32),
        np.zeros((1, 3), np.float32),
        np.zeros((2, 4, 4), np.float32),
        np.array([1, len(names)]),
        np.zeros(8, np.float32),
        np.zeros((2, of_anchor, 6), np.float32),
        np.eye(of_anchor, dtype=np.float32),
        np.zeros(of_anchor, np.float32),
    )
    links = links_in(p, words.place > 0, words.paragraph.astype(np.int64), weights)
    return found, links, words.surfaces()


def links_in(
    p: Projections,
    quoted: NDArray[np.bool_],
    paragraph: NDArray[np.int64],
    weights: HeadWeights,
) -> list[Link]:
    """The links of one window, from its projections on."""
    scored = lattice_of(p, quoted, paragraph, weights)
    [path] = best_paths([scored], weights)
    return list(links_of(scored, path, weights))


def words_at(numbers: NDArray[np.int64], surfaces: list[str]) -> str:
    """Some words, by number."""
    return " ".join(surfaces[i] for i in numbers)


def test_a_link_is_a_cue_with_its_content_and_speaker() -> None:
    """What the heads are sure of is what comes out."""
    _, [link], surfaces = window("{content1 “I saw it,”} {speaker1 Ana Ruiz} {cue1 said} there.")
    assert words_at(link.cue, surfaces) == "said"
    assert words_at(link.content, surfaces) == "“ I saw it , ”"
    assert words_at(link.speaker, surfaces) == "Ana Ruiz"


def test_two_cues_may_share_a_speaker() -> None:
    """“X said ..., adding ...” has one who says both."""
    _, links, surfaces = window(
        "{speaker Ruiz} {cue1 said} {content1 it was dark}, {cue2 adding} {content2 “it was cold.”}"
    )
    assert [words_at(link.speaker, surfaces) for link in links] == ["Ruiz", "Ruiz"]
    assert [words_at(link.content, surfaces) for link in links] == [
        "it was dark",
        "“ it was cold . ”",
    ]


def test_each_cue_points_to_its_own_speaker() -> None:
    """The nearer one is not preferred."""
    _, links, surfaces = window(
        "{speaker2 Hill} and {speaker1 Ruiz} spoke. "
        "{cue1 said} {content1 yes} {cue2 said} {content2 no}"
    )
    assert [words_at(link.speaker, surfaces) for link in links] == ["Ruiz", "Hill"]


def test_a_cue_may_have_no_speaker() -> None:
    """Where pointing to nobody scores best, though somebody stands by."""
    _, [link], _ = window("{speaker Ruiz}: {cue1 reportedly} {content1 it was dark}", alone=("1",))
    assert len(link.speaker) == 0
    assert link.doubt[1] > 0.99


def test_a_content_may_be_interrupted() -> None:
    """Both halves are one link's; the words between belong to nobody or to its cue."""
    _, [link], surfaces = window(
        "{content1 “I saw it,”} {speaker1 she} {cue1 said}, {content1 “twice.”}"
    )
    assert words_at(link.content, surfaces) == "“ I saw it , ” “ twice . ”"
    assert len(runs(link.content)) == 2


def test_a_cue_without_content_is_dropped() -> None:
    """“Ruiz spoke.” attributes nothing."""
    _, links, _ = window("{speaker1 Ruiz} {cue1 spoke}.")
    assert links == []


def test_a_window_without_cues_has_no_links() -> None:
    """Words alone say nothing."""
    p = projections_of(np.random.default_rng(3), 4)
    p.start[:] = -20
    quoted, paragraph = np.zeros(4, bool), np.zeros(4, np.int64)
    assert links_in(p, quoted, paragraph, weights_of(None)) == []


@given(st.integers(0, 2**32), st.integers(1, 12))
@settings(max_examples=40)
def test_links_of_any_projections_are_sound(seed: int, words: int) -> None:
    """No word is two links', numbers rise, and what calibration reads is in range."""
    numbers = np.random.default_rng(seed)
    p = projections_of(numbers, words)
    p.start[:] += 2
    quoted = numbers.random(words) < 0.5
    paragraph = np.cumsum(numbers.random(words) < 0.2)
    links = links_in(p, quoted, paragraph, weights_of(numbers))
    owned = [i for link in links for i in (*link.cue.tolist(), *link.content.tolist())]
    assert len(owned) == len(set(owned))
    for link in links:
        for part in (link.cue, link.content, link.speaker):
            assert (np.diff(part) > 0).all()
        assert 0 <= link.doubt[0] <= 1
        assert 0 <= link.doubt[1] <= 1 + 1e-5
        assert link.doubt[2] <= link.doubt[3] + 1e-4


def test_a_moved_link_is_the_same_further_on() -> None:
    """Windows count from 0, texts go on."""
    _, [link], _ = window("{speaker1 Ruiz} {cue1 said} {content1 it was dark}")
    moved = link.moved(100)
    assert moved.content.tolist() == [i + 100 for i in link.content.tolist()]
    assert moved.speaker.tolist() == [100]
    assert np.array_equal(moved.doubt, link.doubt)
