"""Words that would do harm where they are not made safe."""

HOSTILE = (
    "<script>alert(1)</script>",
    "</q></li><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) ![y](https://e.example/z.png)",
    "**bold** _em_ `code` ~~no~~ | a | b | $x$ ^[note] [^1]: =x=",
    "https://evil.example/a www.evil.example me@evil.example <https://e.example>",
    "# not a heading",
    "- not a list",
    "1. not a list",
    "12) not a list",
    "+ not a list",
    "> not a quote",
    "---",
    "=SUM(A1:A9)",
    "+1", "-1", "@SUM", "\tx",
    "&lt;b&gt; &amp; &copy;",
    "]]> <![CDATA[ <?xml ?> <!-- x -->",
    "a \\ b \\* c \\\\",
    'a "quoted" \'word\'; x, y\\n',
    "\u202edrow\u202c \x00 \x07 \x1b[31m \ufffe end",
    "👩\u200d⚖️ é ﬁ ß 日本",
    "line one\nline two\r\n# line three\n\n    code",
    "{{ 7*7 }} ${x} %s {0}",
)  # fmt: skip
"""Each may be a name, a title, an outlet or part of a text."""
