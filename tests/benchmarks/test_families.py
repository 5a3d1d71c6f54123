"""The families of minutes are a closed list, explained, and none is a family of one."""

import json
import re
from collections import Counter

from benchmarks.quality.examples import EXAMPLES, read_examples
from benchmarks.quality.families import FAMILIES


def test_every_gold_file_names_a_known_family_and_none_stands_alone() -> None:
    files = Counter(example.family for example in read_examples())
    assert (set(files), [family for family in files if files[family] < 2]) == (set(FAMILIES), [])


def test_the_page_of_the_examples_explains_each_family_in_order() -> None:
    page = (EXAMPLES / "README.md").read_text("utf-8").partition("## Familier")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)[1:]) == FAMILIES


def test_every_gold_file_says_what_is_particular_to_it() -> None:
    layouts = {path.name: json.loads(path.read_text("utf-8")).get("layout") for path in EXAMPLES.glob("*.gold.json")}
    assert [name for name, layout in layouts.items() if not layout] == []
