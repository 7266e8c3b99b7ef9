<?xml version="1.0" encoding="UTF-8"?>
<!-- Default text structure (TEI Guidelines 4): divisions, headings, openers and closers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="text | body | front | back | group | opener | closer | postscript" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:flow" as="element()">
    <section>
      <xsl:sequence select="f:attributes(., 'div')"/>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- The document's title is h1; headings of the text begin at h2 and follow the nesting of divisions. -->
  <xsl:template match="head" mode="m:flow" as="element()">
    <xsl:variable name="depth" as="xs:integer"
      select="min((6, 1 + max((1, count(ancestor::*[matches(local-name(), '^div[1-7]?$')][not(self::div[not(head)])])))))"/>
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'h' || $depth}">
      <xsl:sequence select="f:attributes(., 'head')"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="dateline | signed | salute | trailer | byline" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A turn of a conversation: who speaks, then what is said. -->
  <xsl:template match="sp" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'sp')"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="speaker" mode="m:flow" as="element()">
    <p><xsl:sequence select="f:attributes(., 'speaker')"/><xsl:apply-templates mode="#current"/></p>
  </xsl:template>
</xsl:stylesheet>
