"""The documents keep their word: commands are listed as they are, blocks run, outputs are real."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.sample import first_article, sample_files

ROOT = Path(__file__).parent.parent


def helps() -> str:
    """`docs/cli.md` as it should be."""
    runner = CliRunner()
    shown = ["# The commands", "", "Made by `python -m tests.test_docs`; a test compares."]
    for name in ("", *main.commands):
        call = [name, "--help"] if name else ["--help"]
        printed = runner.invoke(main, call, prog_name="onrecord", terminal_width=90).output
        shown += ["", f"## onrecord {name}".rstrip(), "", "```", printed.rstrip(), "```"]
    return "\n".join(shown) + "\n"


def test_every_command_is_documented_as_its_help_prints_it() -> None:
    """A change of a command changes docs/cli.md: `python -m tests.test_docs` rewrites it."""
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == helps()


def test_the_demo_in_the_readme_is_what_it_prints() -> None:
    """The README's first block shows the first lines of the demo as they are."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```console\n\$ make demo\n(.*?)\n…\n```", readme, re.DOTALL)
    assert block is not None
    printed = CliRunner().invoke(main, ["demo"]).output
    shown = block.group(1).splitlines()
    assert len(shown) > 20
    assert printed.splitlines()[: len(shown)] == shown


@pytest.mark.parametrize("page", ["docs/python.md", "docs/cookbook.md", "README.md"])
def test_every_block_of_python_runs(page: str, tmp_path: Path) -> None:
    """The blocks of a page run in order, beside two articles."""
    text = (ROOT / page).read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    assert code
    shutil.copy(first_article(), tmp_path / "article.txt")
    shutil.copy(sample_files()[1], tmp_path / "other.txt")
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout


def pages() -> list[Path]:
    """Every page of ours, wherever it lies."""
    folders = ("docs", "bench", "src", "tests", "training")
    below = [page for folder in folders for page in (ROOT / folder).rglob("*.md")]
    return [*ROOT.glob("*.md"), *below]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_link_of_a_page_is_dead(page: Path) -> None:
    """A link within the repository leads to a file that is there."""
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    near = [link.partition("#")[0] for link in links if "://" not in link]
    assert [link for link in near if link and not (page.parent / link).exists()] == []


def test_the_reading_order_names_every_page_once() -> None:
    """Whoever reads docs/README.md knows what there is, and nothing that is not."""
    order = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w.-]+\.(?:md|json))`", order)
    docs = ROOT / "docs"
    there = {p.name for p in docs.iterdir() if p.is_file() and p.name != "README.md"}
    assert sorted(n for n in named if (docs / n).exists()) == sorted(there)


def test_every_decision_has_a_number_of_its_own() -> None:
    """From 0001 on, without a gap."""
    numbers = sorted(p.name[:4] for p in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == [f"{n:04}" for n in range(1, len(numbers) + 1)]


def test_the_steps_of_the_method_are_numbered_in_order() -> None:
    """Each once."""
    text = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    numbers = [int(n) for n in re.findall(r"^(\d+)\. \*\*", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_glossary_has_each_word_once_in_their_order() -> None:
    """And the words that the commands are called by."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)[1:]
    assert words == sorted(set(words), key=str.casefold)
    assert {"trace", "story", "disagreement", "proceeding", "witness", "review"} <= set(words)


def test_the_targets_of_make_are_listed() -> None:
    """`make help` prints a line for each, and the README names `make help`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [phony] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony.split() == re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    assert "make help" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "module", sorted((ROOT / "src" / "onrecord").rglob("*.py")), ids=lambda p: p.stem
)
def test_every_module_says_what_lives_there(module: Path) -> None:
    """A module opens with what it knows."""
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


if __name__ == "__main__":
    (ROOT / "docs" / "cli.md").write_text(helps(), encoding="utf-8")
