"""Paths as other programs want them."""

import os
from pathlib import PurePath
from urllib.parse import quote


def relative(path: str, root: str) -> str:
    """A path below `root` as seen from there, with slashes; any other one as it is."""
    whole = os.path.normpath(os.path.join(root, path))
    if whole.startswith(os.path.join(root, "")):
        whole = whole[len(os.path.join(root, "")) :]
    return whole.replace(os.sep, "/")


def uri(path: str, root: str) -> str:
    """The same as a URI, relative where the path is."""
    path = relative(path, root)
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(os.fsencode(path), safe="/")
