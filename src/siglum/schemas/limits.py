"""What a schema may cost."""

LIMIT = 64_000_000  # bytes; the TEI's own source, the largest that anybody needs, has 4 million
