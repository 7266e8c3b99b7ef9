<?xml version="1.0" encoding="UTF-8"?>
<!-- Original and translation beside each other, block by block, each in its language and direction. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="parallels" mode="m:title" as="xs:string">Parallel texts</xsl:template>
  <xsl:template match="parallels" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>Texts that correspond to each other, side by side.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <ol class="documents">
      <xsl:for-each select="pair">
        <li>
          <xsl:if test="side[2]/@date ne ''"><time>{side[2]/@date}</time></xsl:if>
          <div>
            <h2><a href="{f:link(@href)}">{side[2]/@title}</a></h2>
            <p>{string-join(distinct-values(side/@language), ' and ')}<xsl:if test="side[1]/@title ne side[2]/@title">: beside “{side[1]/@title}”</xsl:if></p>
          </div>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <xsl:template match="parallel" mode="m:title" as="xs:string">{@title}: side by side</xsl:template>
  <xsl:template match="parallel" mode="m:site" as="element()+">
    <xsl:variable name="sides" as="element()+" select="side"/>
    <xsl:variable name="texts" as="document-node()+" select="side ! f:inside(.)"/>
    <xsl:call-template name="v:collation-head">
      <xsl:with-param name="title" select="string-join(distinct-values(side/@language), ' and ')"/>
      <xsl:with-param name="lead"><xsl:text>Side by side, paragraph by paragraph.</xsl:text><xsl:if test="@pdf"><xsl:text> </xsl:text><a href="{f:link(@pdf)}" download="">PDF in two columns</a></xsl:if></xsl:with-param>
    </xsl:call-template>
    <div class="side-by-side" data-columns="2">
      <div class="row heads" aria-hidden="true">
        <xsl:for-each select="$sides"><div><span class="sigla">{@language}</span> {@title}</div></xsl:for-each>
      </div>
      <xsl:for-each select="row">
        <xsl:variable name="blocks" as="element()*" select="for $text in $texts return key('row', @n, $text)"/>
        <xsl:variable name="n" as="xs:string" select="@n"/>
        <div class="row{' row-head'[$blocks[1]/self::tei:head]}">
          <xsl:sequence select="f:number-beside($texts, $n, $sides, if (../@lead eq 'left') then (1, 2) else (2, 1))"/>
          <xsl:for-each select="$sides">
            <xsl:variable name="at" as="xs:integer" select="position()"/>
            <div class="cell">
              <xsl:if test="key('row', $n, $texts[$at])"><span class="sigla">{@language}</span></xsl:if>
              <xsl:for-each select="key('row', $n, $texts[$at])">
                <p>
                  <xsl:sequence select="f:language-around(.)"/>
                  <xsl:apply-templates select="preceding-sibling::*[1][self::tei:label][current()/self::tei:item]" mode="m:cell"/>
                  <xsl:text> </xsl:text>
                  <xsl:apply-templates select="." mode="m:cell"/>
                </p>
              </xsl:for-each>
            </div>
          </xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- The paragraph's number in the first of the texts, in the order given, that has one. -->
  <xsl:function name="f:number-beside" as="element()">
    <xsl:param name="texts" as="document-node()+"/>
    <xsl:param name="row" as="xs:string"/>
    <xsl:param name="sides" as="element()+"/>
    <xsl:param name="order" as="xs:integer+"/>
    <xsl:variable name="passages" as="element()*" select="for $at in $order return key('row', $row, $texts[$at])[f:is-passage(.)][1]"/>
    <xsl:variable name="side" as="xs:integer?" select="(for $at in $order return $at[exists(key('row', $row, $texts[$at])[f:is-passage(.)])])[1]"/>
    <xsl:choose>
      <xsl:when test="exists($passages)">
        <xsl:variable name="n" as="xs:integer" select="$passages[1]/accumulator-before('passages')"/>
        <a class="pn" href="{f:link($sides[$side]/@href)}#{($passages[1]/@xml:id, 'passage.' || $n)[1]}" aria-label="Paragraph {$n} in the text">{$n}</a>
      </xsl:when>
      <xsl:otherwise><span class="pn"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
