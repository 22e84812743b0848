"""Which rules are on for which files, and how the settings change them."""

from linter.config import Config, ConfigError
from linter.globs import Globs
from linter.rule import Rule
from linter.rulebook import Rulebook
from linter.rules import accepting, chosen, identity, is_on, preferring, with_levels
from linter.settings import check_settings

Settings = tuple[int, ...]  # the numbers of the settings for paths that count for a file


class Selection:
    """The rules of a run as the config has them, and `remarks` about the files they are in.

    Raises ConfigError.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self.book = Rulebook(config.rules, config.cache_dir, config.vocabulary)
        self.remarks = [m for m in self.book.remarks if is_on(identity(m.path), config.select, config.ignore)]
        if config.strict_rules and self.remarks:
            raise ConfigError("\n".join(map(str, self.remarks)))
        check_settings(config, self.book)
        self._paths = [(Globs(config.root, [paths.glob]), paths) for paths in config.paths]

    def settings(self, path: str) -> Settings:
        """Which of the settings for paths count for this one."""
        return tuple(number for number, (globs, _) in enumerate(self._paths) if globs.match(path))

    def rules(self, settings: Settings) -> list[Rule]:
        """The rules that are on with these settings."""
        config = self._config
        select, ignore, levels = config.select, config.ignore, dict(config.levels)
        for paths in (self._paths[number][1] for number in settings):
            select, ignore = paths.select or select, (*ignore, *paths.ignore)
            levels |= paths.levels
        rules = chosen(self.book.rules, select, ignore)
        accept = config.vocabulary.accept
        return [accepting(preferring(with_levels(r, levels), config.prefer), accept) for r in rules]

    def told(self, settings: Settings) -> bytes:
        """All that findings in a file with these settings depend on beside the file and newslint."""
        return self.book.digest + self.about(settings)

    def about(self, settings: Settings) -> bytes:
        """The same without the rules."""
        config = self._config._replace(
            root="", file=None, rules=(), exclude=(), baseline=None, force_exclude=False, fix="",
            paths=tuple(self._config.paths[number] for number in settings),
            min_level="suggestion", fail_on="suggestion", unsafe_fixes=False, cache_dir=None,
            strict_rules=False,
        )  # fmt: skip
        return repr(config).encode("utf-8", "surrogatepass")
