<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI P4, and P5 without its namespace, made P5 enough to be shown: names and pointers, nothing of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  exclude-result-prefixes="#all">

  <xsl:mode name="m:upconvert" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:variable name="f:p4-names" as="map(xs:string, xs:string)" select="map {
    'TEI.2': 'TEI', 'teiCorpus.2': 'teiCorpus', 'xref': 'ref', 'xptr': 'ptr', 'div0': 'div', 'figDesc': 'figDesc',
    'smcap': 'hi', 'b': 'hi', 'i': 'hi', 'sup': 'hi', 'sub': 'hi', 'ul': 'hi', 'tagUsage': 'tagUsage'}"/>

  <!-- TEI Tite writes its highlighting as elements. -->
  <xsl:variable name="f:tite" as="map(xs:string, xs:string)" select="map {
    'smcap': 'smallcaps', 'b': 'bold', 'i': 'italic', 'sup': 'sup', 'sub': 'sub', 'ul': 'underline'}"/>

  <xsl:function name="f:is-p5" as="xs:boolean">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="namespace-uri($document/*) eq 'http://www.tei-c.org/ns/1.0'"/>
  </xsl:function>

  <xsl:template match="*[namespace-uri() eq '']" mode="m:upconvert" as="element()">
    <xsl:element name="{($f:p4-names(local-name()), local-name())[1]}" namespace="http://www.tei-c.org/ns/1.0">
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:if test="$f:tite(local-name())"><xsl:attribute name="rend" select="$f:tite(local-name())"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="@id" mode="m:upconvert" as="attribute()"><xsl:attribute name="xml:id" select="."/></xsl:template>
  <xsl:template match="@lang" mode="m:upconvert" as="attribute()"><xsl:attribute name="xml:lang" select="."/></xsl:template>

  <!-- P4 points to an id by its name alone, and to the web by @url. -->
  <xsl:template match="ref/@target | ptr/@target | note/@target" mode="m:upconvert" as="attribute()">
    <xsl:attribute name="target" select="if (matches(., '[#/:]')) then . else '#' || ."/>
  </xsl:template>
  <xsl:template match="xref/@url | xptr/@url | figure/@url | graphic/@url" mode="m:upconvert" as="attribute()">
    <xsl:attribute name="{if (parent::figure | parent::graphic) then 'url' else 'target'}" select="."/>
  </xsl:template>

  <!-- <sic corr="x"> and <corr sic="x"> are P5's choice. -->
  <xsl:template match="sic[@corr] | corr[@sic]" mode="m:upconvert" as="element()">
    <choice xmlns="http://www.tei-c.org/ns/1.0">
      <xsl:element name="{local-name()}"><xsl:apply-templates mode="#current"/></xsl:element>
      <xsl:element name="{('corr'[current()/@corr], 'sic')[1]}"><xsl:value-of select="@corr | @sic"/></xsl:element>
    </choice>
  </xsl:template>
</xsl:stylesheet>
