"""newslint beside other linters, and beside itself: whole processes, interleaved, medians.

python benchmarks/bench.py [--corpus FILE.jsonl.gz|FOLDER] [--styles FOLDER] [--runs N]
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import corpus
import many_rules
from measured import Case, Figures, interleaved
from peers import MEGABYTE, peers

ROOT = Path(__file__).parent.parent
_LONG = 11_500_000  # bytes of the one long file
_LINE = 10_000_000  # and of the one long line


def main() -> None:
    """Measure, and print two tables."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(options, Path(name))
        bench.beside_others()
        if not options.peers_only:
            bench.beside_itself()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="articles: a folder, or JSON Lines with a `text` each")
    parser.add_argument("--styles", type=Path, help="a folder of Vale styles, for a row of their own")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=16, help="of articles, if they are made up")
    parser.add_argument("--files", type=int, default=20_000, help="how many the many small files are")
    parser.add_argument("--environments", type=Path, default=ROOT / ".venv-bench")
    parser.add_argument("--peers-only", action="store_true")
    return parser.parse_args()


class Bench:
    """One benchmark, in a folder of its own."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self._options = options
        self._folder = folder
        texts = corpus.taken(options.corpus) if options.corpus else corpus.made(options.megabytes * MEGABYTE)
        self._texts = list(texts)
        self._all = folder / "corpus"
        self._size = corpus.write(self._all, self._texts)
        self._article = folder / "article.txt"
        self._article.write_text(min(self._texts, key=lambda text: abs(len(text) - 3_000)), encoding="utf-8")
        options.environments.mkdir(exist_ok=True)

    def beside_others(self) -> None:
        """Every tool over the corpus, and on one article."""
        cases = [self._newslint("newslint")]
        if self._options.styles:
            names = ",".join(path.name for path in sorted(self._options.styles.iterdir()) if path.is_dir())
            cases.append(
                self._newslint(
                    "newslint, Vale styles", "--rules", str(self._options.styles), "--select", names
                )
            )
        alone = [case._replace(command=(*case.command[:-1], str(self._article))) for case in cases]
        for peer in peers(self._options.environments, self._options.styles):
            folder, size = self._first(peer.most)
            cases.append(Case(peer.name, (*peer.command, str(folder)), size))
            alone.append(Case(peer.name, (*peer.command, str(self._article)), 0))
        figures = interleaved(cases, self._options.runs)
        start = interleaved(alone, self._options.runs)
        articles, megabytes = f"{len(self._texts):,} articles", self._size / MEGABYTE
        print(f"\n{articles}, {megabytes:.1f} MB; medians of {self._options.runs} runs\n")
        print("| tool | read, MB | MB per CPU s | CPU s | wall s | peak, MiB | one article, CPU ms |")
        print("|---|--:|--:|--:|--:|--:|--:|")
        for case in cases:
            one = figures[case.name]
            print(f"{_row(case, one)} {start[case.name].cpu * 1000:.0f} |")

    def beside_itself(self) -> None:
        """newslint with more rules, in more processes, with a cache, on files of other lengths."""
        figures = interleaved(cases := list(self._others()), self._options.runs)
        print(
            "\n| newslint | read, MB | MB per CPU s | CPU s | wall s | peak, MiB |\n|---|--:|--:|--:|--:|--:|"
        )
        for case in cases:
            print(_row(case, figures[case.name]))

    def _others(self) -> Iterator[Case]:
        yield self._newslint("all rules, 1 process")
        rules = self._folder / "rules"
        many_rules.write(rules, ROOT / "rules")
        yield self._newslint("ten times the rules", "--rules", str(rules))
        for jobs in (2, 4):
            yield self._newslint(f"{jobs} processes", jobs=jobs)
        kept = self._folder / "kept"
        cache = ("--cache-dir", str(kept))
        yield self._newslint("cold cache", *cache, cached=True)._replace(
            before=lambda: shutil.rmtree(kept / "findings", ignore_errors=True)
        )
        yield self._newslint("warm cache", *cache, cached=True)
        yield from self._lengths()
        small = self._folder / "small"
        size = corpus.write(small, (text[:400] for text in self._endless(self._options.files)))
        yield self._newslint(f"{self._options.files:,} small files")._replace(
            command=self._command(str(small)), size=size
        )

    def _lengths(self) -> Iterator[Case]:
        """One long file, the same bytes in short ones, one long line."""
        text = "\n\n".join(self._endless(_LONG // 500)).encode()[:_LONG].decode(errors="ignore")
        long, line, short = self._folder / "long.txt", self._folder / "line.txt", self._folder / "short"
        long.write_text(text, encoding="utf-8")
        line.write_text(text.encode()[:_LINE].decode(errors="ignore").replace("\n", " "), encoding="utf-8")
        size = corpus.write(short, corpus.pieces(text))
        yield Case("11.5 MB in files of 3 KB", self._command(str(short)), size)
        yield Case("11.5 MB in one file", self._command(str(long)), long.stat().st_size)
        yield Case("10 MB in one line", self._command(str(line)), line.stat().st_size)

    def _endless(self, number: int) -> Iterator[str]:
        """So many articles, from the first again when they end."""
        for index in range(number):
            yield self._texts[index % len(self._texts)]

    def _first(self, most: int) -> tuple[Path, int]:
        """A folder with the first articles of the corpus, up to so many bytes."""
        if most >= self._size:
            return self._all, self._size
        folder = self._folder / f"first-{most}"
        sizes = 0
        kept: list[str] = []
        for text in self._texts:
            sizes += len(text.encode())
            if sizes > most and kept:
                break
            kept.append(text)
        return folder, corpus.write(folder, kept)

    def _newslint(self, name: str, *options: str, jobs: int = 1, cached: bool = False) -> Case:
        command = self._command(*options, str(self._all), jobs=jobs, cached=cached)
        first = self._command(*options, str(self._article))  # compiles the rules, which are then kept
        return Case(name, command, self._size, first=first)

    def _command(self, *arguments: str, jobs: int = 1, cached: bool = False) -> Sequence[str]:
        start = (sys.executable, "-m", "linter", "check", "--exit-zero", "--no-config", "--jobs", str(jobs))
        return (*start, *(() if cached else ("--no-cache",)), "--output-format", "jsonl", *arguments)


def _row(case: Case, figures: Figures) -> str:
    cells = (
        f"{case.size / MEGABYTE:.1f}",
        f"{case.size / MEGABYTE / figures.cpu:.2f}",
        f"{figures.cpu:.2f}",
        f"{figures.wall:.2f}",
        f"{figures.peak:.0f}",
    )
    return f"| {case.name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
