"""Writing the collation as TEI: witnesses and their alignment come in, a document with an apparatus goes out."""
