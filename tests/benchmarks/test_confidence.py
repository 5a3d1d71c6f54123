"""What a rule claims is what was measured, and every rule that reads the examples was."""

from benchmarks.confidence import TABLE, Claims, Precision, calibrate, measure_rules, table_text
from benchmarks.quality.examples import Example, Judged, judged_examples
from benchmarks.quality.verdicts import Outcome, Verdict
from graph.extract.witness import UNMEASURED, confidence

HEAD = "# Målt.\nrule\tconfidence\tright\tall\n"


def test_every_rule_that_fires_on_the_examples_is_measured() -> None:
    """`python benchmarks/confidence.py` writes the table anew."""
    measured = {line.split("\t")[0] for line in TABLE.read_text("utf-8").splitlines()}
    assert set(measure_rules(judged_examples())) - measured == set()


def test_the_table_is_what_its_counts_give() -> None:
    text = TABLE.read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith(("#", "rule\t"))]
    assert table_text(text, {rule: Precision(int(right), int(total)) for rule, _, right, total in rows}) == text


def test_evidence_claims_what_the_table_says() -> None:
    rule, claimed, *_ = TABLE.read_text("utf-8").splitlines()[-1].split("\t")
    assert (confidence(rule), confidence("no.such_rule")) == (float(claimed), UNMEASURED)


def test_a_fact_counts_for_the_rule_that_carries_it() -> None:
    verdicts = (
        Verdict("decisions", "right", "", ("decision.adopted",)),
        Verdict("decisions", "allowed", "", ("decision.adopted",)),
        Verdict("decisions", "wrong", "", ("decision.noted",)),
        Verdict("decisions", "missed", ""),
        Verdict("absent", "wrong", "", ("decision.noted",)),  # looks at an attendance again
        Verdict("works_on", "right", "", ("action.does", "works.leads")),
    )
    fired = frozenset({"decision.adopted", "decision.noted", "action.does", "works.leads", "name.short"})
    example = Example("rosa", "school-board", TABLE, {})
    assert table_text(HEAD + "old.rule\t0.50\t0\t0\n", measure_rules([Judged(example, verdicts, fired)])) == (
        HEAD + "action.does\t0.67\t1\t1\n"
        "decision.adopted\t0.75\t2\t2\n"
        "decision.noted\t0.33\t0\t1\n"
        "name.short\t0.50\t0\t0\n"
        "works.leads\t0.67\t1\t1\n"
    )


def test_what_a_rule_claims_of_other_families_is_set_against_what_it_gets_right_in_one() -> None:
    def judged(family: str, *outcomes: Outcome) -> Judged:
        verdicts = tuple(Verdict("decisions", outcome, "", ("decision.adopted",)) for outcome in outcomes)
        return Judged(Example(family, family, TABLE, {}), verdicts, frozenset())

    whole = [judged("table", "right", "wrong"), judged("school", "right", "right")]
    left_out = [judged("table", "right", "missed"), judged("school", "wrong")]
    assert calibrate(whole, left_out) == {5: Claims(1, 0, 0.5), 7: Claims(1, 1, 0.75)}
