<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, headings, lists, notes, names, and the default of every element that no rule knows. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes"
    xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:mode name="m:typst" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="m:typst" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="m:typst" as="empty-sequence()"/>

  <!-- No element's text is lost: what stands beside other elements only is a block, the rest runs on. -->
  <xsl:template match="*" mode="m:typst" as="node()*" priority="-1">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="*[p:is-block(.)]" mode="m:typst" as="node()*" priority="-0.9">
    <y:unit><xsl:apply-templates mode="#current"/></y:unit>
  </xsl:template>

  <xsl:function name="p:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/ancestor::*[p:runs(.)]) and empty($element/../text()[normalize-space()])"/>
  </xsl:function>

  <!-- What holds running text by its nature. -->
  <xsl:function name="p:runs" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(self::p | self::ab | self::head | self::l | self::cell | self::dateline | self::signed
      | self::salute | self::speaker | self::stage | self::byline | self::title | self::orig | self::reg) => exists()"/>
  </xsl:function>

  <xsl:template match="text | body | front | back | group" mode="m:typst" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="p | ab" mode="m:typst" as="element()">
    <y:paragraph><xsl:apply-templates mode="#current"/></y:paragraph>
  </xsl:template>

  <xsl:template match="head" mode="m:typst" as="element()">
    <y:head level="{p:level(.)}"><xsl:apply-templates mode="#current"/></y:head>
  </xsl:template>

  <!-- A heading's level: one for each division around it that has a heading of its own. -->
  <xsl:function name="p:level" as="xs:integer">
    <xsl:param name="head" as="element()"/>
    <xsl:sequence select="count($head/ancestor::*[head])"/>
  </xsl:function>

  <xsl:template match="opener | closer | postscript | dateline | salute | signed | byline | argument | epigraph | trailer | speaker | stage | addressee"
      mode="m:typst" as="element()">
    <y:unit kind="{local-name()}"><xsl:apply-templates mode="#current"/></y:unit>
  </xsl:template>

  <xsl:template match="list[item]" mode="m:typst" as="node()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <y:points><xsl:apply-templates select="item" mode="#current"/></y:points>
  </xsl:template>

  <!-- A point keeps the numeral of its source. -->
  <xsl:template match="list/item" mode="m:typst" as="element(y:entry)">
    <xsl:variable name="label" as="element()?" select="(label, preceding-sibling::*[1][self::label])[1]"/>
    <y:entry label="{normalize-space($label)}">
      <xsl:apply-templates select="node() except label" mode="#current"/>
    </y:entry>
  </xsl:template>

  <xsl:template match="lb" mode="m:typst" as="element()"><y:line-break/></xsl:template>

  <xsl:template match="pb" mode="m:typst" as="element()"><y:source-page n="{@n}"/></xsl:template>

  <xsl:template match="hi | emph | title | foreign | term | mentioned" mode="m:typst" as="element()">
    <y:style rend="{(@rend, @rendition, local-name())[1]}"><xsl:apply-templates mode="#current"/></y:style>
  </xsl:template>

  <xsl:template match="persName[@ref] | placeName[@ref] | orgName[@ref] | name[@ref]" mode="m:typst" as="element()">
    <y:name ref="{@ref}"><xsl:apply-templates mode="#current"/></y:name>
  </xsl:template>

</xsl:stylesheet>
