"""XSLT 3.0 by Saxon: the only importer of saxonche, for rendering and for Schematron.

A stylesheet is compiled once per process and thread and used for any number of documents. Saxon reads
nothing but the stylesheet and its modules: external entities, ``doc()``, ``unparsed-text()`` and
``collection()`` are refused while a document is transformed, so data that a stylesheet needs comes
as a parameter or stands in a module.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from saxonche import PySaxonApiError, PySaxonProcessor

from siglum.errors import InputError, ToolError

Parameter = str | bool | int | tuple[str, ...]

_PROTOCOLS = "http://saxon.sf.net/feature/allowedProtocols"
_DEPTH = "http://saxon.sf.net/feature/parserProperty?uri=jdk.xml.maxElementDepth"  # 100, unless it is told
_PLACE = re.compile(r"on line (?P<line>\d+)(?: column (?P<column>\d+))? of (?P<module>[^\s:]+)")
_ERROR_STREAM = threading.Lock()  # file descriptor 2 belongs to the whole process


@dataclass(frozen=True, slots=True)
class Result:
    """The principal result of a transformation, serialised, and the text of every ``xsl:message``."""

    text: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A stylesheet with the processor that compiled it: nodes of one processor are foreign to every other."""

    processor: Any
    executable: Any


def transform(
    stylesheet: Path,
    document: str | None,
    *,
    parameters: Mapping[str, Parameter] | None = None,
    base_output: Path | None = None,
) -> Result:
    """Transform a document, given as XML text, with a stylesheet.

    Without a document the template ``xsl:initial-template`` is called. A tuple becomes an array,
    which a parameter declared ``as="xs:string*"`` takes as a sequence; a parameter name in a namespace
    is written ``{uri}local``. The hrefs of ``xsl:result-document`` are resolved against
    ``base_output``, the path of the principal result (itself not written here); Saxon writes them as
    it goes, so the caller gives a path in a folder of its own and moves the files when all went well.

    Raises `InputError` where the document is not well-formed, `ToolError` where the stylesheet does
    not compile, fails, or stops with ``xsl:message terminate``.
    """
    compiled = _compiled(str(stylesheet.resolve()), threading.get_ident())
    executable = compiled.executable
    source = _parse(compiled.processor, document) if document is not None else None
    _prepare(compiled, parameters or {}, base_output)
    try:
        with _error_stream() as printed:
            text = _run(executable, source)
    except PySaxonApiError as error:
        raise _failure(stylesheet, str(error), printed, _messages(executable)) from None
    return Result(text, _messages(executable))


def forget() -> None:
    """Drop the compiled stylesheets, so that a preview sees a stylesheet that was changed."""
    _compiled.cache_clear()


def _prepare(compiled: _Compiled, parameters: Mapping[str, Parameter], base_output: Path | None) -> None:
    """Set what holds for one run; without a place for them, secondary results are kept from the disk."""
    executable = compiled.executable
    executable.clear_parameters()
    for name, value in parameters.items():
        executable.set_parameter(name, _xdm(compiled.processor, value))
    executable.clear_xsl_messages()
    target = base_output.resolve() if base_output else Path(tempfile.gettempdir(), "nowhere", "result")
    executable.set_base_output_uri(target.as_uri())
    executable.set_capture_result_documents(base_output is None)


def _run(executable: Any, source: Any) -> str:
    if source is None:
        return executable.call_template_returning_string(None) or ""
    return executable.transform_to_string(xdm_node=source) or ""


@lru_cache(maxsize=32)
def _compiled(path: str, thread: int) -> _Compiled:
    """Compile a stylesheet in a processor of its own; `thread` keeps those of different threads apart.

    The protocols are shut after compiling and before the first document: Saxon keeps the XML parser
    of its first document, with the permissions of that moment.
    """
    if not Path(path).is_file():
        raise ToolError(f"The stylesheet {path} does not exist.", "Install siglum again, or mend the path.")
    processor = PySaxonProcessor(license=False)
    try:
        with _error_stream() as printed:
            executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=path)
    except PySaxonApiError as error:
        raise _failure(Path(path), str(error), printed, ()) from None
    executable.set_save_xsl_message(True)
    processor.set_configuration_property(_DEPTH, "300")
    processor.set_configuration_property(_PROTOCOLS, "")
    return _Compiled(processor, executable)


def _parse(processor: Any, document: str) -> Any:
    try:
        with _error_stream():
            return processor.parse_xml(xml_text=document)
    except PySaxonApiError as error:
        raise InputError(
            f"The document cannot be read as XML: {' '.join(str(error).split())}",
            "Run `siglum validate` on it: it names the line.",
        ) from None


def _xdm(processor: Any, value: Parameter) -> Any:
    if isinstance(value, bool):
        return processor.make_boolean_value(value)
    if isinstance(value, int):
        return processor.make_integer_value(value)
    if isinstance(value, str):
        return processor.make_string_value(value)
    return processor.make_array([processor.make_string_value(each) for each in value])


def _messages(executable: Any) -> tuple[str, ...]:
    found = executable.get_xsl_messages()
    if found is None:
        return ()
    return tuple(str(found.item_at(i)) for i in range(found.size))


def _failure(stylesheet: Path, error: str, printed: list[str], messages: tuple[str, ...]) -> ToolError:
    """Turn Saxon's exception into ours; the place of a dynamic error stands only in what Saxon printed."""
    trace = " ".join(printed)
    place = _PLACE.search(error) or _PLACE.search(trace)
    where = stylesheet.name
    if place:
        where = f"{place['module']}:{place['line']}" + (f":{place['column']}" if place["column"] else "")
    said = messages[-1] if messages and "terminated by xsl:message" in error else error
    return ToolError(
        f"XSLT failed at {where}: {' '.join(said.split()) or 'Saxon gives no reason'}",
        f"Mend the stylesheet {stylesheet}, or the document that it could not handle.",
    )


@contextmanager
def _error_stream() -> Iterator[list[str]]:
    """Collect what Saxon writes to file descriptor 2, the only place where dynamic errors name their line."""
    printed: list[str] = []
    with _ERROR_STREAM, tempfile.TemporaryFile() as caught:
        sys.stderr.flush()
        kept = os.dup(2)
        os.dup2(caught.fileno(), 2)
        try:
            yield printed
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            caught.seek(0)
            printed.append(caught.read().decode("utf-8", "replace"))
