"""Collating: witnesses come in, one TEI text with a critical apparatus goes out, proved against each of them."""
