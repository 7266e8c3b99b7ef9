<?xml version="1.0" encoding="UTF-8"?>
<!-- The kinds of intervention: which kind an element is of, and what each kind is called. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:siglum:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- In words for files whose header has no taxonomy of its own: label, then meaning. -->
  <xsl:variable name="f:kinds" as="map(xs:string, xs:string+)" select="map {
    'supplied': ('Supplied', 'Not in the source; added by the editor.'),
    'identification': ('Identification', 'Who or what an expression beside it refers to.'),
    'variant': ('Variant', 'Another form of the word.'),
    'original': ('Original wording', 'The source-language wording of what was just rendered.'),
    'gloss': ('Gloss', 'Translation or expansion of the words just given.'),
    'expansion': ('Expansion', 'An abbreviation written out.'),
    'gap': ('Omission', 'Something left out, or illegible, redacted or lost.'),
    'sic': ('Sic', 'A fault of the source.'),
    'unclear': ('Doubtful reading', 'A reading that is not certain.'),
    'physical': ('Physical feature', 'Hands, stamps, signatures, marginalia, underlining.'),
    'note': ('Editorial note', 'A remark by translator or editor.'),
    'footnote': ('Footnote', 'The call or label of a numbered note.'),
    'event': ('Event', 'Something heard or seen.'),
    'addition': ('Addition', 'Added in the source, by the writer or a later hand.'),
    'deletion': ('Deletion', 'Struck out or erased in the source.'),
    'substitution': ('Substitution', 'Replaced in the source by its writer or a later hand.'),
    'restoration': ('Restoration', 'Struck out in the source and then let stand.'),
    'damage': ('Damage', 'The source is damaged here.'),
    'surplus': ('Superfluous', 'Stands in the source, but the editor thinks it superfluous.'),
    'normalised': ('Normalised', 'The spelling of the source was normalised.'),
    'alternative': ('Alternative', 'The source can be read in more than one way.'),
    'reading': ('Variant reading', 'The witnesses differ here.')}"/>

  <!-- The kind that an element's @ana names, or nothing; a collation tells the taxonomies of its witnesses apart (#C-kind-gap). -->
  <xsl:function name="f:named-kind" as="xs:string?">
    <xsl:param name="ana" as="attribute()?"/>
    <xsl:sequence select="$ana[contains(., 'kind-')] ! (tokenize(.)[matches(., '^#([^#]*-)?kind-')][1] ! replace(., '^.*kind-', ''))"/>
  </xsl:function>

  <!-- Kinds that read as a parenthesis: the edited reading keeps their brackets, the clean one leaves them out. -->
  <xsl:function name="f:parenthetical" as="xs:boolean">
    <xsl:param name="kind" as="xs:string?"/>
    <xsl:sequence select="$kind = ('identification', 'original', 'gloss', 'physical', 'event', 'footnote', 'note')"/>
  </xsl:function>
</xsl:stylesheet>
