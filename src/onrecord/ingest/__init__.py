"""Taking articles in: files and pages become `Article` nouns, and only here may text be changed.

find_sources(paths)         what there is to read, one source for each article
source.read()               that article, with warnings, or an error that names the remedy
article_from_text(text)     an article from text at hand
read_published(text)        a day or moment from its ISO spelling
"""

from onrecord.ingest.articles import article_from_text
from onrecord.ingest.published import read_published
from onrecord.ingest.sources import Form, Given, Source, Taken, find_sources

__all__ = [
    "Form",
    "Given",
    "Source",
    "Taken",
    "article_from_text",
    "find_sources",
    "read_published",
]
