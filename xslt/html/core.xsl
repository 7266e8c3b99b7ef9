<?xml version="1.0" encoding="UTF-8"?>
<!-- Core (TEI Guidelines 3): paragraphs, highlighting, quotation, dates and numbers, abbreviations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xmlns:tite="http://www.tei-c.org/ns/tite/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Passages that can be cited: each has a number in the margin, which is its permalink. -->
  <xsl:template match="p | ab" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., 'p')"/>
      <xsl:sequence select="f:number(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A paragraph in a place for phrases only is a phrase. -->
  <xsl:template match="(figDesc | desc | head | title)/p" mode="m:flow" as="element()">
    <span><xsl:sequence select="f:attributes(., 'p')"/><xsl:apply-templates mode="#current"/></span>
  </xsl:template>

  <xsl:function name="f:number" as="element()?">
    <xsl:param name="passage" as="element()"/>
    <xsl:if test="f:is-passage($passage)">
      <xsl:variable name="n" as="xs:integer" select="$passage/accumulator-before('passages')"/>
      <a class="pn gen" href="#{($passage/@xml:id, 'passage.' || $n)[1]}" aria-label="Paragraph {$n}">
        <xsl:if test="not($passage/@xml:id)"><xsl:attribute name="id" select="'passage.' || $n"/></xsl:if>
        <xsl:text>{$n}</xsl:text>
      </a>
    </xsl:if>
  </xsl:function>

  <xsl:template match="emph" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="phrase" select="'em'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="hi" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple">
      <xsl:with-param name="class" select="'hi', 'italic'[not(current()/(@rend | @rendition | @style))]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- TEI Tite's short names for the looks of words. -->
  <xsl:template match="b | i | smcap | sup | sub | ul | tite:b | tite:i | tite:smcap | tite:sup | tite:sub | tite:ul" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="class" select="$f:tite(local-name())"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign | term | distinct | mentioned" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="phrase" select="'i'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="title" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple">
      <xsl:with-param name="phrase" select="if (@level = ('a', 'u')) then 'span' else 'cite'"/>
      <xsl:with-param name="class" select="'title', @level ! ('level-' || replace(., '\W', ''))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Direct speech and quotation; marks that the source writes are its own, none are added. -->
  <xsl:template match="q | said | quote | cit | soCalled" mode="m:flow" as="element()">
    <xsl:element name="{if (f:in-line(.)) then 'span' else if (self::quote | self::cit) then 'blockquote' else 'div'}">
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date | time" mode="m:flow" as="element()">
    <xsl:variable name="known" as="xs:boolean" select="f:in-line(.) and exists(@when[f:is-date(.)])"/>
    <xsl:element name="{if ($known) then 'time' else f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:if test="$known"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:is-date" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="matches($value, '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$')"/>
  </xsl:function>

  <!-- Ruby, as East Asian texts gloss their characters. -->
  <xsl:template match="ruby | rb | rt" mode="m:flow" as="element()">
    <xsl:element name="{if (self::rb) then 'span' else local-name()}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Terms for an index are no words of the text. -->
  <xsl:template match="index | interp | interpGrp | spanGrp | span | link | linkGrp | certainty | precision | respons | alt | altGrp
      | join | joinGrp | substJoin | listTranspose | when | timeline" mode="m:flow" as="element()?">
    <xsl:where-populated>
      <span hidden="hidden"><xsl:sequence select="string()[normalize-space()]"/></span>
    </xsl:where-populated>
  </xsl:template>
  <xsl:template match="anchor | addSpan | delSpan | damageSpan | undo | redo" mode="m:flow" as="element()?">
    <xsl:if test="@xml:id"><span id="{@xml:id}"/></xsl:if>
  </xsl:template>

  <xsl:template match="addrLine" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="class" select="'line'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
