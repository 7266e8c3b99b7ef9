<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, dates, people and places (TEI Guidelines 13): names link to the edition's registers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="persName | placeName | orgName | name | rs" mode="m:flow" as="element()">
    <xsl:variable name="entry" as="xs:string?" select="f:register-link(.)"/>
    <xsl:variable name="linked" as="xs:boolean"
      select="$entry and not(ancestor::v:mark | ancestor::ref | ancestor::head) and not(f:holds-link(.)) and not(f:holds-block(.))"/>
    <xsl:element name="{if ($linked) then 'a' else f:level(.)}">
      <xsl:sequence select="f:attributes(., 'name')"/>
      <xsl:if test="$linked"><xsl:attribute name="href" select="$entry"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Where the register of the edition speaks of a name's bearer. -->
  <xsl:function name="f:register-link" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="id" as="xs:string?" select="tokenize($name/@ref)[starts-with(., '#')][1] ! substring(., 2)"/>
    <xsl:variable name="entry" as="element()?" select="$id ! key('id', ., root($name))[1]"/>
    <xsl:variable name="register" as="xs:string?" select="$entry ! f:register(.)"/>
    <xsl:sequence select="if ($register and $f:in-edition) then f:link($register || '.html#' || $id) else ()"/>
  </xsl:function>

  <xsl:function name="f:register" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map { 'person': 'persons', 'place': 'places', 'org': 'organisations' }(local-name($entry))"/>
  </xsl:function>
</xsl:stylesheet>
