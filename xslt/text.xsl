<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to plain text: one reading, a paragraph a line, an empty line between blocks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="text/flow.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- "edited", "transcribed" or "clean". -->
  <xsl:param name="reading" as="xs:string" select="'edited'"/>

  <xsl:template match="/" as="text()*">
    <xsl:variable name="view" as="document-node()" select="f:reading(., substring($reading, 1, 1))"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:apply-templates select="$view//TEI[teiHeader] ! f:heading(.)" mode="m:text"/>
      <xsl:apply-templates select="if ($view//text) then $view//(text | sourceDoc)[not(ancestor::text)] else $view/*" mode="m:text"/>
    </xsl:variable>
    <xsl:value-of select="f:tidy(string-join($pieces))"/>
  </xsl:template>
</xsl:stylesheet>
