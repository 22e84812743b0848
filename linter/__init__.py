"""newslint: a content-quality linter for syndicated news."""

__version__ = "0.1.0"
