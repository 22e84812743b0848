"""Credits of pictures: who took them and who sells them, at the end of a caption, before it or beneath it."""

import re

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|bin|al)){0,4}"
_OUTLET = r"(?:The |Los |New |Wall |Al )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}"
_AGENCIES = [
    *"AP AFP EPA EFE PA PTI ANI AAP TASS CEN SWNS MCT TNS NPR dpa DPA REX NASA REUTERS Reuters".split(),
    *"Xinhua Shutterstock Thinkstock Alamy Corbis Backgrid WireImage FilmMagic Caters Flickr Pixabay".split(),
    *"Unsplash NurPhoto Polaris Landov Sputnik Instagram Facebook Twitter YouTube".split(),
    *"Handout HANDOUT Supplied Courtesy".split(),
    *(r"GETTY(?: IMAGES)?", r"Getty(?: Images)?(?:/\w+)?", "ASSOCIATED PRESS", "Associated Press"),
    *("Agence France-Presse", "Press Association", "PA (?:Wire|Media)", "(?:The )?Canadian Press"),
    *(r"Bloomberg(?: News)?", r"Rex(?: Features)?", r"iStock(?:photo)?(?:\.com)?", r"Splash(?: News)?"),
    *(r"ZUMA(?: Press)?", r"Barcroft(?: Media)?", r"Wikimedia(?: Commons)?", r"Sipa(?: USA)?"),
    r"Anadolu(?: Agency)?",
]
_AGENCY = f"(?:{'|'.join(_AGENCIES)})"
_LABEL = (
    r"(?:Photo(?:graph)?|PHOTO|Picture|Image|Pic|Illustration|Graphic|Credit|CREDIT"
    r"|(?:Photo|Image|Picture|Pic) [Cc]redit)s?(?: (?:by|courtesy of|courtesy|via|from))?"
)
_STOCK = r"(?:iStock|Getty(?: Images)?|Shutterstock|Pixabay|Thinkstock)(?:photo)?"
_SLASHED = rf"(?:REUTERS|AP Photo|AFP PHOTO) ?/ ?{_NAME}(?:/\w[\w ]*)*"
_AFTER_STOP = r"(?<=[.!?”\"'’)])"
_TAILS = [
    rf"(?<=[.!?”\"'’)\w])\s{{0,4}}{_LABEL}(?::|\.\.\.| ?©) ?[A-Z@©][^.!?\n]{{1,70}}",  # in 1974 Photo: Lego
    rf"\s?\({_LABEL}:? ?[^()\n]{{2,70}}\)",
    rf"\s?\([^()\n]{{0,60}}(?:/|\| ?|via |- ){_AGENCY}[^()\n]{{0,30}}\)",
    rf"\s?\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,2}}/{_OUTLET}(?: via {_AGENCY})?\)",
    rf"\s?\((?:{_STOCK}|{_AGENCY}(?:/[^()\n]{{2,40}}| [Pp]hotos?| [Ff]ile(?: [Pp]hoto)?))\)",
    rf"\s?\[(?:(?:File|FILE|Photo|Image|Picture): ?[^\]\n]{{2,60}}|[^\]\n]{{2,50}}/{_OUTLET})\]",
    rf"{_AFTER_STOP} {{0,4}}(?:© ?)?{_NAME}(?: ?/ ?| ?\| ?| via | for )(?:{_AGENCY}|{_OUTLET})(?:/\w[\w ]*)?",
    rf"{_AFTER_STOP} {{0,4}}(?:© ?)?(?:{_NAME}(?:, |—){_AGENCY}|(?:AFP|AP|EPA) ?/ ?{_NAME}(?:/\w[\w ]*)*)",
    rf"\s{{0,4}}{_SLASHED}",
    rf"(?<=[.!?”\"’)\w]) {{2,4}}{_AGENCY}",
    rf"(?<=[.!?”\"’]){_AGENCY}",
]

SIGN = re.compile("[.!?”\"'’)] {0,4}[A-Zdi©]|[/|:©(\\[]|  |\\.\\.\\.")  # no such tail is without one
_BEGINS = r"(?=\s*+[(\[A-Zdi©])"  # as every tail does: most places are passed over at once
TAIL = re.compile(rf"{_BEGINS}(?:{'|'.join(_TAILS)})\)?$")  # a caption ends with it
FRONT = re.compile(  # CEN   Brave: ...
    rf"(?:{_AGENCY}|[A-Z]{{2,}}|{_NAME})(?:[/\[|(]? ?[\w./&@-]+[\])]?){{0,4}} {{3,}}(?=[A-Z“\"'‘])"
)
IN_THIS = re.compile(  # In this May 4 photo, ...
    r"In (?:this|an?) .{0,70}\b(?:photo|photograph|picture|image|frame grab|still|handout)\b.{0,60}, .{10,}"
)
LINE = re.compile(  # a line under a caption consists of it
    rf"(?:© ?)?(?:(?:{_LABEL}:? ?)?(?:{_NAME} ?(?:/|\||,|—|- |via |for ) ?)?{_AGENCY}(?:/[\w ]+)*|{_SLASHED})"
)
