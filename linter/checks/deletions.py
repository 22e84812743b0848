"""What a fix takes out along with furniture: a line and a blank one beside it, a phrase and one space."""

from linter.blocks import Block
from linter.checks.base import Change, Hit, Rule
from linter.checks.lines import bare
from linter.document import Document


def whole_line(rule: Rule, document: Document, block: Block) -> Hit:
    """A hit on a block; its fix takes out the line and one blank line beside it."""
    start, end = block.start, block.end
    if rule.fix != "delete-line":
        return Hit(rule, start, end)
    prose = document.prose
    begin = prose.rfind("\n", 0, start) + 1
    stop = prose.find("\n", end) + 1 or len(prose)
    if prose.startswith("\n", stop) and (begin == 0 or prose.startswith("\n\n", begin - 2)):
        stop += 1
    elif stop == len(prose) and begin >= 2:
        begin -= prose[begin - 2] == "\n"
        begin -= end == stop  # no line feed after the last line, before and after
    return Hit(rule, start, end, change=Change(begin, stop, ""))


def phrase(rule: Rule, document: Document, block: Block, start: int, end: int) -> Hit:
    """A phrase, with one of the spaces beside it; the whole line if nothing but marks stands round it."""
    prose = document.prose
    if not bare(prose[block.start : start]) and not bare(prose[end : block.end]):
        return whole_line(rule, document, block)
    if rule.fix != "delete-line":
        return Hit(rule, start, end)
    after = end < block.end and prose[end] == " "
    before = not after and start > block.start and prose[start - 1] == " "
    return Hit(rule, start, end, change=Change(start - before, end + after, ""))
