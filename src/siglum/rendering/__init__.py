"""showing: a TEI file comes in, a web page, a printed page or plain text goes out.

`html` makes the page of a document, `facts` what the pages around it need to know, `site` those pages;
`pdf` and `volume` make print.
"""
