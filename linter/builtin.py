"""What newslint reports by itself, beside what the rules find: about files and about comments to it."""

from linter.finding import Level
from linter.rule import Rule

KIND = "built-in"


def _rule(identity: str, level: Level, message: str, description: str) -> Rule:
    return Rule(identity, KIND, level, message, (), "none", "", 0, "", description, True, "", {})


UNREADABLE = _rule(
    "file.unreadable",
    "error",
    "%s",
    "A file that could not be checked: it cannot be read, is not text, or is broken. Its message says "
    "what to do. The other files are checked, and the exit code is 2.",
)
CRASHED = _rule(
    "file.crashed",
    "error",
    "Please report this bug of newslint, with this file: %s.",
    "newslint itself failed while it checked this file. The other files are checked, the exit code is 3, "
    "and what to send us is printed at the end.",
)
KILLED = _rule(
    "file.killed",
    "error",
    "Check this file by itself: the process that checked it was killed, most likely for want of memory.",
    "A file whose check was ended from outside, as systems do when memory runs out. The other files are "
    "checked, and the exit code is 2. Fewer `--jobs` need less memory.",
)
NOT_FIXED = _rule(
    "file.not-fixed",
    "error",
    "%s",
    "The fixes could not be written into this file, which is as it was. Its message says why. The exit "
    "code is 2.",
)
UNUSED = _rule(
    "suppression.unused",
    "warning",
    "Delete %s: it silences nothing here.",
    "A comment that silences rules where they have nothing to say. It hides the next defect of its kind, "
    "so it should go.",
)
UNKNOWN = _rule(
    "suppression.unknown-rule",
    "warning",
    "Correct “%s” in this comment: %s.",
    "A comment to newslint that names a rule or style that does not exist, so it silences nothing.",
)
ENDLESS = _rule(
    "file.endless-markup",
    "warning",
    "Close what begins with “%s”: it never ends, so that nothing of the file after it is shown or checked.",
    "A tag, a comment or a script that is not closed before the file ends. Browsers show nothing of the "
    "rest, and newslint reads the file as they do.",
)
OUT_OF_TIME = _rule(
    "file.out-of-time",
    "error",
    "%s",
    "A rule whose pattern takes so long on this file that it was given up there: it goes back and forth "
    "without end, as `(a+)+$` does. Its message names the rule and its file. The other rules are run, and "
    "the exit code is 2. `newslint test` on the folder of the rule shows which pattern it is.",
)
RULES = (UNREADABLE, CRASHED, KILLED, NOT_FIXED, ENDLESS, OUT_OF_TIME, UNUSED, UNKNOWN)
