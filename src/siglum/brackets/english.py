"""The closed classes of English: words of which there will be no new ones, so that lists of them carry over."""

from __future__ import annotations

ARTICLES = frozenset("a an the".split())
PRONOUNS = frozenset(
    "i me you he him she her it we us they them who whom one oneself myself yourself himself herself itself "
    "ourselves themselves someone somebody everyone everybody anyone anybody nobody none".split()
)
POSSESSIVES = frozenset("my your his her its our their whose one's".split())
DEMONSTRATIVES = frozenset("this that these those such here there".split())
AUXILIARIES = frozenset(
    "am is are was were be been being have has had having do does did done will would shall should can could "
    "may might must ought".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside "
    "besides between beyond by concerning despite down during except following for from in inside into like near "
    "of off on onto opposite out outside over past per regarding round since through throughout till to toward "
    "towards under until unto up upon via with within without".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor for so yet if because although though while whereas when where than".split()
)
FUNCTION = (
    ARTICLES | PRONOUNS | POSSESSIVES | DEMONSTRATIVES | AUXILIARIES | PREPOSITIONS | CONJUNCTIONS
    | frozenset("not no any some all both each every either neither only also even then thus hence how why what "
                "which very more most less least".split())
)  # fmt: skip
ROLES = frozenset(
    "ambassador chairman president premier minister director secretary general marshal colonel chargé consul "
    "delegate commander king prime chancellor".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
