<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the pages of a collation count: the text of a TEI document with an apparatus, as JSON, block by block: words that
  are shared (and who of the witnesses is lost there), and places of variation with their readings.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="stages/passages.xsl"/>
  <xsl:import href="stages/witnesses.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <xsl:template match="/" as="map(*)">
    <xsl:variable name="view" as="document-node()" select="f:with-lost(f:view(.))"/>
    <xsl:variable name="tei" as="element()" select="$view/*"/>
    <xsl:variable name="leaves" as="node()*" select="
      $tei/text//(text()[normalize-space()] | v:mark[@kind = 'reading'])
        [not(ancestor::v:mark[@kind = 'reading'] or ancestor::v:only[not(contains(@in, 'e'))] or ancestor::note[f:is-called(.)])]"/>
    <xsl:variable name="blocks" as="map(*)*">
      <xsl:for-each-group select="$leaves" group-adjacent="generate-id(f:block(.))">
        <xsl:sequence select="f:as-block(f:block(.), current-group())"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map {
      'base': string(f:base($tei)),
      'witnesses': array { f:witnesses($tei) ! map { 'id': ., 'siglum': f:siglum(., $view), 'name': f:witness-name(., $view) } },
      'structure': array { $tei/standOff//listApp[@type = 'structure']/app ! map {
        'from': replace(@from, '^#', ''), 'to': replace(@to, '^#', ''), 'type': string(@type), 'detail': string(rdg[1]/@type),
        'witnesses': array { rdg ! f:witness-ids(.) }, 'words': normalize-space(note) } },
      'blocks': array { $blocks } }"/>
  </xsl:template>

  <!-- The block that words stand in. -->
  <xsl:function name="f:block" as="element()">
    <xsl:param name="leaf" as="node()"/>
    <xsl:sequence select="($leaf/ancestor::*[f:is-always-block(.)][1], $leaf/ancestor::*[1])[1]"/>
  </xsl:function>

  <xsl:function name="f:as-block" as="map(*)">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="leaves" as="node()*"/>
    <xsl:variable name="passage" as="element()?" select="$block/ancestor-or-self::*[f:is-passage(.)][1]"/>
    <xsl:variable name="n" as="xs:string?" select="$passage ! string(accumulator-before('passages'))"/>
    <xsl:sequence select="map {
      'anchor': string(($block/@xml:id, $passage/@xml:id, $n ! ('passage.' || .))[1]),
      'number': string($n),
      'name': local-name($block),
      'inner': array { ($leaves[self::v:mark]//v:mark[@kind = 'reading'][not(@more)] except $leaves//v:only[not(contains(@in, 'e'))]//v:mark) ! f:place-of(.) },
      'parts': array { $leaves ! (if (self::text()) then f:shared(.) else f:place-of(.)) } }"/>
  </xsl:function>

  <xsl:function name="f:shared" as="map(*)">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="map { 'text': string($text), 'lost': array { $text/parent::v:lost/@wit ! tokenize(.) } }"/>
  </xsl:function>

  <xsl:function name="f:place-of" as="map(*)">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="map {
      'n': string(f:ordinal($mark)), 'type': string($mark/@type), 'accidental': exists($mark/@accidental),
      'more': exists($mark/@more), 'words': string($mark/@words),
      'readings': array { $mark/v:only[@wit] ! map {
        'witnesses': array { tokenize(@wit) }, 'lemma': contains(@in, 'e'), 'lost': exists(@lost), 'text': f:read(.) } } }"/>
  </xsl:function>

  <!-- The words of a reading, with what stands for words that cannot be read. -->
  <xsl:function name="f:read" as="xs:string">
    <xsl:param name="reading" as="element(v:only)"/>
    <xsl:sequence select="string-join($reading//text()[not(ancestor::v:only[not(contains(@in, 'e'))] intersect $reading//v:only)])"/>
  </xsl:function>
</xsl:stylesheet>
