"""Names of XML elements by what their prefixes mean, not by how a file happens to call them."""

from collections.abc import Mapping

_PREFIXES = {  # the namespaces of news, and the prefix under which readers know each
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/xhtml": "",
    "http://iptc.org/std/nar/2006-10-01/": "",
}
_NITF = "http://iptc.org/std/NITF/"  # and a date


class Scope:
    """What prefixes mean somewhere in a file; a prefix that is bound to nothing means itself."""

    def __init__(self, bound: Mapping[str, str]) -> None:
        self._bound = bound
        self._names: dict[str, str] = {}

    def inside(self, attributes: Mapping[str, str]) -> "Scope":
        """The scope of an element with these attributes."""
        new = {
            name.partition(":")[2]: _known(uri, name.partition(":")[2])
            for name, uri in attributes.items()
            if name == "xmlns" or name.startswith("xmlns:")
        }
        return Scope({**self._bound, **new}) if new else self

    def name(self, written: str) -> str:
        """An element's name: `item`, `content:encoded`."""
        if written not in self._names:
            prefix, _, local = written.rpartition(":")
            known = self._bound.get(prefix, prefix)
            self._names[written] = f"{known}:{local}" if known else local
        return self._names[written]


def _known(uri: str, prefix: str) -> str:
    return "" if uri.startswith(_NITF) else _PREFIXES.get(uri, prefix)
