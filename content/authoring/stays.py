"""Advice that an author has weighed and left, with the reason written where it is given.

A comment `# stays: REASON` at the end of the line, or alone above it, explains the advice on that
line. An error cannot be explained away; a reason for nothing is advice itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from content.authoring.source import Located

FEWEST_WORDS = 3
"""Of a reason; fewer explain nothing."""


def weighed(
    findings: Iterable[Located], reasons: Mapping[str, Mapping[int, str]]
) -> Iterator[Located]:
    """The findings, with explained advice marked as such, and advice about reasons for nothing.

    Args:
        findings: errors and advice.
        reasons: by file, the line that each reason speaks of.
    """
    used: set[tuple[str, int]] = set()
    for finding in findings:
        why = reasons.get(finding.file, {}).get(finding.line)
        if finding.severity != "advice" or why is None:
            yield finding
            continue
        used.add((finding.file, finding.line))
        if len(why.split()) < FEWEST_WORDS:
            yield finding
            yield Located(
                finding.file, finding.line, "advice", f"“{why}” is no reason", "say why it stays"
            )
        else:
            yield replace(finding, severity="explained", remedy=f"It stays: {why}")
    for file, lines in reasons.items():
        for line in lines:
            if (file, line) not in used:
                yield Located(
                    file, line, "advice", "“# stays:” explains nothing here", "take it out"
                )
