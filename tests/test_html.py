"""The html report in a real browser: what an editor sees, does, and cannot be tricked into."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from linter.document import Source
from linter.finding import Edit, Finding, Fix
from linter.reports import FileReport, Look, report
from tests import hostile

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
STORY = (
    "Ministers meet in Geneva\n\n"
    "GENEVA (AP) — The the ministers of the U.S. and the USA met on Monday, she said.\n\n"
    "Share\n\n“We came, he said, “and we saw.\n\nThat was the second day.\nAnd the end"
)
WIDTHS = [(1440, 900), (820, 1100), (390, 844)]
FOUND = [  # rule, level, match, its fix
    ("duplication.doubled-word", "error", "The the", "The"),
    ("naming.countries", "warning", "USA", "U.S."),
    ("reference.pronoun", "suggestion", "she", None),
    ("boilerplate.share-widget", "error", "Share\n\n", ""),
    ("quotes.unclosed", "warning", "“We came, he said, “and we saw.\n\nThat was the second day.", None),
    ("reference.speaker", "warning", "came, he said", None),
    ("structure.cut-off", "warning", "And the end", None),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "Run `make browser` first: the html report is tested in a real one."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def story(path: str) -> FileReport:
    source = Source(path, STORY)
    findings = []
    for rule, level, match, new in FOUND:
        start = STORY.index(match)
        place = (*source.place(start), *source.place(start + len(match)))
        fix = None if new is None else Fix(level == "error", (Edit(*place, new),))
        findings.append(Finding(path, *place, rule, level, f"Mind “{match.strip()}”.", match, fix))  # type: ignore[arg-type]
    return FileReport(path, tuple(findings), STORY)


def html(files: list[FileReport], look: Look = hostile.LOOK) -> str:
    return "".join(report("linter.reports.html")(files, look))


Open = Callable[..., Page]


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a report from the disk; fails if it wanted anything from the network or said a word of error."""
    said: list[str] = []
    wanted: list[str] = []
    contexts = []

    def opened(text: str, **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: wanted.append(request.url))
        path = tmp_path / "report.html"
        path.write_bytes(text.encode("utf-8", "replace"))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in wanted if not url.endswith("/report.html")] == []


FILES = [story("wire/one.txt"), FileReport("clean.txt", (), "Fine."), story("desk/two.md")]


def shown(page: Page) -> int:
    return page.locator(".finding:visible").count()


def test_the_copy_is_whole_and_marked_in_place(page: Open) -> None:
    opened = page(html(FILES))
    assert opened.title() == "newslint: 14 findings in 2 of 3 files"
    lines = opened.locator("article").first.locator(".copy p").all_text_contents()
    assert lines == [line for line in STORY.split("\n") if line]
    for number, (_, _, match, _) in enumerate(FOUND):
        marks = opened.locator(f'mark[data-findings~="{number}"]').all_text_contents()
        assert "".join(marks).strip() == match.replace("\n", "").strip()
        assert opened.locator(f"#mark-{number}").count() == 1


def test_where_findings_overlap_both_are_marked(page: Open) -> None:
    opened = page(html(FILES))
    inner = opened.locator('mark[data-findings~="4"][data-findings~="5"]').first
    assert inner.text_content() == "came, he said"
    inner.click()
    assert "1 of" not in str(opened.locator("#current").text_content())
    first = opened.locator("#current").text_content()
    inner.click()
    assert opened.locator("#current").text_content() != first


def test_keys_step_through_the_findings(page: Open) -> None:
    opened = page(html(FILES))
    for number in (0, 1, 2):
        opened.keyboard.press("n" if number else "j")
        assert opened.locator(".finding.current").get_attribute("id") == f"finding-{number}"
        assert str(opened.locator("#current").text_content()).startswith(f"{number + 1} of 14: Mind “")
        assert opened.locator("mark.current").first.is_visible()
    opened.keyboard.press("p")
    assert opened.locator(".finding.current").get_attribute("id") == "finding-1"
    for _ in range(2):
        opened.keyboard.press("k")
    assert opened.locator(".finding.current").get_attribute("id") == "finding-13"  # round and round
    assert opened.locator("[aria-current]").count() == 1
    opened.keyboard.press("Escape")
    assert opened.locator(".current").count() == 0
    opened.keyboard.press("Control+n")
    assert opened.locator(".current").count() == 0


@pytest.mark.parametrize("size", WIDTHS)
def test_what_is_stepped_to_is_in_sight(page: Open, size: tuple[int, int]) -> None:
    opened = page(html(FILES * 3), viewport={"width": size[0], "height": size[1]})
    for _ in range(9):
        opened.click("#next")
    box = opened.locator("mark.current").first.bounding_box()
    bar = opened.locator(".bar").bounding_box()
    assert box
    assert bar
    assert 0 <= box["y"] < bar["y"] - box["height"]


def test_the_list_leads_to_the_copy(page: Open) -> None:
    opened = page(html(FILES))
    opened.locator(".finding a").nth(2).click()
    assert opened.locator("mark.current").first.text_content() == "USA"


def test_filters(page: Open) -> None:
    opened = page(html(FILES))
    opened.uncheck('input[value="reference"]')
    assert shown(opened) == 10
    assert opened.locator("#shown").text_content() == "10 of 14 findings shown"
    assert opened.locator("mark.off").first.text_content() == "she"
    opened.uncheck('input[value="error"]')
    assert shown(opened) == 6
    opened.fill("#file", "DESK")
    assert shown(opened) == 3
    assert opened.locator("article:visible h2").all_text_contents() == ["desk/two.md"]
    opened.keyboard.press("n")  # into the field, not to the next finding
    assert opened.input_value("#file") == "DESKn"
    assert shown(opened) == 0
    opened.fill("#file", "")
    opened.check('input[value="error"]')
    opened.check('input[value="reference"]')
    assert (shown(opened), opened.locator("#shown").text_content()) == (14, "")


def test_steps_skip_what_is_filtered(page: Open) -> None:
    opened = page(html(FILES))
    opened.uncheck('input[value="duplication"]')
    opened.locator("h1").click()
    opened.keyboard.press("n")
    assert str(opened.locator("#current").text_content()) == "1 of 12: Mind “USA”."


def test_bars_count_each_family(page: Open) -> None:
    opened = page(html(FILES))
    bars = dict(
        zip(
            opened.locator(".families .name").all_text_contents(),
            map(int, opened.locator(".families .count").all_text_contents()),
            strict=True,
        )
    )
    assert bars == {
        "reference": 4,
        "duplication": 2,
        "naming": 2,
        "boilerplate": 2,
        "quotes": 2,
        "structure": 2,
    }
    widths = opened.locator(".families rect").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().width)"
    )
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.01)


def background(page: Page) -> int:
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(int, re.findall(r"\d+", color)[:3]))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark(page: Open, scheme: Any) -> None:
    opened = page(html(FILES), color_scheme=scheme)
    assert (background(opened) > 380) is (scheme == "light")
    opened.click("#theme")
    assert (background(opened) > 380) is (scheme == "dark")
    assert opened.locator("#theme").text_content() == ("Light" if scheme == "light" else "Dark")


def test_on_paper(page: Open) -> None:
    opened = page(html(FILES), color_scheme="dark")
    opened.emulate_media(media="print")
    assert not opened.locator("form").is_visible()
    assert not opened.locator(".bar").is_visible()
    assert opened.locator(".finding").last.is_visible()
    assert opened.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert len(opened.pdf()) > 10_000


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_is_wider_than_the_screen(page: Open, size: tuple[int, int]) -> None:
    long = story("a/very/long/" + "path" * 40 + ".txt")
    opened = page(html([*FILES, long, *hostile.files()]), viewport={"width": size[0], "height": size[1]})
    assert opened.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(page: Open, size: tuple[int, int], scheme: Any) -> None:
    opened = page(
        html([*FILES[:2], hostile.files()[1]]),
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        bypass_csp=True,
    )
    opened.keyboard.press("n")
    found = Axe().run(opened)
    assert found.violations_count == 0, json.dumps(found.response["violations"], indent=1)[:4000]


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Open) -> None:
    opened = page(html(FILES[:1]))
    opened.keyboard.press("Tab")
    assert opened.locator(":focus").text_content() == "Skip to the articles"
    assert opened.locator(":focus").is_visible()
    reached = 0
    while opened.evaluate("document.activeElement !== document.body"):
        assert opened.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        opened.keyboard.press("Tab")
        reached += 1
    inputs = opened.locator("form input").count()
    links = opened.locator("article a[href]").count() + opened.locator(".rules a").count()
    assert reached == 1 + 1 + inputs + links + 2  # skip link, theme, filters, links, previous and next


def test_without_scripts_everything_can_be_read(page: Open) -> None:
    opened = page(html(FILES), java_script_enabled=False)
    assert shown(opened) == 14
    assert not opened.locator("form").is_visible()
    opened.locator(".finding a").first.click()
    assert opened.url.endswith("#mark-0")


def test_a_clean_run(page: Open) -> None:
    opened = page(html(FILES[1:2]))
    assert opened.locator("main").text_content() == "\nNothing was found. The copy is clean.\n"
    assert opened.title() == "newslint: No findings in 1 file"


def test_of_long_files_and_mark_up_only_what_is_near(page: Open) -> None:
    text = "".join(f"<p>Paragraph {n} of many.</p>\n" for n in range(9000))
    source = Source("a.html", text)
    findings = []
    for n in (3, 4, 8000):
        start = text.index(f"Paragraph {n} ")
        findings.append(
            Finding(
                "a.html", *source.place(start), *source.place(start + 9), "a.b", "error", "m", "Paragraph"
            )
        )
    opened = page(html([FileReport("a.html", tuple(findings), text)]))
    assert opened.locator("mark").count() == 3
    assert opened.locator(".gap").count() == 1
    assert opened.locator(".copy p").count() < 80
    assert opened.locator("p:has(#mark-2)").get_attribute("data-line") == "8001"


ATTACKS = [
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    "</style><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    "<svg><script>window.pwned=1</script></svg>",
    "<body onload=window.pwned=1>",
    "<iframe src=javascript:parent.pwned=1></iframe>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<a href=javascript:window.pwned=1>x</a>",
    "<details open ontoggle=window.pwned=1>",
    "<input autofocus onfocus=window.pwned=1>",
    "<video><source onerror=window.pwned=1></video>",
    "<math><mtext><style><img src=x onerror=window.pwned=1></style></mtext></math>",
    "<!--><script>window.pwned=1</script>-->",
    "--><script>window.pwned=1</script>",
    "]]><script>window.pwned=1</script>",
    "\"><script>window.pwned=1</script>",
    "'><script>window.pwned=1</script>",
    "\" onmouseover=window.pwned=1 x=\"",
    "' autofocus onfocus=window.pwned=1 x='",
    "` onclick=window.pwned=1 `",
    "<meta http-equiv=refresh content='0;url=javascript:window.pwned=1'>",
    "<base href=https://example.org/><script src=x.js></script>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<form action=javascript:window.pwned=1><button>x</button></form>",
    "<object data=javascript:window.pwned=1></object>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;<script>window.pwned=1</script>",
    "\u2028</script\x00><scr\x00ipt>window.pwned=1</script>",
    "{} [data-family] { } </style><script>window.pwned=1</script>",
    "javascript:window.pwned=1",
]  # fmt: skip


def attacked(attack: str) -> list[FileReport]:
    """A report in which every text is an attack."""
    text = f"{attack}\nA line. {attack} The end."
    source = Source(attack, text)
    place = (*source.place(len(attack) + 9), *source.place(2 * len(attack) + 9))
    fix = Fix(True, (Edit(*place, attack),))
    finding = Finding(attack, *place, f"{attack}.{attack}", "error", attack, attack, fix)
    return [FileReport(attack, (finding, finding._replace(rule="family.two")), text)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_copy_does_nothing(page: Open, attack: str) -> None:
    """Not even without the content security policy: nothing depends on it."""
    rule = hostile.RULES["family.two"]._replace(id=f"{attack}.{attack}", link=attack, description=attack)
    text = html(attacked(attack), hostile.LOOK._replace(rules={rule.id: rule, **hostile.RULES}))
    opened = page(re.sub("<meta http-equiv.*?>", "", text, count=1))
    opened.keyboard.press("n")
    opened.locator("mark").first.hover()
    opened.locator("mark").first.click()
    for link in opened.locator(".finding a").all():
        link.click()
    opened.uncheck('input[name="family"] >> nth=0')
    assert opened.evaluate("window.pwned") is None
    assert opened.locator("script").count() == 1
    assert (
        opened.locator(
            "img, iframe, object, video, details, math, base, link, article form, article svg"
        ).count()
        == 0
    )
    assert (
        opened.locator("article input, [onerror], [onload], [onfocus], [onmouseover], [onclick]").count() == 0
    )
    assert (
        opened.locator("a").evaluate_all("all => all.filter(one => one.protocol === 'javascript:').length")
        == 0
    )
    assert attack.replace("\0", "\ufffd") in str(opened.locator(".copy").first.text_content())


def test_no_script_but_the_pages_own_would_run(browser: Browser, tmp_path: Path) -> None:
    """What the policy is for: were anything shown as mark-up by mistake, it would do nothing."""
    path = tmp_path / "report.html"
    path.write_text(
        html(FILES).replace("</main>", "".join(attack.replace("\0", "") for attack in ATTACKS) + "</main>")
    )
    opened = browser.new_page()
    refused: list[str] = []
    opened.on("console", lambda message: refused.append(message.text))
    opened.goto(path.as_uri())
    assert opened.evaluate("window.pwned") is None
    assert any("Content Security Policy" in text for text in refused)
    opened.close()
