"""The rules of the house: imports point one way, each library has its owner, Danish is data."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# The steps in their order; those on one line may import each other.
STEPS = [
    {"errors", "identity", "model", "resources", "vocabulary"},
    {"read"},
    {"extract"},
    {"lint"},
    {"resolve"},
    {"rdf"},
    {"store"},
    {"build"},
    {"ask"},
    {"show"},
    {"commands"},
    {"cli"},
]
RANK = {step: rank for rank, steps in enumerate(STEPS) for step in steps}

# Who may import which library. Plain data files (YAML) belong to whoever reads their own.
OWNERS = {
    "charset_normalizer": {"read"},
    "markdown_it": {"read"},
    "lxml": {"read"},
    "pypdfium2": {"read"},
    "pdfplumber": {"read"},
    "PIL": {"read"},
    "pytesseract": {"read"},
    "yaml": {"extract", "lint", "resolve", "ask", "show"},
    "rdflib": {"rdf"},
    "pyshacl": {"rdf"},
    "pyoxigraph": {"store"},
    "msgspec": {"store"},
    "rapidfuzz": {"ask"},
    "networkx": {"show"},
    "numpy": {"show"},
    "pyvis": {"show"},
    "jinja2": {"show"},
    "markupsafe": {"show"},
    "rich": {"show"},
    "typer": {"commands"},
    "click": {"commands"},
}
# Libraries that a declared dependency brings with it.
BROUGHT_BY = {"click": "typer", "PIL": "pytesseract"}
# Libraries of an extra: what needs them says what to install.
OPTIONAL = {"pytesseract": "ocr"}
DISTRIBUTIONS = {"charset_normalizer": "charset-normalizer", "markdown_it": "markdown-it-py", "yaml": "pyyaml"}
HEAVY = {
    "PIL",
    "charset_normalizer",
    "jinja2",
    "lxml",
    "pdfplumber",
    "pypdfium2",
    "pytesseract",
    "markdown_it",
    "networkx",
    "numpy",
    "pyshacl",
    "pyvis",
    "rapidfuzz",
    "rdflib",
    "spacy",
}

MODULES = sorted(path for path in [ROOT / "cli.py", *ROOT.glob("graph/**/*.py")] if path != ROOT / "graph/__init__.py")


def module_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def step_of(path: Path) -> str:
    """Return the folder or module right under ``graph/`` that ``path`` belongs to."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "graph" else parts[0]


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def string_constants(tree: ast.AST) -> Iterator[str]:
    """Yield every string in code; docstrings are for people and left out."""
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.value


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_one_way(path: Path) -> None:
    step = step_of(path)
    used = {name.split(".")[1] for name in imported(ast.parse(path.read_text("utf-8"))) if name.startswith("graph.")}
    assert {other for other in used if RANK.get(other, -1) > RANK[step] or other not in RANK} == set()


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_each_library_has_its_owner(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    libraries = {name.split(".")[0] for name in imported(tree)} - set(sys.stdlib_module_names) - {"graph"}
    assert {library for library in libraries if step_of(path) not in OWNERS.get(library, set())} == set()


def test_each_library_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [dependency for extra in OPTIONAL.values() for dependency in project["optional-dependencies"][extra]]
    names = {re.split(r"[<>=~!\[ ]", name)[0].lower() for name in [*project["dependencies"], *extras]}
    needed = {BROUGHT_BY.get(library, library) for library in OWNERS}
    assert {DISTRIBUTIONS.get(library, library) for library in needed} == names


def test_starting_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, cli; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(ran.stdout.split()) & HEAVY == set()


EXTRACT = sorted(path for step in ("extract", "lint") for path in (ROOT / "graph" / step).glob("**/*.py"))
IO_MODULES = {"io", "logging", "os", "pathlib", "shutil", "socket", "subprocess", "sys", "tempfile", "urllib"}
IO_CALLS = {"open", "print", "input", "exec", "eval"}


@pytest.mark.parametrize("path", EXTRACT, ids=module_name)
def test_extraction_does_no_input_or_output(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert ({name.split(".")[0] for name in imported(tree)} & IO_MODULES, calls & IO_CALLS) == (set(), set())


# What of a pattern is no word: a class of letters, an escape such as \b.
NO_WORD = re.compile(r"\[[^\]]*\]|\\[a-zA-Z]")
DANISH_LETTER = re.compile("[æøåÆØÅ]")
# Frequent in minutes, and no English word or name in code.
DANISH_WORDS = (
    "af|afbud|aktion|beslutning|besluttet|bestyrelse|bestyrelsen|bilag|blev|bliver|dagsorden|dato|deltagere|den|der|"
    "det|dirigent|enighed|er|et|formand|formanden|fra|godkendt|har|ikke|indstilling|indstilles|kl|klokken|kommune|"
    "mandat|med|medlem|mens|mellem|nej|og|ordstyrer|orienterede|punkt|referat|referatet|referent|regionen|samt|"
    "sekretariatet|skal|som|sted|styregruppe|styregruppen|suppleant|tidspunkt|tilstede|udsat|udvalg|udvalget|uge|ved|"
    "vedtaget|vil"
)
DANISH_WORD = re.compile(rf"(?<![^\W_])(?<!\.)(?:{DANISH_WORDS})(?![\w.])", re.IGNORECASE)


def danish_strings(code: str) -> list[str]:
    return [
        text
        for text in string_constants(ast.parse(code))
        if DANISH_LETTER.search(NO_WORD.sub(" ", text)) or DANISH_WORD.search(NO_WORD.sub(" ", text))
    ]


@pytest.mark.parametrize("path", EXTRACT, ids=module_name)
def test_extraction_holds_no_danish(path: Path) -> None:
    assert danish_strings(path.read_text("utf-8")) == []


def test_the_search_for_danish_finds_it() -> None:
    code = '"""Der var enighed."""\nPATTERN = r"\\bder var\\b|[A-ZÆØÅ]"\nRULE = "decision.agreed"\nNAME = f"{1} møde"'
    assert danish_strings(code) == [r"\bder var\b|[A-ZÆØÅ]", " møde"]
