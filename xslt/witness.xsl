<?xml version="1.0" encoding="UTF-8"?>
<!--
  One witness read off an edition with an apparatus of any method (TEI Guidelines 12.2), so that the witnesses can be
  collated anew. A witness that no reading of an entry names has the lemma.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="stages/classes.xsl"/>
  <xsl:import href="stages/located.xsl"/>

  <xsl:param name="witness" as="xs:string"/>

  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:witness" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="m:heard" on-no-match="shallow-copy" use-accumulators="silent"/>
  <xsl:key name="place" match="v:place" use="@app"/>
  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="/" as="document-node()">
    <xsl:variable name="resolved" as="document-node()">
      <xsl:document><xsl:apply-templates select="f:located(.)" mode="m:witness"/></xsl:document>
    </xsl:variable>
    <xsl:document><xsl:apply-templates select="$resolved" mode="m:heard"/></xsl:document>
  </xsl:template>

  <!-- An entry in the text: what the witness has there. -->
  <xsl:template match="app[not(ancestor::listApp or @v:at)]" mode="m:witness" as="node()*">
    <xsl:apply-templates select="(f:reading(.), lem)[1]/node()" mode="#current"/>
  </xsl:template>

  <!-- Words that an entry elsewhere speaks of; where they stand in several pieces, the first takes the whole reading. -->
  <xsl:template match="v:place" mode="m:witness" as="node()*">
    <xsl:variable name="reading" as="element()?" select="f:reading(key('located', @app)[1])"/>
    <xsl:apply-templates select="if ($reading/self::rdg) then $reading[current() is key('place', current()/@app)[1]]/node() else node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="listApp | app[@v:at] | listWit | listTranspose" mode="m:witness" as="empty-sequence()" priority="1"/>

  <!-- A break of other witnesses. -->
  <xsl:template match="(pb | lb | cb | gb | milestone)[@edRef][f:sigla(@edRef) = root(.)//witness/@xml:id]
      [not(f:sigla(@edRef) = $witness)]" mode="m:witness" as="empty-sequence()"/>

  <!-- Our own marks of blocks: read off, the witness has the blocks of the edition. -->
  <xsl:template match="milestone[@unit = 'block'][@type = ('begins', 'continues')][@edRef]" mode="m:witness" as="empty-sequence()" priority="1"/>

  <xsl:function name="f:reading" as="element()?">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:sequence select="$entry/(lem | rdg | rdgGrp//(lem | rdg))[f:sigla(@wit) = $witness][1]"/>
  </xsl:function>

  <!-- A group of witnesses stands for its members. -->
  <xsl:function name="f:sigla" as="xs:string*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:for-each select="tokenize($pointers) ! replace(., '^.*#', '')">
      <xsl:variable name="group" as="element()?" select="key('id', ., root($pointers))[self::listWit][1]"/>
      <xsl:sequence select="if ($group) then $group//witness/string(@xml:id) else ."/>
    </xsl:for-each>
  </xsl:function>

  <!-- Where the witness is lost it has no words, whatever the others have there (TEI Guidelines 12.1.5). -->
  <xsl:accumulator name="silent" as="xs:boolean" initial-value="false()">
    <xsl:accumulator-rule match="text" select="exists(.//witStart)"/>
    <xsl:accumulator-rule match="lacunaStart | witEnd" select="true()"/>
    <xsl:accumulator-rule match="lacunaEnd | witStart" select="false()"/>
  </xsl:accumulator>
  <xsl:template match="text()[ancestor::text][accumulator-before('silent')]" mode="m:heard" as="empty-sequence()"/>
  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" mode="m:heard" as="empty-sequence()"/>
</xsl:stylesheet>
