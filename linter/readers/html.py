"""HTML: a page, or the body of an article as a CMS keeps it."""

from linter.document import Comment, Document, Source
from linter.readers.base import ENGLISH, Reading
from linter.readers.markup import RESERVED, add_markup
from linter.readers.prose import Prose
from linter.text import Text


def read(source: Source, reading: Reading) -> list[Document]:
    """One article: whatever the page shows, or its main content alone."""
    prose, comments = Prose(), list[Comment]()
    markup = add_markup(prose, Text(source.text), comments=comments)
    language = markup.language or ENGLISH
    page = prose.document(source, language=language, comments=comments, cut=markup.cut, reserved=RESERVED)
    if reading.html == "article":
        from linter.readers.content import main_content  # 150 ms that only --html article pays

        return [main_content(page)]
    return [page]
