<?xml version="1.0" encoding="UTF-8"?>
<!-- Passages: the paragraphs and points that can be cited, numbered in the order of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:accumulator name="passages" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="p[f:is-passage(.)] | ab[f:is-passage(.)] | item[f:is-passage(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Names that point to a register's entry, so that one outside every passage can be reached too. -->
  <xsl:accumulator name="names" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*[@ref][starts-with(@ref, '#')][ancestor::text]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Paragraphs of the text, and points that have an id; the first paragraph of a point is the point. -->
  <xsl:function name="f:is-passage" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element[self::p or (@xml:id and (self::item or self::ab))]/ancestor::text)
      and empty($element/ancestor::*[self::note or self::figure or self::cell or self::floatingText or self::p or self::desc])
      and not($element/parent::item[@xml:id] and empty($element/preceding-sibling::p))"/>
  </xsl:function>
</xsl:stylesheet>
