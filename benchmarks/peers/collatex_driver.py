"""Runs in the virtual environment of CollateX, never in ours: tokens as JSON in, the alignment table as JSON out."""

import json
import resource
import sys
import time

from collatex import Collation, collate


def main() -> None:
    given = json.load(sys.stdin)
    names = [str(n) for n in range(len(given))]
    witnesses = [
        {
            "id": name,
            "tokens": [{"t": word + " ", "n": word.lower(), "at": n} for n, word in enumerate(words)],
        }
        for name, words in zip(names, given, strict=True)
    ]
    started = time.perf_counter()
    table = collate(Collation.create_from_dict({"witnesses": witnesses}), segmentation=False, output="table")
    seconds = time.perf_counter() - started
    columns = [
        [
            column.tokens_per_witness[name][0].token_data["at"] if name in column.tokens_per_witness else -1
            for name in names
        ]
        for column in table.columns
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    json.dump({"seconds": seconds, "columns": columns, "megabytes": peak}, sys.stdout)


main()
