"""Writes linter/data/us-uk-spelling.txt from SCOWL's lists of American and British words.

Run by hand: apt-get download scowl, unpack it, then
    python tools/spelling_pairs.py path/to/usr/share/dict/scowl
A pair is an American word and the British word that one of the rules below makes of it. What also means
something else, or is good spelling on both sides of the Atlantic, is left out by hand. Where the American
word is British, too, with the Oxford dictionaries (-ize), the line says so.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "linter" / "data" / "us-uk-spelling.txt"
LEVELS = (10, 20, 35, 40, 50, 55, 60)  # SCOWL's measure of how common a word is
COMMON = (10, 20, 35, 40, 50)

RULES = [
    (r"yz(e|ed|ing|er|ers)$", r"ys\1"),
    (r"or", "our"),
    (r"er(s|ed|ing)?$", r"re\1"),
    (r"l(ed|ing|ings|er|ers|or|ors|ery|ist|ists|ous|ously|en|est)$", r"ll\1"),
    (r"ll(s|ment|ments|ful|fully|fulness)?$", r"l\1"),
    (r"llful", "lful"),
    (r"ens(e|es|eless)$", r"enc\1"),
    (r"e", "ae"),
    (r"e", "oe"),
    (r"ow", "ough"),
    (r"old", "ould"),
    (r"olt", "oult"),
    (r"sk", "sc"),
    (r"a", "e"),
]
OXFORD = (r"iz(e|ed|es|ing|er|ers|ation|ations)$", r"is\1")

ALSO = """
aging ageing, airplane aeroplane, airplanes aeroplanes, aluminum aluminium, artifact artefact
artifacts artefacts, behoove behove, behooves behoves, carburetor carburettor
carburetors carburettors, centered centred, centerfold centrefold, centerfolds centrefolds
centering centring, centerpiece centrepiece, centerpieces centrepieces, checkbook chequebook
checkbooks chequebooks, checkerboard chequerboard, checkered chequered
clarinetist clarinettist, clarinetists clarinettists, cozier cosier, coziness cosiness
cozy cosy, crenelated crenellated, demeanors demeanours, downdraft downdraught
draftsman draughtsman, draftsmanship draughtsmanship, draftsmen draughtsmen, drafty draughty
fiberboard fibreboard, fiberglass fibreglass, furor furore, furors furores, gemology gemmology
graybeard greybeard, grayscale greyscale, gruelingly gruellingly, harborside harbourside
jewelry jewellery, licorice liquorice, maneuver manoeuvre, maneuverability manoeuvrability
maneuverable manoeuvrable, maneuvered manoeuvred, maneuvering manoeuvring, maneuvers manoeuvres
meagerly meagrely, medaled medalled, medaling medalling
mustache moustache, mustached moustached, mustaches moustaches, outmaneuver outmanoeuvre
outmaneuvered outmanoeuvred, pajama pyjama, pajamas pyjamas, phony phoney, ruble rouble
rubles roubles, sabered sabred, somberly sombrely, theatergoer theatregoer
theatergoers theatregoers, theatergoing theatregoing, tidbit titbit, tidbits titbits
tranquility tranquillity, tranquilizer tranquilliser, tranquilizers tranquillisers
unfavored unfavoured, updraft updraught, watercolored watercoloured
watercolorist watercolourist, watercolorists watercolourists, woolens woollens
"""

OUT_OF_PLACE = frozenset(
    """
    ambiance ambiances apprize apprized apprizes apprizing arbor arbors canceled canceler cancelers
    canceling cancelous cardie cavilings cenobite cenobites cenobitic clangor costumier crenelation
    crenelations cudgelings dialings dolor duelings ecus enamelings eon eons estradiol estrous
    estrus estruses eviler evilest fayer flanneled flanneling gruelings hematite lasagna lasagnas
    louver louvered louvers mantes maters metaled modelings niter novene ocher panelings patine
    pencilings periled periling petaled philter philters piaster piasters prized prizing raveled
    raveling ravelings revelings snowshed spirea spireas spirochete spirochetes tasseled towelings
    trabecule travelings tunnelings
    """.split()
)


def main(folder: Path) -> None:
    """Write the file from SCOWL's lists in this folder."""
    american = words(folder, "american", LEVELS)
    british = words(folder, "british", LEVELS)
    pairs = {us: uk for us in american for uk in british_of(us, british)} | also()
    pairs = {us: uk for us, uk in pairs.items() if us not in OUT_OF_PLACE}
    common = words(folder, "american", COMMON)
    oxford = {w: re.sub(*OXFORD, w) for w in common if re.search(OXFORD[0], w)}
    oxford = {us: uk for us, uk in oxford.items() if uk in british and us not in OUT_OF_PLACE}
    rows = [f"{us}\t{uk}\n" for us, uk in pairs.items()]
    rows += [f"{us}\t{uk}\tOxford\n" for us, uk in oxford.items()]
    OUT.write_text("".join(sorted(rows)), encoding="ascii")
    print(len(pairs), "pairs,", len(oxford), "with -ize")


def words(folder: Path, kind: str, levels: tuple[int, ...]) -> set[str]:
    """The words of a kind up to a level, without names and abbreviations."""
    files = [folder / f"{kind}-words.{level}" for level in levels]
    found = " ".join(f.read_text(encoding="latin-1") for f in files if f.is_file()).split()
    return {word for word in found if word.isalpha() and word.islower()}


def british_of(word: str, british: set[str]) -> Iterator[str]:
    """The British word that the first fitting rule makes of an American one."""
    for pattern, stand_in in RULES:
        for match in re.finditer(pattern, word):
            made = word[: match.start()] + re.sub(pattern, stand_in, word[match.start() :], count=1)
            if made in british and made != word:
                yield made
                return


def also() -> dict[str, str]:
    """The pairs that no rule makes."""
    return dict(pair.split() for line in ALSO.strip().split("\n") for pair in line.split(", "))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
