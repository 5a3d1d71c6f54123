"""What is read from the examples, category by category: gains and losses show in the diff of example_scores.json."""

import json

import pytest

from tests.extract.example_scores import FROZEN, Scores, frozen_text, score_examples


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score_examples()


def test_no_category_loses(scores: Scores) -> None:
    """See `example_scores.py` for how to freeze new figures."""
    frozen = json.loads(FROZEN.read_text(encoding="utf-8"))
    losses = {
        category: (was, dict(now))
        for category, was in frozen.items()
        if (now := scores.table[category])["right"] < was["right"] or now["wrong"] > was["wrong"]
    }
    assert losses == {}, "\n".join(error for error in scores.errors if error.split()[0] in losses)


def test_every_category_is_frozen(scores: Scores) -> None:
    assert set(json.loads(FROZEN.read_text(encoding="utf-8"))) == set(json.loads(frozen_text(scores)))
