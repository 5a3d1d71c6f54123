"""The floor reads what plain patterns read, and the project reads more of everything."""

from pathlib import Path

from benchmarks.quality.examples import judge, judged_examples, read_examples
from benchmarks.quality.floor import read_naively
from benchmarks.quality.results import make_results

MINUTES = """Havnerådet
Onsdag den 3. april 2024 kl. 9.30
Sted: Havnekontoret

Deltagere: Rosa Birkemark (formand), Bo Lindeskov
Afbud:
- Ida Toft, kasserer

1. Budget
Budgettet blev gennemgået. Det blev besluttet at købe en kran.
Bo Lindeskov indhenter tilbud.
2. Eventuelt
"""


def test_the_floor_reads_plain_minutes(tmp_path: Path) -> None:
    path = tmp_path / "havneraadet.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert read_naively(path) == {
        "meeting": {"body": "Havnerådet", "date": "2024-04-03", "start": "09:30", "place": "Havnekontoret"},
        "attendance": [
            {"name": "Rosa Birkemark", "status": "present"},
            {"name": "Bo Lindeskov", "status": "present"},
            {"name": "Ida Toft", "status": "absent"},
        ],
        "agenda": [{"number": "1", "title": "Budget"}, {"number": "2", "title": "Eventuelt"}],
        "decisions": [{"item": "1", "text": "Det blev besluttet at købe en kran."}],
        "actions": [{"item": "1", "text": "Bo Lindeskov indhenter tilbud.", "assignees": ["Bo Lindeskov"]}],
    }


def test_every_category_is_above_the_floor() -> None:
    ours = make_results(judged_examples()).categories
    floor = make_results(judge(read_examples(), read_naively)).categories
    assert [name for name, count in ours.items() if (count.f1 or 0) <= (floor[name].f1 or 0)] == []
