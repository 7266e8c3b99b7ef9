<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables, formulae, pictures (TEI Guidelines 15). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xmlns:mml="http://www.w3.org/1998/Math/MathML" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="table[empty(text()[normalize-space()])]" mode="m:flow" as="element()">
    <div class="table" tabindex="0" role="region" aria-label="{(head[1]/normalize-space()[.], 'Table')[1]}">
      <table>
        <xsl:sequence select="f:attributes(., ())"/>
        <xsl:where-populated>
          <caption><xsl:apply-templates select="head" mode="m:inside"/></caption>
        </xsl:where-populated>
        <xsl:for-each-group select="* except head" group-adjacent="exists(self::row[empty(text()[normalize-space()])])">
          <xsl:choose>
            <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="#current"/></xsl:when>
            <xsl:otherwise>
              <tr><td colspan="99"><xsl:apply-templates select="current-group()" mode="#current"/></td></tr>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </table>
    </div>
  </xsl:template>

  <xsl:mode name="m:inside" on-multiple-match="fail"/>
  <xsl:template match="*" mode="m:inside" as="node()*"><xsl:apply-templates mode="m:flow"/></xsl:template>

  <xsl:template match="table[empty(text()[normalize-space()])]/row[empty(text()[normalize-space()])]" mode="m:flow" as="element()">
    <tr>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:for-each select="*">
        <xsl:element name="{if (self::cell[@role = 'label'] or ../@role = 'label') then 'th' else 'td'}">
          <xsl:sequence select="f:attributes(., ())"/>
          <xsl:if test="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
          <xsl:if test="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
          <xsl:choose>
            <xsl:when test="self::cell"><xsl:apply-templates mode="#current"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="." mode="#current"/></xsl:otherwise>
          </xsl:choose>
        </xsl:element>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template match="figure" mode="m:flow" as="element()">
    <figure>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates mode="#current"/>
    </figure>
  </xsl:template>

  <xsl:template match="figDesc" mode="m:flow" as="element()">
    <div><xsl:sequence select="f:attributes(., 'figdesc')"/><xsl:apply-templates mode="#current"/></div>
  </xsl:template>

  <!-- A picture with the words that describe it; one whose address is unsafe leaves only the words. -->
  <xsl:template match="graphic | media | binaryObject" mode="m:flow" as="node()*">
    <xsl:variable name="url" as="xs:string?" select="f:safe(@url)"/>
    <xsl:choose>
      <xsl:when test="self::binaryObject"><span class="gen">[embedded object]</span></xsl:when>
      <xsl:when test="$url and (self::graphic or starts-with(@mimeType, 'image/'))">
        <img src="{$url}" loading="lazy">
          <xsl:attribute name="alt" select="normalize-space((desc, ../figDesc, ../head)[1])"/>
        </img>
      </xsl:when>
      <xsl:when test="$url"><a class="gen" href="{$url}">{$url}</a></xsl:when>
    </xsl:choose>
    <xsl:if test="not(self::binaryObject)"><xsl:apply-templates mode="#current"/></xsl:if>
  </xsl:template>

  <!-- MathML is a browser's own language; only its elements and harmless attributes pass. -->
  <xsl:template match="mml:*" mode="m:flow" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:sequence select="@*[local-name() = ('display', 'mathvariant', 'open', 'close', 'separators', 'fence', 'stretchy', 'columnalign', 'rowspacing')]"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
