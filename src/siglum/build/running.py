"""Work in parallel: the same function over many tasks, in order, with a bounded number under way."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")


def run(
    function: Callable[[Task], Done], tasks: Iterable[Task], jobs: int = 1, executor: Executor | None = None
) -> Iterator[Done]:
    """Yield the function's results in the order of the tasks, with a bounded number under way.

    `executor` may be any `concurrent.futures.Executor`; otherwise `jobs` processes are started, or
    none where one is enough.
    """
    if executor is None and jobs <= 1:
        yield from map(function, tasks)
        return
    own = None
    if executor is None:
        own = executor = ProcessPoolExecutor(
            jobs,
            multiprocessing.get_context("spawn"),
            initializer=signal.signal,  # Ctrl-C ends a worker at once and in silence: the parent says “stopped”
            initargs=(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        queue = iter(tasks)
        waiting = deque(executor.submit(function, task) for task in islice(queue, 4 * jobs))
        while waiting:
            result = waiting.popleft().result()
            for task in islice(queue, 1):
                waiting.append(executor.submit(function, task))
            yield result
    finally:
        if own:
            own.shutdown(cancel_futures=True)


def processors(jobs: int | None, tasks: int) -> int:
    """Return how many processes to use: as asked, else one a processor, but none for a handful of tasks."""
    if jobs:
        return jobs
    return 1 if tasks < 12 else min(os.cpu_count() or 1, tasks)
