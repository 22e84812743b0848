"""`newslint init`: looks at the copy below a folder and proposes settings for it."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import __version__, write
from linter.config import Config, ConfigError
from linter.document import Document, Source
from linter.files import Target, targets
from linter.finding import LEVELS
from linter.globs import Globs
from linter.lexicon import Lexicon, words
from linter.rulebook import Rulebook
from linter.run import Linter
from linter.settings import forms_by_group
from linter.settle import FILE_NAME
from linter.text import Text

NEXT = (
    f"{FILE_NAME} is written; `newslint check` uses it from now on. `newslint check --add-baseline` leaves "
    "for later what is found today."
)
_SAMPLE = 300  # files that are looked into
_SURE = 0.9  # the share of mentions from which on a form is the house's own
_ENOUGH = 10  # mentions
_MOST = 12  # forms that are proposed
_NOT_COPY = ("README", "CHANGELOG", "CONTRIBUTING", "CODE_OF_CONDUCT", "LICENSE", "SECURITY")
_SPELLINGS = [
    pair.split("/")
    for pair in (
        "color/colour labor/labour center/centre theater/theatre defense/defence organization/organisation "
        "analyze/analyse traveled/travelled program/programme favor/favour honor/honour neighbor/neighbour "
        "recognize/recognise realize/realise catalog/catalogue gray/grey fulfill/fulfil offense/offence"
    ).split()
]
_LANGUAGES = {
    "English": "the and of that was with for".split(),
    "German": "der die und nicht mit eine auf".split(),
    "French": "le les des est une dans pour".split(),
    "Spanish": "el los las una por con del".split(),
    "Italian": "il che di della per una sono".split(),
    "Portuguese": "os uma com não para dos que".split(),
    "Dutch": "het een van niet zijn met voor".split(),
}


class Seen(NamedTuple):
    """What there is below a folder; the text is that of a sample."""

    suffixes: Counter[str]
    not_copy: list[str]
    encoding: str
    text: str
    words: Counter[str]
    findings: Counter[str]  # by style
    sample: int  # files


class Form(NamedTuple):
    """How this copy writes something: nearly always so."""

    text: str
    times: int
    mentions: int  # in any form


def refuse_to_overwrite(folder: str) -> None:
    """Raises ConfigError if there are settings already."""
    if os.path.exists(os.path.join(folder, FILE_NAME)):
        raise ConfigError(f"{FILE_NAME} is here already; edit it, or delete it first.")


def save(folder: str, text: str) -> None:
    """Put the settings where `newslint check` finds them."""
    write.replace(os.path.join(folder, FILE_NAME), text.encode())


def proposed(folder: str) -> str:
    """Settings for the copy below a folder, as the text of a commented config file."""
    return "\n".join([*_lines(look(folder)), ""])


def look(folder: str) -> Seen:
    """What there is below a folder."""
    paths = [target.path for target in targets([folder], Globs(folder, ())) if not target.problem]
    not_copy = [path for path in paths if os.path.basename(path).split(".")[0].upper() in _NOT_COPY]
    copy = sorted(set(paths) - set(not_copy))
    sample = copy[:: max(1, len(copy) // _SAMPLE)]
    encoding = _encoding(sample)
    linter = Linter(Config(encoding=encoding))
    checked = [linter.check(Target(path), path) for path in sample]
    text = "\n".join(file.source for file in checked)
    found = Counter(f.family for file in checked for f in file.findings if f.level in LEVELS[1:])
    suffixes = Counter(os.path.splitext(path)[1].lower() for path in copy)
    counts = Counter(re.findall(r"\w+", text.lower()))
    return Seen(suffixes, sorted(not_copy), encoding, text, counts, found, len(sample))


def _encoding(paths: Sequence[str]) -> str:
    """UTF-8, unless most of these files are not; then what Windows writes in the West."""
    broken = 0
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                file.read()
        except UnicodeDecodeError:
            broken += 1
        except OSError:
            continue
    return "cp1252" if broken > len(paths) / 2 else "utf-8"


def house_forms(text: str) -> list[Form]:
    """The forms of names and terms that this copy nearly always has, the most frequent first."""
    groups = list(forms_by_group(Rulebook(()).rules))
    texts = [
        (number, form[0], text) for number, forms in enumerate(groups) for form in forms for text in form
    ]
    document = Document(Source("", text), Text(text), ())
    matches = Lexicon([words((text for *_, text in texts), cased=True)]).scan(document).get(0, ())
    counts = Counter(texts[match.literal][:2] for match in matches)
    mentions: Counter[int] = Counter()
    for (group, _), times in counts.items():
        mentions[group] += times
    found = [Form(form, times, mentions[group]) for (group, form), times in counts.items()]
    found = [f for f in found if f.mentions >= _ENOUGH and f.times >= _SURE * f.mentions]
    return sorted(found, key=lambda form: (-form.mentions, form.text))[:_MOST]


def language(words: Counter[str]) -> str:
    """The language that most of this is in; English if nothing tells."""
    return max(_LANGUAGES, key=lambda name: sum(words[word] for word in _LANGUAGES[name]))


def spelling(words: Counter[str]) -> str:
    """US or British spelling, with the counts."""
    us, uk = (sum(words[pair[side]] for pair in _SPELLINGS) for side in (0, 1))
    if not us and not uk:
        return "neither US nor British spelling told"
    kind = "US" if us > uk else "British"
    return f"{kind} spelling ({us} US, {uk} British)" if us and uk else f"{kind} spelling"


def _lines(seen: Seen) -> Iterator[str]:
    total = seen.suffixes.total()
    formats = ", ".join(f"{count} {suffix}" for suffix, count in seen.suffixes.most_common())
    found = ", ".join(f"{style} {count}" for style, count in seen.findings.most_common()) or "nothing"
    yield f"# Settings of newslint {__version__} for the copy below this folder. Any key may be left out."
    yield "# `newslint rules` lists the rules; `newslint explain RULE` says what one is for."
    yield "#"
    yield f"# Seen here: {total} file{'s' * (total != 1)} ({formats or 'none that newslint reads'}), " + (
        f"{language(seen.words)}, {spelling(seen.words)}."
    )
    yield f"# Found today in a sample of {seen.sample}: {found}."
    if language(seen.words) != "English":
        yield "# Most rules are for English; they keep silent where a file says that its language is another."
    yield ""
    yield "# Styles and rules that are on. Without this key: all but those that are off by default."
    yield f"# select: [{', '.join(_styles())}]"
    yield ""
    yield "# Styles and rules that are off."
    yield "# ignore: [structure, quotes.unclosed]"
    yield ""
    yield "# How grave a style or rule is: error, warning or suggestion."
    yield "# levels: {naming: error}"
    yield ""
    yield from _preferred(house_forms(seen.text))
    yield "# What is not copy. Globs are read as in .gitignore."
    yield from (_block("exclude", seen.not_copy) if seen.not_copy else ["# exclude: [archive/, drafts/*.md]"])
    yield ""
    yield "# Other settings for some paths."
    yield "# paths:"
    yield "#   letters/**: {ignore: [quotes]}"
    yield ""
    yield "# The level from which on findings are shown, and from which on `newslint check` exits with 1."
    yield "min-level: warning"
    yield "fail-on: warning"
    yield ""
    yield "# The encoding of the files; one with a byte order mark says so itself."
    yield f"encoding: {seen.encoding}"


def _styles() -> list[str]:
    return sorted({rule.id.partition(".")[0] for rule in Rulebook(()).rules if rule.path})


def _preferred(forms: Sequence[Form]) -> Iterator[str]:
    yield "# The house's own forms of names and terms; other forms of the same are reported."
    if forms:
        yield from _block(
            "prefer", [form.text for form in forms], [f"{f.times} of {f.mentions}" for f in forms]
        )
    else:
        yield "# prefer: [U.S., email]"
    yield ""


def _block(key: str, items: Sequence[str], notes: Sequence[str] = ()) -> Iterator[str]:
    yield f"{key}:"
    for number, item in enumerate(items):
        note = f"  # {notes[number]}" if notes else ""
        yield f"  - {_scalar(item)}{note}"


def _scalar(text: str) -> str:
    """A text as YAML, in quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
