"""What a case file looks like inside, and how an older one becomes today's.

Each step is a transaction of its own, and is written down in the table `migrations` with the day
and the program's version; SQLite's `user_version` says how many a file has been through.  A step
that was ever released is never changed: a new one is put behind it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from onrecord import __version__

APPLICATION: Final = 0x4F6E5263
"""What SQLite's `application_id` is in a case file: "OnRc"."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its name, and its SQL."""

    name: str
    script: str


_FIRST: Final = """
CREATE TABLE migrations (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, program TEXT NOT NULL
);
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What was taken in.  A row is one version of one article and never changes.
CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  replaces INTEGER REFERENCES articles,  -- the version before it of the same page or file
  published TEXT, outlet TEXT, title TEXT, url TEXT, language TEXT NOT NULL,
  byline TEXT NOT NULL, -- JSON
  source TEXT NOT NULL, digest TEXT NOT NULL, added_at TEXT NOT NULL,
  place TEXT,  -- hash of the file's full path; NULL for a line, standard input or a web page
  text TEXT NOT NULL,
  parts TEXT NOT NULL,  -- JSON, as store/rows.py says
  warnings TEXT NOT NULL,  -- likewise, of taking in
  signature BLOB  -- MinHash of its words, to find copies by
);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_place ON articles (place) WHERE place IS NOT NULL;
CREATE INDEX articles_by_replaces ON articles (replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER articles_never_change
BEFORE UPDATE OF id, published, outlet, url, text, digest ON articles
BEGIN SELECT RAISE(ABORT, 'an article never changes; a changed page is a new version'); END;

-- Where each came from.  The same bytes, with the same things said of them, are not read twice:
-- `bytes` is a hash of both.
CREATE TABLE sources (
  bytes TEXT NOT NULL, name TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (bytes, name)
) WITHOUT ROWID;

-- What the model found in each, so that it need not be asked again.  Compressed JSON for the
-- program alone; the tables of what is derived from it are there to be looked at.
CREATE TABLE readings (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  reader TEXT NOT NULL, fingerprint TEXT NOT NULL, found BLOB NOT NULL, read_at TEXT NOT NULL
);

CREATE TABLE failures (
  name TEXT NOT NULL, given TEXT NOT NULL, input TEXT NOT NULL,
  kind TEXT NOT NULL, what TEXT NOT NULL, place TEXT NOT NULL, remedy TEXT NOT NULL,
  times INTEGER NOT NULL, first_at TEXT NOT NULL, last_at TEXT NOT NULL,
  PRIMARY KEY (name, given)
) WITHOUT ROWID;

-- What people decided.  Nothing here is ever changed or taken away; one may undo another.
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL, made_by TEXT NOT NULL, kind TEXT NOT NULL,
  "left" TEXT NOT NULL, "right" TEXT NOT NULL, judgement TEXT NOT NULL, why TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES decisions
);
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never changed; undo it with another'); END;
CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never taken away; undo it with another'); END;

-- From here on everything is derived from readings and decisions, and can be made again.
CREATE TABLE people (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, kind TEXT NOT NULL,
  facts TEXT NOT NULL  -- JSON: aliases, roles, reasons, ...
);
CREATE TABLE mentions (
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, form TEXT NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (person, article, start, "end", form, kind)
) WITHOUT ROWID;
CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,  -- of its first report
  nth INTEGER NOT NULL,  -- among those of that article
  speaker INTEGER REFERENCES people ON DELETE SET NULL,
  kind TEXT NOT NULL, manner TEXT NOT NULL, is_said INTEGER NOT NULL, confidence REAL NOT NULL,
  words TEXT NOT NULL,
  facts TEXT NOT NULL,  -- JSON: candidates, ...
  UNIQUE (article, nth)
);
CREATE INDEX statements_by_speaker ON statements (speaker);
CREATE TABLE reports (
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  attribution INTEGER,  -- which of that article's reading, from 0; NULL where it is its own
  own TEXT,  -- JSON: the attribution, where the reading has none that is the same
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,  -- of the content
  cue TEXT NOT NULL, speaker TEXT NOT NULL,  -- their words
  PRIMARY KEY (statement, nth)
) WITHOUT ROWID;
CREATE INDEX reports_by_article ON reports (article);
CREATE TABLE derived (
  part TEXT NOT NULL, nth INTEGER NOT NULL,  -- "events", 0
  fact TEXT NOT NULL,  -- JSON: an event, a proceeding, ...
  PRIMARY KEY (part, nth)
) WITHOUT ROWID;
CREATE TABLE copies (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  copy_of INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE  -- the first of its group
);
CREATE INDEX copies_by_group ON copies (copy_of);

CREATE VIRTUAL TABLE articles_words USING fts5 (
  text, content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_words_in AFTER INSERT ON articles BEGIN
  INSERT INTO articles_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER articles_words_out AFTER DELETE ON articles BEGIN
  INSERT INTO articles_words (articles_words, rowid, text) VALUES ('delete', old.number, old.text);
END;
-- The speaker's number is a word of its own here: one person's words are found as fast as any.
CREATE VIRTUAL TABLE statements_words USING fts5 (
  words, speaker, content='statements', content_rowid='number',
  tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_words_in AFTER INSERT ON statements BEGIN
  INSERT INTO statements_words (rowid, words, speaker)
  VALUES (new.number, new.words, new.speaker);
END;
CREATE TRIGGER statements_words_out AFTER DELETE ON statements BEGIN
  INSERT INTO statements_words (statements_words, rowid, words, speaker)
  VALUES ('delete', old.number, old.words, old.speaker);
END;
CREATE TRIGGER statements_words_change AFTER UPDATE OF words, speaker ON statements BEGIN
  INSERT INTO statements_words (statements_words, rowid, words, speaker)
  VALUES ('delete', old.number, old.words, old.speaker);
  INSERT INTO statements_words (rowid, words, speaker)
  VALUES (new.number, new.words, new.speaker);
END;

-- For people who look into the file by hand.
CREATE VIEW who_said_what AS
SELECT p.name AS speaker, s.words, s.manner, s.kind, round(s.confidence, 2) AS confidence,
  a.outlet, a.published, a.title, a.url, r.start, r."end"
FROM statements s
JOIN reports r ON r.statement = s.number
JOIN articles a ON a.number = r.article
LEFT JOIN people p ON p.number = s.speaker;
CREATE VIEW events AS
SELECT p.name AS person, json_extract(d.fact, '$.step') AS step,
  json_extract(d.fact, '$.when.text') AS "when",
  json_extract(d.fact, '$.detail') AS detail, json_extract(d.fact, '$.status') AS status,
  json_extract(d.fact, '$.commitment') AS commitment
FROM derived d LEFT JOIN people p ON p.id = json_extract(d.fact, '$.person')
WHERE d.part = 'events' ORDER BY d.nth;
CREATE VIEW newest_articles AS
SELECT * FROM articles a WHERE NOT EXISTS (SELECT 1 FROM articles n WHERE n.replaces = a.number);
"""

_SMALLER: Final = """
-- All of this is derived, and is derived again.
DROP VIEW events;
DROP VIEW who_said_what;
DROP TABLE derived;
DROP TABLE mentions;
DELETE FROM about WHERE name = 'resolved_from';

-- For the program alone: compressed, and whole.
CREATE TABLE derived (
  part TEXT PRIMARY KEY,  -- "people", "events", ...
  found BLOB NOT NULL  -- as store/columns.py says
) WITHOUT ROWID;

-- For people alone: the program does not read these.
CREATE TABLE mentions (
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (person, article, start, "end")
) WITHOUT ROWID;
CREATE TABLE events (
  number INTEGER PRIMARY KEY,  -- in the order of the case
  id TEXT NOT NULL,
  person INTEGER REFERENCES people ON DELETE SET NULL,
  kind TEXT NOT NULL, step TEXT NOT NULL, role TEXT NOT NULL, detail TEXT NOT NULL,
  "when" TEXT, earliest TEXT, latest TEXT, precision TEXT,  -- latest is the first day after it
  status TEXT NOT NULL, commitment TEXT NOT NULL, certainty TEXT NOT NULL
);
CREATE TABLE events_told (
  event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (event, nth)
) WITHOUT ROWID;
CREATE TABLE charges (
  number INTEGER PRIMARY KEY,
  person INTEGER REFERENCES people ON DELETE CASCADE,
  charge TEXT NOT NULL, counts INTEGER,
  plea TEXT, outcome TEXT, sentence TEXT, as_of TEXT,
  standing TEXT NOT NULL  -- of the person's case as a whole
);

CREATE VIEW who_said_what AS
SELECT p.name AS speaker, s.words, s.manner, s.kind, round(s.confidence, 2) AS confidence,
  s.is_said, a.outlet, substr(a.published, 1, 10) AS published, a.title, a.url, a.id AS article,
  r.start, r."end"
FROM statements s
JOIN reports r ON r.statement = s.number
JOIN articles a ON a.number = r.article
LEFT JOIN people p ON p.number = s.speaker;
CREATE VIEW who_is_named_where AS
SELECT p.name AS person, substr(a.text, m.start + 1, m."end" - m.start) AS words,
  a.outlet, substr(a.published, 1, 10) AS published, a.title, a.url, a.id AS article,
  m.start, m."end"
FROM mentions m
JOIN people p ON p.number = m.person
JOIN articles a ON a.number = m.article;
CREATE VIEW what_happened AS
SELECT e.id AS event, p.name AS person, e.detail, e.step, e."when", e.earliest, e.latest,
  e.certainty,
  substr(a.text, t.start + 1, t."end" - t.start) AS words,
  a.outlet, substr(a.published, 1, 10) AS published, a.title, a.url, a.id AS article,
  t.start, t."end"
FROM events e
JOIN events_told t ON t.event = e.number
JOIN articles a ON a.number = t.article
LEFT JOIN people p ON p.number = e.person
ORDER BY e.number, t.nth;
CREATE VIEW where_charges_stand AS
SELECT p.name AS person, c.charge, c.counts, c.plea, c.outcome, c.sentence, c.as_of, c.standing
FROM charges c LEFT JOIN people p ON p.number = c.person ORDER BY c.number;
CREATE VIEW who_printed_the_same AS
SELECT first.id AS text, a.id AS article, a.outlet, substr(a.published, 1, 10) AS published,
  a.title, a.url, a.number = c.copy_of AS is_earliest_here
FROM copies c
JOIN articles a ON a.number = c.article
JOIN articles first ON first.number = c.copy_of
ORDER BY c.copy_of, a.number <> c.copy_of, a.published;
"""

_COUNTED: Final = """
-- Whatever another case would be derived from is counted as it changes, so that one look tells
-- whether what is derived is of today: not a word of the articles is read for it.
INSERT OR REPLACE INTO about VALUES ('changes', '0');
CREATE TRIGGER readings_counted_in AFTER INSERT ON readings
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER readings_counted_again AFTER UPDATE ON readings
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER readings_counted_out AFTER DELETE ON readings
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER decisions_counted AFTER INSERT ON decisions
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER versions_counted_in AFTER INSERT ON articles WHEN new.replaces IS NOT NULL
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER versions_counted_again AFTER UPDATE OF replaces ON articles
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER versions_counted_out AFTER DELETE ON articles WHEN old.replaces IS NOT NULL
BEGIN UPDATE about SET value = value + 1 WHERE name = 'changes'; END;
-- How many readings are of which reader and nouns, without the pages that hold what they found.
CREATE INDEX readings_by_reader ON readings (fingerprint, reader);
"""

_ROWS: Final = """
-- Whoever asks what somebody said is answered from rows: each report of a statement has its words
-- and places, each mention its form, and what people decided is a table.  All of it is derived, and
-- is derived again.
DROP VIEW who_said_what;
DROP TABLE reports;
DROP TABLE mentions;
DROP INDEX statements_by_speaker;
DELETE FROM statements;
DELETE FROM derived;
DELETE FROM about WHERE name = 'resolved_from';

CREATE INDEX statements_by_speaker ON statements (speaker, article, nth);
CREATE TABLE reports (
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  attribution INTEGER,  -- which of that article's reading, from 0; NULL where the reading has none
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,  -- of the content
  line INTEGER NOT NULL, "column" INTEGER NOT NULL,  -- where it begins, from 1
  kind TEXT, manner TEXT, confidence REAL, words TEXT,  -- NULL where they are the statement's
  quoted TEXT,  -- what of the words is in quotation marks; NULL where that is all of them
  cue TEXT NOT NULL, speaker TEXT NOT NULL,  -- their words
  told TEXT,  -- JSON: to whom, who is credited, when it was said; NULL where the text tells nothing
  places TEXT NOT NULL,  -- of content; cue; speaker; quoted; told_to; credited, from "start" on
  PRIMARY KEY (statement, nth)
) WITHOUT ROWID;
CREATE INDEX reports_by_article ON reports (article);
CREATE TABLE mentions (
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  form TEXT, kind TEXT,  -- NULL for "name" and "person"
  PRIMARY KEY (person, article, start, "end")
) WITHOUT ROWID;
CREATE TABLE reviews (
  about TEXT PRIMARY KEY,  -- id of a statement, event or person
  nth INTEGER NOT NULL,  -- in the order of the case
  state TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL,
  decision INTEGER NOT NULL, note TEXT NOT NULL, why TEXT NOT NULL
) WITHOUT ROWID;
-- To look somebody up by whatever coverage calls them.
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);
CREATE TABLE aliases (
  alias TEXT NOT NULL COLLATE NOCASE,
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  PRIMARY KEY (alias, person)
) WITHOUT ROWID;
CREATE INDEX aliases_by_person ON aliases (person);

CREATE VIEW who_said_what AS
SELECT p.name AS speaker, coalesce(r.words, s.words) AS words,
  coalesce(r.manner, s.manner) AS manner,
  coalesce(r.kind, s.kind) AS kind, round(coalesce(r.confidence, s.confidence), 2) AS confidence,
  s.is_said, a.outlet, substr(a.published, 1, 10) AS published, a.title, a.url, a.id AS article,
  r.start, r."end", coalesce(v.state, 'unreviewed') AS review
FROM statements s
JOIN reports r ON r.statement = s.number
JOIN articles a ON a.number = r.article
LEFT JOIN people p ON p.number = s.speaker
LEFT JOIN reviews v ON v.about = s.id;
"""

MIGRATIONS: Final = (
    Migration("the first case file", _FIRST),
    Migration("derived parts kept small, and tables for people", _SMALLER),
    Migration("changes counted", _COUNTED),
    Migration("what was said, in rows", _ROWS),
)


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> int:
    """Take a file through the steps it has not seen; how many those were.

    Two processes may try at once: each step looks again once it holds the file.

    Raises:
        sqlite3.Error: A step failed, and the file is as it was before that step.
    """
    done = 0
    for number, step in enumerate(steps, 1):
        if version_of(connection) >= number:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) < number:
                _apply(connection, number, step)
                done += 1
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    return done


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps a file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _apply(connection: sqlite3.Connection, number: int, step: Migration) -> None:
    for statement in _statements(step.script):
        connection.execute(statement)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        "INSERT INTO migrations VALUES (?, ?, ?, ?)", (number, step.name, now, __version__)
    )
    # SQLite takes no parameter here; the number is our own.
    connection.execute(f"PRAGMA user_version = {number:d}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would end the transaction."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""
    if held.strip():
        yield held
