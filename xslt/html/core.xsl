<?xml version="1.0" encoding="UTF-8"?>
<!-- Core (TEI Guidelines 3): paragraphs, lists, highlighting, quotation, notes, pointers, breaks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Passages that can be cited: each has a number in the margin, which is its permalink. -->
  <xsl:template match="p | ab" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., 'p')"/>
      <xsl:sequence select="f:number(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:accumulator name="passages" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text" select="0"/>
    <xsl:accumulator-rule match="text//*[self::p | self::item | self::ab][@xml:id]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="f:number" as="element()?">
    <xsl:param name="passage" as="element()"/>
    <xsl:if test="$passage[@xml:id]/ancestor::text[not(ancestor::text)]">
      <xsl:variable name="n" as="xs:integer" select="$passage/accumulator-before('passages')"/>
      <a class="pn" href="#{$passage/@xml:id}" aria-label="Paragraph {$n}">{$n}</a>
    </xsl:if>
  </xsl:function>

  <!-- Numbered and bulleted points; a numeral that the source writes stays its own words. -->
  <xsl:template match="list" mode="m:flow" as="element()">
    <ul>
      <xsl:sequence select="f:attributes(., ('list', 'labelled'[current()/(label | item/label)], @type/('list-' || replace(., '\W', ''))))"/>
      <xsl:for-each-group select="* | v:*" group-starting-with="label | item[not(preceding-sibling::*[1][self::label])] | head">
        <li>
          <xsl:sequence select="current-group()/self::item[1]/f:attributes(., 'item')"/>
          <xsl:sequence select="current-group()/self::item[1]/f:number(.)"/>
          <xsl:apply-templates select="current-group()" mode="#current"/>
        </li>
      </xsl:for-each-group>
    </ul>
  </xsl:template>

  <xsl:template match="list/item" mode="m:flow" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>

  <xsl:template match="list/label | item/label" mode="m:flow" as="element()">
    <span class="label"><xsl:apply-templates mode="#current"/></span>
  </xsl:template>

  <xsl:template match="emph" mode="m:flow" as="element()">
    <em><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates mode="#current"/></em>
  </xsl:template>

  <xsl:template match="hi" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'span'}">
      <xsl:sequence select="f:attributes(., 'italic'[not(current()/(@rend | @rendition | @style))])"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="foreign | term | title[ancestor::text]" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'i'}">
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date | time" mode="m:flow" as="element()">
    <xsl:element name="{if (@when[f:is-date(.)] and not(f:holds-block(.))) then 'time' else f:level(.)}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:if test="@when[f:is-date(.)] and not(f:holds-block(.))"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:is-date" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="matches($value, '^\d{4}(-\d\d(-\d\d)?)?$')"/>
  </xsl:function>

  <xsl:template match="lb" mode="m:flow" as="element()?"><xsl:if test="not(@break = 'no')"><br/></xsl:if></xsl:template>

  <!-- Where a page of the source begins: said in the margin. -->
  <xsl:template match="pb" mode="m:flow" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., ('pb', 'pb-cut'[not(current()/@n)]))"/>
      <span class="gen">{if (@n) then 'p. ' || @n else '|'}</span>
    </span>
  </xsl:template>

  <xsl:template match="ref | ptr" mode="m:flow" as="element()">
    <xsl:variable name="target" as="xs:string?" select="f:safe(@target)"/>
    <xsl:element name="{if ($target) then 'a' else f:level(.)}">
      <xsl:sequence select="f:attributes(., ('ref', 'call'[current()/@type = 'note']))"/>
      <xsl:if test="$target"><xsl:attribute name="href" select="$target"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not(normalize-space())"><span class="gen">{@target}</span></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- A pointer that a browser may follow: web, mail, or a place in this edition; never code. -->
  <xsl:function name="f:safe" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="$first[matches(., '^(https?://|mailto:|#|[^:]*$)', 'i')]"/>
  </xsl:function>
</xsl:stylesheet>
