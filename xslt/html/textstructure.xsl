<?xml version="1.0" encoding="UTF-8"?>
<!-- Default text structure (TEI Guidelines 4) and performance texts (7): divisions, headings, openers, turns. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="text | body | front | back | group | opener | closer | postscript | titlePage | docTitle | docImprint | epigraph
      | argument | floatingText | spGrp | castList | castGroup | set | performance | prologue | epilogue | imprimatur | castItem"
    mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., if (self::text) then 'tei-text' else local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:flow" as="element()">
    <section>
      <xsl:sequence select="f:attributes(., ('div', @type ! ('div-' || replace(., '\W', ''))))"/>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- The document's title is h1; headings of the text begin at h2 and follow the nesting of divisions that have one. -->
  <xsl:template match="head" mode="m:flow" as="element()">
    <xsl:variable name="depth" as="xs:integer" select="min((6, 1 + max((1, count(ancestor::*[head][not(self::list)])))))"/>
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'h' || $depth}">
      <xsl:sequence select="f:attributes(., ('head', @type ! ('head-' || replace(., '\W', ''))))"/>
      <xsl:if test="f:holds-block(.)">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="$depth"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A heading beyond the first of a place is a line under it. -->
  <xsl:template match="head[preceding-sibling::head] | head[parent::lg or parent::figure or parent::argument]" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., 'head subhead')"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="dateline | signed | salute | trailer | byline | titlePart | docAuthor | docDate | docEdition | speaker | caption"
    mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else if (f:in-line(.)) then 'span' else 'p'}">
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="sp" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'sp')"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <!-- Verse (TEI Guidelines 6). -->
  <xsl:template match="lg" mode="m:flow" as="element()">
    <div><xsl:sequence select="f:attributes(., 'lg')"/><xsl:apply-templates mode="#current"/></div>
  </xsl:template>
  <xsl:template match="l" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'l')"/>
      <xsl:if test="@n[number() mod 5 = 0]"><span class="ln gen">{@n}</span></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>
  <xsl:template match="caesura" mode="m:flow" as="element()"><span class="caesura gen">  </span></xsl:template>
</xsl:stylesheet>
