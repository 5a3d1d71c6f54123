"""Dates, times and deadlines, each with its near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.dates import due_entries, due_rules, find_dates, find_due, find_times

DATES = [
    ("24. marts 2026", "24. marts 2026", "2026-03-24", "date.long"),
    ("Tid: onsdag d. 27. august 2025 kl. 16", "onsdag d. 27. august 2025", "2025-08-27", "date.long"),
    ("18 JANUAR 2011", "18 JANUAR 2011", "2011-01-18", "date.long"),
    ("d.3.september 2021", "d.3.september 2021", "2021-09-03", "date.long"),
    ("07.05.2026 kl. 13", "07.05.2026", "2026-05-07", "date.numeric"),
    ("20.04.26", "20.04.26", "2026-04-20", "date.numeric"),
    ("10-10-2023", "10-10-2023", "2023-10-10", "date.numeric"),
    ("31/8 2021", "31/8 2021", "2021-08-31", "date.numeric"),
    ("31/8-2021", "31/8-2021", "2021-08-31", "date.numeric"),
    ("d. 1.2.10", "d. 1.2.10", "2010-02-01", "date.numeric"),
    ("d. 2021.05.13 kl 19:00", "d. 2021.05.13", "2021-05-13", "date.iso"),
    ("2026-01-20", "2026-01-20", "2026-01-20", "date.iso"),
    ("planlagt til den 3. september.", "den 3. september", "--09-03", "date.day_month"),
    ("vi ses 3. sept. hos Bo", "3. sept.", "--09-03", "date.day_month"),
    ("torsdag d. 14.11 kl. 19", "torsdag d. 14.11", "--11-14", "date.day_month"),
    ("d. 3/4 kl. 12", "d. 3/4", "--04-03", "date.day_month"),
    ("Aalborg februar 2021", "februar 2021", "2021-02", "date.month_year"),
    ("Juni 2026", "Juni 2026", "2026-06", "date.month_year"),
    ("12.-13. maj 2025", "12.-13. maj 2025", "2025-05-12", "date.range"),
    ("den 1. og 2. juni", "den 1. og 2. juni", "--06-01", "date.range"),
    ("29.02.2024", "29.02.2024", "2024-02-29", "date.numeric"),
    ("29. februar", "29. februar", "--02-29", "date.day_month"),
    ("referat_2021-05-13.md", "2021-05-13", "2021-05-13", "date.iso"),
    ("2021-05-13-Referat.md", "2021-05-13", "2021-05-13", "date.iso"),
]

NO_DATES = [
    pytest.param("i 2019 og 2020", id="years-alone"),
    pytest.param("den 31.02.2021", id="no-such-day"),
    pytest.param("30. februar 2021", id="no-such-day-in-words"),
    pytest.param("29.02.2021", id="no-leap-year"),
    pytest.param("sag 25/30466", id="case-number"),
    pytest.param("sag 25-11-2025-0003", id="long-case-number"),
    pytest.param("sag 05.01.00-A00-3-21", id="municipal-case-number"),
    pytest.param("2.500.000 kr.", id="amount"),
    pytest.param("afsnit 1.2.3", id="section"),
    pytest.param("tlf. 20 10 20 26 og 12-34-56-78", id="telephone"),
    pytest.param("3/4 af puljen", id="fraction"),
    pytest.param("31/8 21 personer", id="fraction-and-number"),
    pytest.param("2. Maj Holm orienterede", id="person-called-May"),
    pytest.param("4. Jan sagde", id="person-called-Jan"),
    pytest.param("1. - 2. Godkendt", id="items"),
    pytest.param("3. maj2021x og 2025-2026", id="glued"),
    pytest.param("010203-1234", id="civil-number"),
]


@pytest.mark.parametrize(("text", "quote", "value", "rule"), DATES)
def test_dates(text: str, quote: str, value: str, rule: str) -> None:
    assert [(date.span.of(text), str(date.value), date.rule) for date in find_dates(text)] == [(quote, value, rule)]


@pytest.mark.parametrize("text", NO_DATES)
def test_near_misses_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


def test_dates_come_in_reading_order_and_within_the_range() -> None:
    text = "1. maj 2020, juni 2021, 2.3.2022 og den 4. juli"
    assert [str(date.value) for date in find_dates(text)] == ["2020-05-01", "2021-06", "2022-03-02", "--07-04"]
    assert [str(date.value) for date in find_dates(text, 12, 32)] == ["2021-06", "2022-03-02"]


TIMES = [
    ("kl. 13 - 14:30", [("kl. 13 - 14:30", "13:00", "14:30", "time.range")]),
    ("Kl.13.00 til kl.15.00 Salen", [("Kl.13.00 til kl.15.00", "13:00", "15:00", "time.range")]),
    ("2021 kl. 13.30 – 15.30.", [("kl. 13.30 – 15.30", "13:30", "15:30", "time.range")]),
    ("Tid: 16:00-18:00", [("16:00-18:00", "16:00", "18:00", "time.range")]),
    ("10.15–10.30 Pause", [("10.15–10.30", "10:15", "10:30", "time.range")]),
    ("klokken 9", [("klokken 9", "09:00", None, "time.clock")]),
    ("kl 19 hos Bo", [("kl 19", "19:00", None, "time.clock")]),
    ("kl. 1630-1800", [("kl. 1630-1800", "16:30", "18:00", "time.range")]),
    ("starter 9:30", [("9:30", "09:30", None, "time.colon")]),
    ("kl. 13 - 13.30 (indkaldt til 14.30)", [("kl. 13 - 13.30", "13:00", "13:30", "time.range")]),
    ("kl. 12 - 1. maj", [("kl. 12", "12:00", None, "time.clock")]),
    ("kl. 25 og kl. 12.75", []),
    ("07.05.2026, 3 af 12, § 5.10, afsnit 2.10", []),
    ("For: 12 / Imod: 0", []),
    ("1:30:15", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: list[tuple[str, str, str | None, str]]) -> None:
    assert [(time.span.of(text), time.start, time.end, time.rule) for time in find_times(text)] == times


DUE = [
    ("Bo Lind sender planen senest 18. juni 2026.", "2026-06-18", "senest 18. juni 2026"),
    ("Planen er klar inden den 1. maj.", "--05-01", "inden den 1. maj"),
    ("18. juni 2026", "2026-06-18", "18. juni 2026"),
    ("Anna Berg indkalder i uge 33.", "i uge 33", "i uge 33"),
    ("ASAP", "ASAP", "ASAP"),
    ("Q1 2026", "Q1 2026", "Q1 2026"),
    ("Udvalget svarer snarest muligt og senest 1. maj 2026.", "2026-05-01", "senest 1. maj 2026"),
    ("Evalueres medio juni 2025", "medio juni 2025", "medio juni 2025"),
    ("Listen sendes før næste møde.", "før næste møde", "før næste møde"),
]


@pytest.mark.parametrize(("sentence", "value", "quote"), DUE)
def test_due(sentence: str, value: str, quote: str) -> None:
    due = find_due(sentence)
    assert due is not None
    assert (due[0], due[1].of(sentence)) == (value, quote)


@pytest.mark.parametrize("entry", due_entries(), ids=lambda entry: entry["rule"])
def test_due_rules_keep_their_own_examples(entry: dict) -> None:
    rule = next(rule for rule in due_rules() if rule.name == entry["rule"])
    missed = [text for text in entry["examples"] if find_due(text) is None or not rule.pattern.search(text)]
    wrong = [text for text in entry["not"] if find_due(text) is not None]
    assert (missed, wrong) == ([], [])


@given(st.text(st.sampled_from("0123456789./-–: dklmaj2.")))
def test_what_is_found_lies_in_the_text_and_does_not_overlap(text: str) -> None:
    for spans in ([date.span for date in find_dates(text)], [time.span for time in find_times(text)]):
        ends = [0, *(span.end for span in spans)]
        assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))
