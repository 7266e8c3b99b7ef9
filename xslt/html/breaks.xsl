<?xml version="1.0" encoding="UTF-8"?>
<!-- Breaks and running matter (TEI Guidelines 3.11, 11.6): lines, columns, pages, milestones, forme work. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A line break that divides a word leaves the word whole. -->
  <xsl:template match="lb" mode="m:flow" as="element()?"><xsl:if test="not(@break = 'no')"><br/></xsl:if></xsl:template>

  <!-- Where a page of the source begins: said in the margin. -->
  <xsl:template match="pb | cb | gb" mode="m:flow" as="element()">
    <xsl:variable name="what" as="xs:string" select="if (self::pb) then 'p.' else if (self::cb) then 'col.' else 'gathering'"/>
    <xsl:variable name="image" as="xs:string?" select="f:image(@facs)"/>
    <xsl:element name="{if ($image) then 'a' else 'span'}">
      <xsl:sequence select="f:attributes(., (local-name(), 'break gen', 'cut'[not(current()/@n)]))"/>
      <xsl:if test="$image"><xsl:attribute name="href" select="$image"/></xsl:if>
      <xsl:text>{if (@n) then $what || ' ' || @n else if (self::pb[@cert = 'low']) then '¦' else $what}</xsl:text>
    </xsl:element>
  </xsl:template>

  <xsl:template match="milestone" mode="m:flow" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., 'milestone gen')"/>
      <xsl:text>{if (@n) then string-join((@unit, @n), ' ') else '* * *'}</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="m:flow" as="element()">
    <span class="space gen"><xsl:text> </xsl:text></span>
  </xsl:template>

  <xsl:template match="handShift" mode="m:flow" as="element()">
    <span class="gen hand">[{(key('id', @new ! substring(., 2))/normalize-space()[.], 'another hand')[1]}]</span>
  </xsl:template>
</xsl:stylesheet>
