<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions (TEI Guidelines 3.5, 11) as the view has resolved them: marks, and what only some readings show. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A mark is a link to its explanation, so that it can be reached by keyboard and touch; its kind is said aloud. -->
  <xsl:template match="v:mark" mode="m:flow" as="element()">
    <xsl:variable name="linked" as="xs:boolean" select="not(f:holds-block(.) or f:holds-link(.))"/>
    <xsl:element name="{if ($linked) then 'a' else if (f:holds-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="id" select="'mark.' || @n"/>
      <xsl:attribute name="class" select="'mark k-' || @kind"/>
      <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
      <xsl:if test="$linked"><xsl:attribute name="href" select="'#about.' || @n"/></xsl:if>
      <span class="say">{f:spoken(.)}: </span>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not($linked)"><a class="why" href="#about.{@n}" aria-label="{f:spoken(.)}">°</a></xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:holds-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//(v:mark | ref | ptr | note))"/>
  </xsl:function>

  <!-- "supplied by the translators" -->
  <xsl:function name="f:spoken" as="xs:string">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="lower-case($mark/@label) || $mark/@role[. ne ''] ! (' by ' || .)"/>
  </xsl:function>

  <xsl:template match="v:only" mode="m:flow" as="element()?">
    <xsl:where-populated>
      <xsl:element name="{if (f:holds-block(.)) then 'div' else 'span'}">
        <xsl:attribute name="class" select="'in-' || (@in[. ne ''], 'none')[1]"/>
        <xsl:apply-templates mode="#current"/>
      </xsl:element>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="v:gen" mode="m:flow" as="element()"><span class="gen">{.}</span></xsl:template>
</xsl:stylesheet>
