"""siglum: transcripts of archival documents become a critical edition in TEI P5, HTML and PDF."""

__version__ = "0.1.0"
