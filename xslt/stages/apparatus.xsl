<?xml version="1.0" encoding="UTF-8"?>
<!-- The apparatus (TEI Guidelines 12): the lemma reads on, the other readings are reached by its mark. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="app" mode="m:view" as="element()">
    <xsl:variable name="lemma" as="element()?" select="(lem, .//rdg)[1]"/>
    <xsl:variable name="others" as="element()*" select=".//rdg except $lemma"/>
    <v:mark>
      <xsl:sequence select="f:about(., 'reading', string-join($others ! f:reading-words(.), '; '))"/>
      <xsl:apply-templates select="* | text()[normalize-space()]" mode="m:witnessed">
        <xsl:with-param name="lemma" select="$lemma" tunnel="yes"/>
      </xsl:apply-templates>
    </v:mark>
  </xsl:template>

  <!-- Readings in their own order: the lemma in the line, the others behind it. -->
  <xsl:mode name="m:witnessed" on-multiple-match="fail"/>
  <xsl:template match="node()" mode="m:witnessed" as="node()*">
    <xsl:param name="lemma" as="element()?" tunnel="yes"/>
    <xsl:if test=". is $lemma"><xsl:apply-templates mode="m:view"/></xsl:if>
    <xsl:where-populated>
      <v:only in=""><xsl:apply-templates select=".[not(. is $lemma)]" mode="m:view"/></v:only>
    </xsl:where-populated>
  </xsl:template>
  <xsl:template match="rdgGrp" mode="m:witnessed" as="node()*"><xsl:apply-templates select="* | text()[normalize-space()]" mode="#current"/></xsl:template>

  <!-- "grey A B", "omitted C" -->
  <xsl:function name="f:reading-words" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join(((normalize-space($reading)[.], 'omitted')[1],
      tokenize($reading/@wit) ! replace(., '^#', '')), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
