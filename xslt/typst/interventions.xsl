<?xml version="1.0" encoding="UTF-8"?>
<!-- What translators, editors and hands did to the text, as the view marks it: supplied words stand in
     brackets in the text; everything else is an entry of the apparatus, keyed to the line of its lemma. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
    xmlns:p="urn:siglum:print" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Print shows the edited reading, with brackets of its own. -->
  <xsl:template match="v:only" mode="m:typst" as="node()*">
    <xsl:if test="contains(@in, 'e')"><xsl:apply-templates mode="#current"/></xsl:if>
  </xsl:template>
  <xsl:template match="v:mark/v:only[. = ('[', ']')]" mode="m:typst" as="empty-sequence()" priority="1"/>

  <xsl:template match="v:gen" mode="m:typst" as="element()">
    <y:generated><xsl:apply-templates mode="#current"/></y:generated>
  </xsl:template>

  <!-- How the words of a mark look in the line. -->
  <xsl:mode name="m:shown" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="v:mark" mode="m:shown" as="node()*"><xsl:apply-templates mode="m:typst"/></xsl:template>
  <xsl:template match="v:mark[@kind = ('supplied', 'identification')] | v:mark[@kind = 'expansion'][not(@other)]" mode="m:shown" as="element()">
    <y:supplied><xsl:apply-templates mode="m:typst"/></y:supplied>
  </xsl:template>
  <xsl:template match="v:mark[@kind = ('original', 'gloss', 'event', 'physical')]" mode="m:shown" as="element()">
    <y:event><xsl:apply-templates mode="m:typst"/></y:event>
  </xsl:template>
  <xsl:template match="v:mark[@kind = 'gap']" mode="m:shown" as="element()">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates select="node() except v:only[@in = 'c']" mode="m:typst"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$words[self::y:generated]"><xsl:sequence select="$words[self::y:generated][1]"/></xsl:when>
      <xsl:otherwise><y:event><xsl:sequence select="$words"/></y:event></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="v:mark[@kind = 'surplus']" mode="m:shown" as="element()">
    <y:surplus><xsl:apply-templates mode="m:typst"/></y:surplus>
  </xsl:template>
  <xsl:template match="v:mark[@kind = 'deletion']" mode="m:shown" as="element()">
    <y:style look="strike"><xsl:apply-templates mode="m:typst"/></y:style>
  </xsl:template>
  <xsl:template match="v:mark//del" mode="m:typst" as="element()">
    <y:style look="strike"><xsl:apply-templates mode="#current"/></y:style>
  </xsl:template>

  <!-- What the apparatus says of a mark; nothing where the line says it all. -->
  <xsl:mode name="m:said" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="v:mark" mode="m:said" as="node()*"/>
  <xsl:template match="v:mark[@other]" mode="m:said" as="node()*" priority="0.4">{@other}</xsl:template>
  <xsl:template match="v:mark[@kind = 'sic'][@other]" mode="m:said" as="node()*">{@other} <y:siglum>sic</y:siglum></xsl:template>
  <xsl:template match="v:mark[@kind = 'normalised'][@other]" mode="m:said" as="node()*">{@other} <y:siglum>orig.</y:siglum></xsl:template>
  <xsl:template match="v:mark[@kind = 'alternative'][@other]" mode="m:said" as="node()*"><y:siglum>or</y:siglum> {@other}</xsl:template>
  <xsl:template match="v:mark[@kind = 'supplied'] | v:mark[@kind = 'identification']" mode="m:said" as="node()*">
    <y:siglum>suppl.{@role[. = ('the translator', 'the translators')] ! ' tr.'}{@role[. = ('the editor', 'the editors')] ! ' ed.'}</y:siglum>
  </xsl:template>
  <xsl:template match="v:mark[@kind = 'gap'][@other = ''] | v:mark[@kind = 'gap'][normalize-space(v:only[@in = 'te'][2])]" mode="m:said" as="node()*" priority="1"/>
  <xsl:template match="v:mark[@kind = ('sic', 'unclear', 'addition', 'deletion', 'restoration', 'damage', 'surplus', 'substitution')][not(@other)]"
      mode="m:said" as="element()">
    <y:siglum>{map { 'sic': 'sic', 'unclear': 'doubtful', 'addition': 'added', 'deletion': 'deleted', 'restoration': 'restored',
      'damage': 'damaged', 'surplus': 'superfluous', 'substitution': 'altered' }(@kind)}</y:siglum>
  </xsl:template>

  <xsl:template match="v:mark" mode="m:typst" as="node()*">
    <xsl:variable name="shown" as="node()*"><xsl:apply-templates select="." mode="m:shown"/></xsl:variable>
    <xsl:variable name="said" as="node()*">
      <xsl:if test="@kind = $entries"><xsl:apply-templates select="." mode="m:said"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($said) and normalize-space(string-join($shown))"><xsl:sequence select="p:entry($shown, $said)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words that stand before what is said of them. -->
  <xsl:template match="v:entry" mode="m:typst" as="element()">
    <xsl:variable name="shown" as="node()*"><xsl:apply-templates select="v:lemma/node()" mode="#current"/></xsl:variable>
    <xsl:variable name="said" as="node()*">
      <xsl:for-each select="v:point">
        <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
        <xsl:apply-templates select="*" mode="m:said-of-point"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="p:entry($shown, $said)"/>
  </xsl:template>
  <!-- At the beginning of a block no word stands before the point: the next one says where it is. -->
  <xsl:template match="v:entry[@next ne '']" mode="m:typst" as="element()" priority="1">
    <xsl:variable name="entry" as="element()"><xsl:next-match/></xsl:variable>
    <y:apparatus>
      <y:part name="lemma"><y:siglum>before</y:siglum><xsl:text> {@next}</xsl:text></y:part>
      <xsl:sequence select="$entry/(node() except y:part[@name = 'lemma'])"/>
    </y:apparatus>
  </xsl:template>
  <xsl:mode name="m:said-of-point" on-no-match="fail"/>
  <xsl:template match="v:only" mode="m:said-of-point" as="node()*"><xsl:apply-templates select="v:mark/node()" mode="m:typst"/></xsl:template>
  <xsl:template match="v:mark" mode="m:said-of-point" as="node()*"><xsl:apply-templates select="." mode="m:said"/></xsl:template>

  <!-- An entry of the apparatus: the words in the line, and again as its lemma, without marks. -->
  <xsl:function name="p:entry" as="element(y:apparatus)">
    <xsl:param name="shown" as="node()*"/>
    <xsl:param name="said" as="node()*"/>
    <y:apparatus>
      <y:part name="lemma"><xsl:sequence select="p:trimmed($shown)"/></y:part>
      <y:part name="entry"><xsl:sequence select="$said"/></y:part>
      <xsl:sequence select="$shown"/>
    </y:apparatus>
  </xsl:function>

  <!-- A lemma without the space and punctuation at its edges, unless it is nothing else. -->
  <xsl:function name="p:trimmed" as="node()*">
    <xsl:param name="shown" as="node()*"/>
    <xsl:variable name="lemma" as="node()*"><xsl:apply-templates select="$shown" mode="m:lemma"/></xsl:variable>
    <xsl:for-each select="$lemma">
      <xsl:choose>
        <xsl:when test="self::text() and position() = (1, last()) and matches(string-join($lemma), '[\p{L}\p{N}]')">
          <xsl:variable name="start" as="xs:string" select="if (position() eq 1) then replace(., '^[\s,;:.“”&quot;(]+', '') else ."/>
          <xsl:value-of select="if (position() eq last()) then replace($start, '[\s,;:“”&quot;)]+$', '') else $start"/>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The lemma: no notes, no marks, no places to point to. -->
  <xsl:mode name="m:lemma" on-no-match="shallow-copy"/>
  <xsl:template match="y:note | y:part | y:source-page | y:call" mode="m:lemma" as="empty-sequence()"/>
  <xsl:template match="y:apparatus | y:name | y:link-to | y:anchor | y:paragraph | y:unit | y:verse | y:supplied | y:head" mode="m:lemma" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="y:line-break" mode="m:lemma" as="text()"><xsl:text> </xsl:text></xsl:template>

</xsl:stylesheet>
