"""Every character knows its place in the file."""

from hypothesis import given
from hypothesis import strategies as st

from linter.text import Builder, Span, Text


def test_a_text_by_itself_is_its_own_origin() -> None:
    assert Text("abc").origin(Span(1, 2)) == (1, 2)
    assert Text("").origin(Span(0, 0)) == (0, 0)


def test_what_stands_for_something_has_the_place_of_all_of_it() -> None:
    builder = Builder(Text("a&amp;b"))
    builder.copy(0, 1)
    builder.stand_for("&", 1, 6)
    builder.copy(6, 7)
    text = builder.build()
    assert text.text == "a&b"
    assert [text.origin(Span(i, i + 1)) for i in range(3)] == [(0, 1), (1, 6), (6, 7)]
    assert text.origin(Span(0, 2)) == (0, 6)
    assert text.origin(Span(3, 3)) == (7, 7)


# What to do with the next stretch of the source: how long it is, and what stands for it (None: a copy).
Steps = list[tuple[int, str | None]]
STEPS = st.lists(st.tuples(st.integers(0, 5), st.none() | st.text(max_size=3)))


def built(source: Text, steps: Steps) -> tuple[Text, list[tuple[int, int, bool]]]:
    """A text, and for each of its characters the stretch of the source it came from, the slow way."""
    builder, places, at = Builder(source), [], 0
    for length, stand_in in steps:
        end = min(len(source.text), at + length)
        if stand_in is None:
            builder.copy(at, end)
            places += [(i, i + 1, True) for i in range(at, end)]
        else:
            builder.stand_for(stand_in, at, end)
            places += [(at, end, False)] * len(stand_in)
        at = end
    return builder.build(), places


@given(st.text(max_size=30), STEPS)
def test_each_character_is_where_it_came_from(source: str, steps: Steps) -> None:
    text, places = built(Text(source), steps)
    assert [text.origin(Span(i, i + 1)) for i in range(len(text.text))] == [p[:2] for p in places]
    for i, (start, end, copied) in enumerate(places):
        assert not copied or source[start:end] == text.text[i]


@given(st.text(max_size=20), STEPS, STEPS)
def test_layers_compose(source: str, first: Steps, second: Steps) -> None:
    inner, inner_places = built(Text(source), first)
    outer, outer_places = built(inner, second)
    for i, (start, end, copied) in enumerate(outer_places):
        place = outer.origin(Span(i, i + 1))
        if copied:
            assert place == inner_places[start][:2]
        elif start < end:
            assert place == (inner_places[start][0], inner_places[end - 1][1])


@given(st.text(max_size=30), STEPS, st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_begins_and_ends_where_its_characters_do(source: str, steps: Steps, a: int, b: int) -> None:
    text, places = built(Text(source), steps)
    start, end = sorted((min(a, len(places)), min(b, len(places))))
    if start < end:
        assert text.origin(Span(start, end)) == (places[start][0], places[end - 1][1])
