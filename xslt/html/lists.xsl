<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists (TEI Guidelines 3.8): points, labelled lists, lists in the line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Numerals and bullets that the source writes stay its own words; none are added but to a bulleted list. -->
  <xsl:template match="list" mode="m:flow" as="element()">
    <ul>
      <xsl:sequence select="f:attributes(., ('list', 'labelled'[current()/(label | item/label)],
        current()/(@type, @rend)[. = ('bulleted', 'ordered', 'gloss', 'simple', 'unordered', 'bullets', 'inline')]/('list-' || .)))"/>
      <xsl:for-each-group select="* | text()[normalize-space()]" group-starting-with="label | headLabel | item[not(preceding-sibling::*[1][self::label])] | head">
        <li>
          <xsl:sequence select="(current-group()/self::item)[1]/f:attributes(., ())"/>
          <xsl:sequence select="(current-group()/self::item)[1]/f:number(.)"/>
          <xsl:apply-templates select="current-group()" mode="#current"/>
        </li>
      </xsl:for-each-group>
    </ul>
  </xsl:template>

  <xsl:template match="list/item" mode="m:flow" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="list/item/text()[not(normalize-space())][not(following-sibling::* and preceding-sibling::*)]" mode="m:flow" as="empty-sequence()"/>

  <xsl:template match="list/label | item/label | list/headLabel | list/headItem" mode="m:flow" as="node()+">
    <span class="label"><xsl:apply-templates mode="#current"/></span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="list/head" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., 'caption')"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
