"""The lexicon: what the tables say, looked up as the rest of the project looks it up."""

import csv
import re
from pathlib import Path

import pytest

from graph.extract.lexicon import Organisation, Party, lexicon
from graph.extract.verbs import Verb

TABLES = Path(__file__).parents[2] / "data" / "da"
FILES = sorted([*TABLES.glob("*.txt"), *TABLES.glob("*.tsv")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_table_says_where_it_comes_from(path: Path) -> None:
    head = " ".join(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#"))
    assert re.search(r"Kilde: .* Licens: MIT|Source: .* Licence: MIT|Skrives af benchmarks/", head)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".txt"], ids=lambda path: path.name)
def test_no_entry_stands_twice_or_has_stray_white_space(path: Path) -> None:
    entries = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert [entry for entry in entries if entry != entry.strip()] == []
    assert sorted(entry for entry in set(entries) if entries.count(entry) > 1) == []


def test_all_98_municipalities_have_their_own_code_and_one_of_five_regions() -> None:
    text = (TABLES / "organisations.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter="\t"))
    municipalities = [row for row in rows if row["kind"] == "municipality"]
    codes = {row["code"] for row in municipalities}
    assert (len(municipalities), len(codes), {len(code) for code in codes}) == (98, 98, {4})
    per_region = {
        row["region"]: sum(other["region"] == row["region"] for other in municipalities) for row in municipalities
    }
    assert per_region == {
        "Region Hovedstaden": 29,
        "Region Sjælland": 17,
        "Region Syddanmark": 22,
        "Region Midtjylland": 19,
        "Region Nordjylland": 11,
    }


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Rebild Kommune", Organisation("Rebild Kommune", "municipality", "0840", "Region Nordjylland")),
        ("rebild  kommune", Organisation("Rebild Kommune", "municipality", "0840", "Region Nordjylland")),
        ("Skive Kommunes", Organisation("Skive Kommune", "municipality", "0779", "Region Midtjylland")),
        (
            "Vesthimmerland Kommune",
            Organisation("Vesthimmerlands Kommune", "municipality", "0820", "Region Nordjylland"),
        ),
        ("Århus Kommune", Organisation("Aarhus Kommune", "municipality", "0751", "Region Midtjylland")),
        ("OUH", Organisation("Odense Universitetshospital", "hospital", None, "Region Syddanmark")),
        ("FOA's", Organisation("FOA", "union")),
        ("KL", Organisation("KL", "association")),
        pytest.param("kl", None, id="kl is a time of day"),
        pytest.param("Rebild", None, id="a bare place is no municipality"),
        pytest.param("Fjordby Kommune", None, id="unknown"),
        pytest.param("", None, id="empty"),
    ],
)
def test_organisation_named(text: str, organisation: Organisation | None) -> None:
    assert lexicon().organisation_named(text) == organisation


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Ø", Party("Enhedslisten", "Ø")),
        ("SF", Party("Socialistisk Folkeparti", "F")),
        ("de konservative", Party("Det Konservative Folkeparti", "C")),
        pytest.param("v", None, id="a small v is the word for by"),
    ],
)
def test_party_named(text: str, party: Party | None) -> None:
    assert lexicon().party_named(text) == party


@pytest.mark.parametrize(
    ("word", "any_name", "certain_name"),
    [
        ("Mette", True, True),
        ("Anne-Marie", True, True),
        ("Fatima", True, True),
        ("Aqqaluk", True, True),
        ("BENT", True, False),
        ("August", True, False),
        ("Mødet", False, False),
        ("Dagsorden", False, False),
    ],
)
def test_first_names_tell_ordinary_words_apart(word: str, any_name: bool, certain_name: bool) -> None:
    found = lexicon()
    assert (found.is_first_name(word), found.is_first_name(word, ambiguous=False)) == (any_name, certain_name)


@pytest.mark.parametrize(
    ("word", "known"), [("Nielsen", True), ("Østergaard", True), ("Holm-Larsen", True), ("Indkaldelse", False)]
)
def test_last_names(word: str, known: bool) -> None:
    assert lexicon().is_last_name(word) == known


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Kontorchef Karla Brink", 1),
        ("Ledende overlæge Karla Brink", 2),
        ("Sundheds- og ældrechef Karla Brink", 3),
        ("Handicap- og familiechef, Karla Brink", 3),
        ("Direktør, Karla Brink", 1),
        ("Adm. direktør Karla Brink", 2),
        ("Social- og sundhedsassistent Karla Brink", 3),
        pytest.param("Karla Brink", 0, id="a name is no title"),
        pytest.param("Handicap- og Karla", 0, id="a half compound alone"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_title_length(words: str, length: int) -> None:
    assert lexicon().title_length(words.split()) == length


@pytest.mark.parametrize(
    ("table", "word", "inside"),
    [
        ("body_words", "Havneudvalget", True),
        ("body_words", "Styregruppe", True),
        ("body_words", "Udvalget", True),
        ("body_words", "Havnen", False),
        ("organisation_words", "Socialforvaltningen", True),
        ("organisation_words", "Kommune", True),
        ("organisation_words", "ApS", True),
        ("organisation_words", "Brink", False),
        ("titles", "teknikchef", True),
        pytest.param("titles", "økonom-", False, id="half a compound"),
    ],
)
def test_words_and_tails(table: str, word: str, inside: bool) -> None:
    assert (word in getattr(lexicon(), table)) == inside


@pytest.mark.parametrize(
    ("table", "word", "kind"),
    [
        ("office_words", "Klyngesekretærerne", "office"),
        ("office_words", "havneudvalget", "body"),
        ("office_words", "regionen", "organisation"),
        ("office_words", "havnen", None),
        ("functions", "Referent", "note_taker"),
        ("functions", "Næstformand", "vice_chair"),
        ("functions", "kommunal sekretær", "secretary"),
        ("functions", "gartner", None),
        ("initiative_words", "forbedringsprojektet", "project"),
        ("initiative_words", "Samrådsmodel", "model"),
        ("initiative_words", "klimastrategi", "strategy"),
        ("initiative_words", "bænken", None),
    ],
)
def test_kind_of(table: str, word: str, kind: str | None) -> None:
    assert getattr(lexicon(), table).kind_of(word) == kind


@pytest.mark.parametrize(
    ("form", "words", "verb"),
    [
        ("verb", "udsender referatet", Verb("udsender", "udsende", "udsendte", "udsendt")),
        ("verb", "følger op", Verb("følger op", "følge op", "fulgte op", "fulgt op", ("op",), True)),
        ("verb", "følger sagen op.", Verb("følger op", "følge op", "fulgte op", "fulgt op", ("op",), True)),
        pytest.param("verb", "følger planen", None, id="without its particle the verb is another"),
        pytest.param("verb", "følger planen, som op", None, id="the particle of another clause"),
        ("verb", "ser på prisen", Verb("ser på", "se på", "så på", "set på", ("på",))),
        pytest.param("verb", "ser en risiko på kort sigt", None, id="a verb that is never split"),
        pytest.param("verb", "orienterede om", None, id="past tense"),
        pytest.param("verb", "er", None, id="a state"),
        ("infinitive", "undersøge muligheden", Verb("undersøger", "undersøge", "undersøgte", "undersøgt")),
        ("passive", "udsendes i uge 30", Verb("udsender", "udsende", "udsendte", "udsendt")),
    ],
)
def test_action_verbs(form: str, words: str, verb: Verb | None) -> None:
    assert getattr(lexicon(), f"action_{form}_at")(words.split()) == verb


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Mona følger sagen op", "følger"),
        ("Mona følger planen, og Per rydder op", None),
        ("Mona ser på prisen", "ser på"),
        ("Mona udsender referatet", "udsender"),
    ],
)
def test_verb_pattern(sentence: str, found: str | None) -> None:
    presents = ("følger op", "ser på", "udsender")
    verbs = [verb for verbs in lexicon().action_presents.values() for verb in verbs if verb.present in presents]
    matches = [match.group() for verb in verbs if (match := re.search(rf"\bMona ({verb.pattern})\b", sentence))]
    assert matches == ([f"Mona {found}"] if found else [])


def test_discussion_verbs_are_told_apart_by_class() -> None:
    verbs = lexicon().discussion_verbs
    assert [verbs.get(form) for form in ("orienterede", "fremlægger", "spurgte", "bød velkommen", "undersøger")] == [
        "presents",
        "presents",
        "says",
        "presents",
        None,
    ]


def test_months_and_numbers() -> None:
    found = lexicon()
    assert [found.months[word] for word in ("januar", "sept", "okt", "december")] == [1, 9, 10, 12]
    assert [found.numbers[word] for word in ("én", "to", "femten")] == [1, 2, 15]


def test_the_load_is_done_once() -> None:
    assert lexicon() is lexicon()
