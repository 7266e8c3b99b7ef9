<?xml version="1.0" encoding="UTF-8"?>
<!--
  The view: TEI in, TEI out, with every editorial choice resolved, so that no output module mentions `choice`.

  The result is TEI with three elements of our own (namespace urn:siglum:view):
    v:mark   an intervention: @kind, @label, @says, @by, @cert, @tei, @other;
    v:only   content of some readings only: @in holds e (edited), t (as transcribed), c (clean);
             @in="" is the other side of a choice, which no reading shows in the line;
    v:gen    words that are not the source's: "[…]", "p. 3".
  f:view($document) keeps all readings beside each other (HTML); f:reading($document, 'e') keeps one (print, text).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="upconvert.xsl"/>
  <xsl:import href="classes.xsl"/>
  <xsl:import href="kinds.xsl"/>
  <xsl:import href="explain.xsl"/>
  <xsl:import href="brackets.xsl"/>
  <xsl:import href="choices.xsl"/>
  <xsl:import href="revisions.xsl"/>
  <xsl:import href="located.xsl"/>
  <xsl:import href="apparatus.xsl"/>

  <xsl:mode name="m:view" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="m:reading" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The ordinal of an intervention, by which the page and the list of interventions point to each other. -->
  <xsl:accumulator name="marks" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="v:mark" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="f:ordinal" as="xs:integer">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="$mark/accumulator-before('marks')"/>
  </xsl:function>

  <!-- All readings of a document, beside each other. -->
  <xsl:function name="f:view" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:document>
      <xsl:apply-templates select="f:located(f:p5($document))" mode="m:view"/>
    </xsl:document>
  </xsl:function>

  <xsl:function name="f:p5" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="f:is-p5($document)"><xsl:sequence select="$document"/></xsl:when>
      <xsl:otherwise>
        <xsl:document><xsl:apply-templates select="$document" mode="m:upconvert"/></xsl:document>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One reading of a document: 'e' edited, 't' as transcribed, 'c' clean. -->
  <xsl:function name="f:reading" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:document>
      <xsl:apply-templates select="f:view($document)" mode="m:reading">
        <xsl:with-param name="reading" select="$reading" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:document>
  </xsl:function>

  <xsl:template match="v:only" mode="m:reading" as="node()*">
    <xsl:param name="reading" as="xs:string" tunnel="yes"/>
    <xsl:if test="contains(@in, $reading)">
      <xsl:apply-templates mode="#current"/>
    </xsl:if>
  </xsl:template>

  <!-- The transcript as received and the clean text show no marks. -->
  <xsl:template match="v:mark" mode="m:reading" as="node()*">
    <xsl:param name="reading" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$reading eq 'e'"><xsl:next-match/></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
