"""Writes linter/data/first-names.txt: first names of the world with the gender they tell.

Run by hand: pip download --no-deps nomquamgender, unzip it, unpack SCOWL (apt-get download scowl), then
    python tools/first_names.py path/to/nomquamgender/name_data.json path/to/usr/share/dict/scowl
Its data (MIT, https://github.com/ianvanbuskirk/nomquamgender) hold for each name the number of sources, of
people counted, and the share of women among them.
"""

import json
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "linter" / "data" / "first-names.txt"
MOST = 30_000
SURE = 0.15  # a name is a man's if at most this share are women, a woman's if at most this share are men
SOURCES, PEOPLE = 5, 50  # below that a name is too rare to be told from a typing error
AS_NAME = {
    35: 5_000,
    20: 50_000,
    10: 50_000,
}  # a word (by SCOWL's level) or place is a name if so many bear it

MONTHS = "january february march april may june july august september october november december"
PLACES = """
    adelaide africa alabama alaska albania albany alberta albion aleppo alexandria algeria america amman
    andorra angola antigua arabia aragon argentina arizona arlington armenia asia athens atlanta austin
    australia austria baghdad bahrain bali baltimore barcelona bari basel beirut belarus belgrade belize
    benin berkeley berlin bern bethlehem bolivia boston brasil brazil brighton bristol britain bronx
    brooklyn brunei brussels burma cairo calais cali california cambodia cambridge camden cameroon
    canada cardiff carolina casper catalina chad charleston charlotte chechnya chester cheyenne chicago
    chile china cleveland colombia colorado columbia columbus connecticut crimea cuba cyprus dakota
    dallas damascus darwin dayton delaware denver detroit devon doha dominica dover dubai dublin durham
    egypt eire england eritrea essex estonia ethiopia europe fiji finland florence florida france gambia
    gaza geneva genoa georgia germany ghana granada greece greenland grenada guatemala guinea guyana
    haifa haiti halle hamilton harlem hartford hastings havana hawaii helena hobart holland holyoke homs
    honduras houston hungary idaho illinois india indiana indonesia iowa iran iraq ireland israel
    istanbul italia italy jackson jakarta jamaica japan jericho jersey jerusalem jordan kabul kansas
    karachi kashmir kent kentucky kenya kerala kiev kingston kobe korea kosovo kuwait kyiv lafayette
    lagos lansing laos latvia lebanon leeds leon lexington liberia libya lima lincoln lisbon lithuania
    liverpool london lorraine louisiana lourdes luanda lucknow luton luxor lyon macedonia macon madison
    madrid maine malawi malaysia mali malta manchester manhattan manila marseille maryland massachusetts
    mauritius mecca medina melbourne memphis merida mexico miami michigan milan milano milwaukee
    minnesota minsk mississippi missouri moldova monaco mongolia montana montenegro montgomery montreal
    morocco moscow mosul mumbai munich nairobi namibia nazareth nebraska nepal nevada newcastle
    nicaragua niger nigeria norfolk normandy norway oakland odessa ohio oklahoma oman ontario oregon
    orlando oslo ottawa oxford pakistan palestine palmyra panama paraguay paris pennsylvania perth peru
    philadelphia philippines phoenix plano poland portland portugal prague princeton providence qatar
    quebec raleigh reno richmond rio riyadh roma romania rome russia rwanda sacramento sahara salem
    salvador samaria samoa sanaa santiago savannah scotland seattle selma senegal serbia seville
    shanghai sheffield siberia sicily sinai singapore slovakia slovenia sofia somalia somerset spain
    stockholm sudan sweden switzerland sydney syria tacoma taiwan tampa tanzania tasmania tehran
    tennessee texas thailand tibet togo tokyo toledo tonga torino toronto trenton trinidad tripoli troy
    tucson tulsa tunis tunisia turkey tyre uganda ukraine uruguay utah valencia vancouver venezuela
    venice verdun vermont verona victoria vienna vietnam virginia wales warsaw washington wellington
    wichita winchester windsor wisconsin wyoming yemen york zambia zimbabwe zurich
"""
NAMES = "art chuck cliff ken lane page rich rod rusty said sterling ward"  # common words, but names too
NO_NAMES = """
    abu af al-din an ap archbishop ayatollah baron bin bint bishop brigadier captain cardinal chief
    colonel commander count da dame de del della den der des di director do doctor dos dr du duchess
    duke el emir father friday general governor haj hajj herr ibn imam inspector judge justice king la
    lady las le les lieutenant lord los madame major mayor miss mister monday monsieur mr mrs ms mullah
    officer pastor pope president prince princess prof professor queen rabbi rev reverend saint san
    santa saturday secretary senator sergeant shah shaikh sheikh sir sister st sultan sunday te the
    thursday tuesday ul ur van vice von wednesday y zu
"""


def main(names: Path, scowl: Path) -> None:
    """Write the file from nomquamgender's data and SCOWL's lists of words."""
    needed = {word: AS_NAME[level] for level in AS_NAME for word in common_words(scowl, level)}
    needed |= dict.fromkeys((PLACES + MONTHS).split(), AS_NAME[35]) | dict.fromkeys(NAMES.split(), PEOPLE)
    counted = {name: tuple(entry[:3]) for name, entry in json.loads(names.read_text("utf-8")).items()}
    known = [name for name, entry in counted.items() if is_name(name, entry, needed.get(name, PEOPLE))]
    known.sort(key=lambda name: counted[name][:2], reverse=True)
    lines = [f"{name}\t{gender(counted[name][2])}{'?' * (name in needed)}\n" for name in known[:MOST]]
    OUT.write_text("".join(sorted(lines)), encoding="ascii")
    print(len(lines), "names,", sum("?" in line for line in lines), "of them doubtful")


def common_words(folder: Path, level: int) -> set[str]:
    """The words of one level, names not among them."""
    files = [folder / f"{kind}-words.{level}" for kind in ("english", "american")]
    found = " ".join(f.read_text(encoding="latin-1") for f in files if f.is_file()).split()
    return {word for word in found if word.isalpha() and word.islower()}


def is_name(name: str, entry: tuple[int, int, float], needed: int) -> bool:
    """Is it a first name that enough people bear?"""
    sources, people, _ = entry
    letters = name.replace("-", "")
    if not (letters.isascii() and letters.isalpha() and len(letters) > 1) or name in NO_NAMES.split():
        return False
    return sources >= SOURCES and people >= needed


def gender(women: float) -> str:
    """m, f, or u where the name does not tell."""
    return "m" if women <= SURE else "f" if women >= 1 - SURE else "u"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
