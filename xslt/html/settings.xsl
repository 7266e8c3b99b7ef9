<?xml version="1.0" encoding="UTF-8"?>
<!-- What a page is told from outside: the edition around it, its neighbours, where its files are. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:siglum:functions" exclude-result-prefixes="#all">

  <!-- A JSON object; rendering/settings.py says which keys there are. Empty for a page that stands alone. -->
  <xsl:param name="settings" as="xs:string" select="'{}'"/>
  <xsl:variable name="f:settings" as="map(*)" select="parse-json($settings)"/>

  <!-- A setting's text; nothing where it is missing or empty. -->
  <xsl:function name="f:setting" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$f:settings($name)[. instance of xs:string][. ne '']"/>
  </xsl:function>

  <!-- A link to a file of the edition, as seen from this page. -->
  <xsl:function name="f:link" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="f:setting('root') || $path"/>
  </xsl:function>

  <!-- Whether the page belongs to an edition with pages around it. -->
  <xsl:variable name="f:in-edition" as="xs:boolean" select="exists(f:setting('edition'))"/>
</xsl:stylesheet>
