"""Work in parallel: the same function over many tasks, in order, with a bounded number under way."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from multiprocessing.context import BaseContext

Task = TypeVar("Task")
Done = TypeVar("Done")
FEW = 12  # tasks for which no process is worth its start
THREADS = Path("/proc/self/task")


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
    with Team() as team:
        chosen = executor or team.processes(jobs)
        queue = iter(tasks)
        waiting = deque(chosen.submit(function, task) for task in islice(queue, 4 * jobs))
        try:
            while waiting:
                result = waiting.popleft().result()
                for task in islice(queue, 1):
                    waiting.append(chosen.submit(function, task))
                yield result
        finally:
            for each in waiting:
                each.cancel()


class Team(AbstractContextManager["Team"]):
    """Processes that several runs share; they begin when they are first needed, in the way that is safe then."""

    def __init__(self) -> None:
        self._processes: Executor | None = None

    def processes(self, jobs: int) -> Executor:
        """Return the processes; `jobs` of them, if they have not begun."""
        if self._processes is None:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  many builds need none

            self._processes = ProcessPoolExecutor(
                jobs,
                _context(),
                initializer=signal.signal,  # Ctrl-C ends a worker at once and in silence: the parent says “stopped”
                initargs=(signal.SIGINT, signal.SIG_DFL),
            )
        return self._processes

    def __exit__(self, *_: object) -> None:
        if self._processes is not None:
            self._processes.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    """Return how processes begin: as copies of this one where that is safe and quick, else anew.

    A copy of a process with threads, as Saxon starts them, may hang. The processes must be given work at once.
    """
    from multiprocessing import get_context  # noqa: PLC0415

    alone = sys.platform == "linux" and threading.active_count() == 1 and len(list(THREADS.iterdir())) == 1
    return get_context("fork" if alone else "spawn")


def processors(jobs: int | None, tasks: int) -> int:
    """Return how many processes to use: as asked, else one a processor, but none for a handful of tasks."""
    if jobs:
        return jobs
    return 1 if tasks < FEW else min(os.cpu_count() or 1, tasks)
