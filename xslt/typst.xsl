<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI → Typst. The result is JSON with two members: `record`, the facts that stand in the PDF's
     metadata and in the lists of a volume, and `code`, the Typst module of the document, which
     binds `front` (the head record) and `body`. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions" xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="typst/code.xsl"/>
  <xsl:import href="typst/record.xsl"/>
  <xsl:import href="typst/core.xsl"/>
  <xsl:import href="typst/interventions.xsl"/>

  <xsl:output method="json" indent="no"/>

  <!-- Goes before every label, so that the documents of a volume keep apart. -->
  <xsl:param name="prefix" as="xs:string" select="'d'"/>

  <xsl:template match="/" as="map(*)">
    <xsl:variable name="view" as="document-node()" select="f:view(.)"/>
    <xsl:variable name="front" as="element(y:front)">
      <y:front><xsl:apply-templates select="$view/*" mode="m:front"/></y:front>
    </xsl:variable>
    <xsl:variable name="body" as="element(y:body)">
      <y:body><xsl:apply-templates select="$view//text[not(ancestor::text)]" mode="m:typst"/></y:body>
    </xsl:variable>
    <xsl:sequence select="map {
        'record': p:record(*),
        'code': string-join((p:binding('front', $front), p:binding('body', $body)), '&#10;')
      }"/>
  </xsl:template>

</xsl:stylesheet>
