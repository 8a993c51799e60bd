"""The layers of the design: data goes up, never down.

The table says whom each folder or module of `onrecord` may import.  A line that has to be added
here is a decision to be made, not a test to be mended.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord

SRC = Path(onrecord.__file__).parent
GROUND = frozenset({"nouns", "errors", "terms", "answers"})
STAGES = GROUND | {"when", "ingest", "read", "resolve", "case", "store"}
RUN = frozenset(
    {"pipeline", "batch", "adding", "casework", "importing", "deciding", "inquiry", "opened"}
)
MAY_IMPORT = {
    "nouns": frozenset[str](),
    "errors": frozenset[str](),
    "terms": frozenset[str](),
    "answers": frozenset({"nouns"}),
    "when": GROUND,
    "ingest": GROUND | {"when"},
    "read": GROUND | {"when"},
    "resolve": GROUND | {"when", "read"},
    "case": GROUND | {"when", "read", "resolve"},
    "store": GROUND,
    "sample": frozenset[str](),
    "pipeline": STAGES,
    "batch": STAGES | {"pipeline"},
    "export": GROUND,
    "web": STAGES | RUN | {"export", "sample"},
    "progress": frozenset[str](),
    "adding": STAGES,
    "casework": STAGES | {"pipeline"},
    "deciding": STAGES | {"casework"},
    "inquiry": STAGES | {"pipeline", "casework"},
    "opened": STAGES | (RUN - {"opened", "batch"}) | {"export"},
    "importing": STAGES | {"casework", "export"},
    "commands": STAGES | RUN | {"export", "sample", "progress"},
    "cli": frozenset({"commands"}),
    "__init__": frozenset({"pipeline", "opened"}),
}
"""Who may import whom, besides itself and the version number."""
LATE = ("onnxruntime", "trafilatura", "htmldate", "lxml", "fastapi", "uvicorn", "numpy", "ftfy")
OUTSIDE = ("training", "bench", "tests", "torch")
ONE_BROAD_EXCEPT_EACH = {
    "batch.py": "a bug stops it, with the name of the article it met",
    "read/model.py": "onnxruntime raises its own kinds without a root",
}


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(SRC.rglob("*.py"))


def name_of(module: Path) -> str:
    """The folder or module of `onrecord` it belongs to."""
    return module.relative_to(SRC).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    """Everything a module imports, wherever in it that stands."""
    inside = ("onrecord", *module.relative_to(SRC).parts[:-1])
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level + 1] if node.level else ()
            path = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{path}.{alias.name}" for alias in node.names)


def shown(module: Path) -> str:
    """A module's path within the package."""
    return module.relative_to(SRC).as_posix()


def test_every_module_has_a_layer() -> None:
    """A new folder has its place in the table."""
    assert {name_of(module) for module in modules()} <= set(MAY_IMPORT)


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_a_module_imports_only_what_lies_below(module: Path) -> None:
    """Anything else goes up where data must not come down."""
    name = name_of(module)
    ours = {i.split(".")[1] for i in imports(module) if i.startswith("onrecord.")}
    assert ours - {name, "__version__"} <= MAY_IMPORT[name]


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_nothing_that_ships_imports_what_does_not(module: Path) -> None:
    """Training, benchmarks and tests know the package; the package does not know them."""
    assert not {i.split(".")[0] for i in imports(module)} & set(OUTSIDE)


def test_the_table_itself_has_no_way_round() -> None:
    """If one may import another, that other may not import it."""
    for name, below in MAY_IMPORT.items():
        assert not [b for b in below if name in MAY_IMPORT[b]], name


def broad_excepts(module: Path) -> int:
    """How often a module catches whatever comes."""
    return sum(
        node.type is None
        or bool({"Exception", "BaseException"} & set(re.findall(r"\w+", ast.unparse(node.type))))
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
    )


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_nothing_is_caught_blindly(module: Path) -> None:
    """But in the places that are named here, with the reason."""
    assert broad_excepts(module) == (shown(module) in ONE_BROAD_EXCEPT_EACH)


def loaded_by(program: str) -> set[str]:
    """The modules in memory after a program has run."""
    told = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(told.stdout.split())


@pytest.mark.parametrize(
    "program", ["import onrecord", "import onrecord.cli", "import onrecord.nouns"]
)
def test_importing_the_package_loads_nothing_heavy(program: str) -> None:
    """Neither the model nor a reader of pages nor a web framework, until something is read."""
    loaded = loaded_by(program)
    assert "onrecord" in loaded
    assert not loaded & set(LATE)


def test_the_reader_loads_without_the_model() -> None:
    """Onnxruntime comes with the first article, trafilatura with the first page."""
    loaded = loaded_by("import onrecord.pipeline")
    assert not loaded & {"onnxruntime", "trafilatura", "fastapi"}
