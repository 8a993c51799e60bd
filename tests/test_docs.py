"""The documents keep their word: commands are listed as they are, blocks run, outputs are real."""

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


if __name__ == "__main__":
    (ROOT / "docs" / "cli.md").write_text(helps(), encoding="utf-8")
