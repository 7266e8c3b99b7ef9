"""The exceptions that siglum raises, each with the exit code of the command line."""

from __future__ import annotations


class SiglumError(Exception):
    """What went wrong, in a sentence for the person at the keyboard; never shown with a traceback."""

    exit_code = 4

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[SiglumError], tuple[str, str]]:
        return (type(self), (self.message, self.remedy))


class UsageError(SiglumError):
    """The command or its settings are wrong (exit code 2)."""

    exit_code = 2


class InputError(SiglumError):
    """An input that cannot be read: missing, empty, binary, hostile, of no known layout (exit code 3)."""

    exit_code = 3


class FidelityError(SiglumError):
    """The encoding differs from its transcript; nothing is written (exit code 4).

    `line` is the line of the TEI in which the block that differs begins, 0 where it has none.
    """

    def __init__(self, message: str, remedy: str = "", line: int = 0) -> None:
        super().__init__(message, remedy)
        self.line = line

    def __reduce__(self) -> tuple[type[FidelityError], tuple[str, str, int]]:  # type: ignore[override]
        return (type(self), (self.message, self.remedy, self.line))


class ToolError(SiglumError):
    """A tool that siglum drives (XSLT, Typst, Pagefind) failed (exit code 4)."""
