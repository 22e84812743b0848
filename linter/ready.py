"""What a run makes of its rules and settings before the first article, as an earlier run made it."""

from collections.abc import Callable
from typing import Any, TypeVar

from linter.cache import Drawer

T = TypeVar("T")


class Ready:
    """Plain values by name, made from what `key` tells; call it with a name and how the value is made."""

    def __init__(self, drawer: Drawer, name: str, key: bytes) -> None:
        self._drawer = drawer
        self._name = name
        self._key = key
        self._values: dict[str, Any] = drawer.get(name, key) or {}
        self._known = len(self._values)

    def __call__(self, what: str, make: Callable[[], T]) -> T:
        """The value; it is made if no earlier run has made it."""
        if what not in self._values:
            self._values[what] = make()
        value: T = self._values[what]
        return value

    def keep(self) -> None:
        """Keep what had to be made."""
        if len(self._values) > self._known:
            self._drawer.put(self._name, self._key, self._values)
            self._drawer.tidy()
            self._known = len(self._values)
