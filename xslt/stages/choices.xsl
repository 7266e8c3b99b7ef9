<?xml version="1.0" encoding="UTF-8"?>
<!-- Choices (TEI Guidelines 3.5): which side a reading shows; the other side stays reachable by the mark. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A name with the spelling in brackets after it, an abbreviation with its expansion: the first side reads on. -->
  <xsl:template match="choice[f:only-elements(.)][*[1][self::orig or self::abbr]][*[2]]
      [every $side in tail(*) satisfies $side[self::reg or self::expan][f:named-kind(@ana)]]" mode="m:view" as="element()" priority="1">
    <v:mark>
      <xsl:sequence select="f:about(*[2], f:named-kind(*[2]/@ana), string-join(tail(*) ! normalize-space(), '; '))"/>
      <xsl:apply-templates select="*[1]/node()" mode="#current"/>
      <v:only in="t">
        <xsl:for-each select="*[1]/following-sibling::node()">
          <xsl:sequence select="self::text()"/>
          <xsl:if test="self::*">[<xsl:apply-templates mode="#current"/>]</xsl:if>
        </xsl:for-each>
      </v:only>
    </v:mark>
  </xsl:template>

  <!-- A fault with its correction: the correction reads on, the transcript has both. -->
  <xsl:template match="choice[f:only-elements(.)][*[1][self::sic]][*[2][self::corr][f:named-kind(@ana)]][not(*[3])]"
    mode="m:view" as="element()" priority="1">
    <v:mark>
      <xsl:sequence select="f:about(corr, 'sic', string(sic))"/>
      <v:only in="t">
        <xsl:apply-templates select="sic/node()" mode="#current"/>
        <xsl:sequence select="sic/following-sibling::node()[1][self::text()]"/>
        <xsl:text>[</xsl:text>
      </v:only>
      <xsl:apply-templates select="corr/node()" mode="#current"/>
      <v:only in="t">]</v:only>
    </v:mark>
  </xsl:template>

  <xsl:function name="f:only-elements" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- Choices of other editions: the source's side as transcribed, the editor's side for reading. -->
  <xsl:template match="choice" mode="m:view" as="element()*">
    <xsl:variable name="source" as="element()?" select="(sic, orig, abbr, *)[1]"/>
    <xsl:variable name="edited" as="element()?" select="(corr, reg, expan, * except $source)[1]"/>
    <v:mark>
      <xsl:sequence select="f:about(($edited, $source, .)[1], f:choice-kind(.), string($source))"/>
      <xsl:for-each select="* | text()[normalize-space()]">
        <v:only in="{if (. is $source) then ('t', 'tec'[empty($edited)])[last()] else 'ec'[current() is $edited]}">
          <xsl:apply-templates select="." mode="m:side"/>
        </v:only>
      </xsl:for-each>
    </v:mark>
  </xsl:template>

  <!-- Nothing to choose from: the words stay. -->
  <xsl:template match="choice[empty(*)]" mode="m:view" as="node()*" priority="2"><xsl:apply-templates mode="#current"/></xsl:template>

  <!-- A side is no intervention of its own: the choice is. -->
  <xsl:mode name="m:side" on-multiple-match="fail"/>
  <xsl:template match="node()" mode="m:side" as="node()*"><xsl:apply-templates select="." mode="m:view"/></xsl:template>
  <xsl:template match="(sic | corr | orig | reg | abbr | expan | unclear | supplied)[not(f:named-kind(@ana))]" mode="m:side" as="node()*">
    <xsl:apply-templates mode="m:view"/>
  </xsl:template>

  <xsl:function name="f:choice-kind" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="
      if ($choice/(sic | corr)) then 'sic' else if ($choice/(orig | reg)) then 'normalised'
      else if ($choice/(abbr | expan)) then 'expansion' else 'alternative'"/>
  </xsl:function>
</xsl:stylesheet>
