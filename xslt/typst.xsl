<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI → Typst. The result is JSON with three members: `record`, the facts that stand in the PDF's metadata and in
     the lists of a volume; `words`, which the PDF must show; `code`, the Typst module of the document, which binds `front` (the head record),
     `body`, `after` (the source note) and `rights`. The passes: view → lemmata → calls of the template → finish → code. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
    xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="typst/code.xsl"/>
  <xsl:import href="typst/finish.xsl"/>
  <xsl:import href="typst/lemmata.xsl"/>
  <xsl:import href="typst/record.xsl"/>
  <xsl:import href="typst/core.xsl"/>
  <xsl:import href="typst/structure.xsl"/>
  <xsl:import href="typst/names.xsl"/>
  <xsl:import href="typst/notes.xsl"/>
  <xsl:import href="typst/interventions.xsl"/>
  <xsl:import href="typst/apparatus.xsl"/>
  <xsl:import href="typst/words.xsl"/>

  <xsl:output method="json" indent="no"/>

  <!-- Goes before every name of a place, so that the documents of a volume keep apart. -->
  <xsl:param name="prefix" as="xs:string" select="'d'"/>

  <!-- The names of the files that are printed together: pointers to them can be followed. -->
  <xsl:param name="volume" as="xs:string*" select="()"/>

  <!-- The kinds of intervention that have entries in the apparatus. -->
  <xsl:param name="entries" as="xs:string*" select="('variant', 'original', 'gloss', 'expansion', 'gap', 'sic', 'unclear', 'normalised',
    'alternative', 'addition', 'deletion', 'substitution', 'restoration', 'damage', 'surplus')"/>

  <!-- 'positive': a lemma has the sigla of its witnesses; 'negative': only readings that differ have sigla. -->
  <xsl:param name="apparatus" as="xs:string" select="'positive'"/>

  <!-- Whether the words are gathered that the PDF must show. -->
  <xsl:param name="proof" as="xs:boolean" select="false()"/>

  <xsl:template match="/" as="map(*)">
    <xsl:variable name="view" as="document-node()" select="f:view(.)"/>
    <xsl:variable name="keyed" as="document-node()">
      <xsl:document><xsl:apply-templates select="$view" mode="m:lemmata"/></xsl:document>
    </xsl:variable>
    <xsl:variable name="calls" as="document-node()">
      <xsl:document>
        <y:document>
          <y:front><xsl:apply-templates select="$keyed/*" mode="m:front"/></y:front>
          <y:body><xsl:apply-templates select="$keyed//text[not(ancestor::text)]" mode="m:typst"/></y:body>
          <y:after><xsl:apply-templates select="$keyed/*" mode="m:after"/></y:after>
          <y:rights><xsl:apply-templates select="$keyed/*" mode="m:rights"/></y:rights>
        </y:document>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="finished" as="document-node()">
      <xsl:document><xsl:apply-templates select="$calls" mode="m:finish"/></xsl:document>
    </xsl:variable>
    <xsl:sequence select="map {
        'record': map:put(p:record($view/*), 'abbreviations', array { distinct-values($finished//y:siglum ! tokenize(string(.))) }),
        'words': if ($proof) then p:words($view, $finished/y:document/y:body) else map { },
        'code': string-join($finished/y:document/* ! p:binding(local-name(), .), '&#10;')
      }"/>
  </xsl:template>

</xsl:stylesheet>
