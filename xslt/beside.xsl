<?xml version="1.0" encoding="UTF-8"?>
<!--
  Two texts beside each other, for print: the XML of rendering/site/parallels as JSON. A row has two sides, a side its
  blocks, a block its runs: text, text in italics, notes (whose content is text).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="stages/passages.xsl"/>
  <xsl:import href="html/safety.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>
  <xsl:key name="row" match="*[@v:row]" use="@v:row"/>

  <xsl:template match="/parallel" as="map(*)">
    <xsl:variable name="texts" as="document-node()+" select="side ! f:alone(.)"/>
    <xsl:variable name="lead" as="document-node()" select="if (@lead eq 'left') then $texts[1] else $texts[2]"/>
    <xsl:sequence select="map {
      'title': string(@title), 'date': string(@date),
      'sides': array { side ! map { 'language': string(@language), 'tag': string(@tag), 'title': string(@title) } },
      'rows': array { row/string(@n) ! f:row(., $texts, $lead) } }"/>
  </xsl:template>

  <xsl:function name="f:alone" as="document-node()">
    <xsl:param name="side" as="element()"/>
    <xsl:variable name="document" as="document-node()"><xsl:document><xsl:copy-of select="$side/*"/></xsl:document></xsl:variable>
    <xsl:sequence select="f:view($document)"/>
  </xsl:function>

  <xsl:function name="f:row" as="map(*)">
    <xsl:param name="n" as="xs:string"/>
    <xsl:param name="texts" as="document-node()+"/>
    <xsl:param name="lead" as="document-node()"/>
    <xsl:variable name="passage" as="element()?" select="key('row', $n, $lead)[f:is-passage(.)][1]"/>
    <xsl:sequence select="map {
      'number': string($passage ! accumulator-before('passages')),
      'sides': array { $texts ! array { key('row', $n, .) ! f:set(.) } } }"/>
  </xsl:function>

  <xsl:function name="f:set" as="map(*)">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="language" as="xs:string?" select="$block/ancestor-or-self::*[@xml:lang][1] ! f:language(.)"/>
    <xsl:variable name="runs" as="map(*)*">
      <xsl:apply-templates select="$block/preceding-sibling::*[1][self::tei:label][$block/self::tei:item]" mode="m:run"/>
      <xsl:sequence select="map { 'kind': 'text', 'text': ' ' }[$block/preceding-sibling::*[1][self::tei:label][$block/self::tei:item]]"/>
      <xsl:apply-templates select="$block" mode="m:run"/>
    </xsl:variable>
    <xsl:sequence select="map {
      'name': local-name($block), 'language': string($language), 'rtl': matches($language, $f:rtl, 'i'), 'runs': array { $runs } }"/>
  </xsl:function>

  <xsl:mode name="m:run" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:template match="text()" mode="m:run" as="map(*)">
    <xsl:sequence select="map { 'kind': if (ancestor::tei:hi or ancestor::tei:emph or ancestor::tei:foreign or ancestor::tei:title) then 'italic' else 'text', 'text': replace(., '\s+', ' ') }"/>
  </xsl:template>
  <xsl:template match="v:only[not(contains(@in, 'e'))]" mode="m:run" as="empty-sequence()"/>
  <xsl:template match="tei:lb[not(@break = 'no')]" mode="m:run" as="map(*)"><xsl:sequence select="map { 'kind': 'text', 'text': ' ' }"/></xsl:template>
  <xsl:template match="tei:cell" mode="m:run" as="map(*)*">
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="map { 'kind': 'text', 'text': ' ' }"/>
  </xsl:template>
  <xsl:template match="tei:note[f:is-called(.)]" mode="m:run" as="map(*)"><xsl:sequence select="map { 'kind': 'note', 'text': normalize-space(f:plain(.)) }"/></xsl:template>
</xsl:stylesheet>
