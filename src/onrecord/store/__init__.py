"""The case file: one SQLite database that holds a case, and never loses what it was given.

CaseFile.create(path, title)    a new case
CaseFile(path)                  one that is there
articles, readings, failures, decisions    what was taken in, found, missed and decided
resolved                        who said what, derived and kept
search                          words found again
check, rescue                   whether all holds, and what to do if not
"""

from onrecord.store.file import CaseFile

__all__ = ["CaseFile"]
