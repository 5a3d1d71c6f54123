"""What stands under the rows of a site, and what its years count: the same as on the page."""

from graph.show.page.records import Entity, Fact, Meeting, Quote, Records
from graph.show.page.site.places import Site
from graph.show.page.site.profile import ProfileReader
from graph.show.page.site.quotes import quotes_of
from graph.show.page.site.words import Wording


def test_a_sentence_that_two_rules_read_is_quoted_once_as_it_was_read_most_surely() -> None:
    quotes = tuple(Quote(0, 0, 5, "Brand", confidence, rule) for confidence, rule in ((0.6, "a"), (0.9, "b")))
    quotes += (Quote(0, 9, 20, "Karen leder", 0.7, "c"),)
    facts = (
        Fact("involvement", "x", 0, (0, 2), agent=0, how="responsible"),
        Fact("involvement", "y", 0, (1,), agent=0, how="presents"),
    )
    meetings, entities = (Meeting("meeting/m", ()),), (Entity("person/karen", "person", "Karen Fjord"),)
    assert quotes_of(Site(Records(entities, meetings, (), quotes, facts), Wording("da")), (0, 1)) == [2, 1]


def test_a_year_counts_what_speaks_of_a_name_and_not_what_stands_under_the_same_item() -> None:
    meetings = tuple(Meeting(f"meeting/{year}", (), None, f"{year}-03-01") for year in (2022, 2021))
    facts = (
        Fact("item", "i", 0, (), text="Kystlys", subjects=(0,)),
        Fact("task", "t", 0, (), text="en plan", item=0),
        Fact("item", "j", 1, (), text="Kystlys", subjects=(0,)),
    )
    site = Site(
        Records((Entity("initiative/kystlys", "initiative", "Kystlys"),), meetings, (), (), facts), Wording("da")
    )
    profile, _, _ = ProfileReader(site, ()).read(0)
    assert [(one.year, one.facts) for one in profile.years] == [("2021", 1), ("2022", 1)]
