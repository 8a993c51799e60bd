"""What can go wrong through no fault of the caller's.

    OnRecordError
    ├── UnreadableArticle    a file or page that holds no article we can read
    ├── ModelMismatch        a model file that is missing, broken or made for another version
    ├── NothingToRead        the command found no input at all
    ├── UnknownPerson        a name that nobody, or more than one, has here
    ├── UnknownStatement     an id or words that no statement, or more than one, has here
    ├── UnusableExport       a JSON that cannot be taken in as a case
    ├── CannotWrite          a place where what was asked for cannot be put
    └── NotInstalled         an optional library that a format needs

Each says what is wrong, where, and what to do about it.  A slip of the caller's is a ValueError
instead.
"""


class OnRecordError(Exception):
    """A fault of the world's: `what` happened, `where`, and the `remedy`."""

    def __init__(self, what: str, where: str, remedy: str) -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}"


class UnreadableArticle(OnRecordError):
    """A file, page or line that cannot be read as an article."""


class ModelMismatch(OnRecordError):
    """A model file that this version cannot use."""


class NothingToRead(OnRecordError):
    """No input was found."""


class UnknownPerson(OnRecordError):
    """A name that means nobody here, or more than one."""


class UnknownStatement(OnRecordError):
    """An id or words that mean no statement here, or more than one."""


class UnusableExport(OnRecordError):
    """A JSON file that is no case of ours, or does not hold together."""


class CannotWrite(OnRecordError):
    """A file or folder that is there already, or that may not be made."""


class NotInstalled(OnRecordError):
    """A library that only one format needs, and that is not here."""
