<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions (TEI Guidelines 3.5, 11) as the view has resolved them, and transcriptions laid out by the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A mark is a link to its explanation, so that it can be reached by keyboard and touch; its kind is said aloud. -->
  <xsl:template match="v:mark" mode="m:flow" as="element()">
    <xsl:variable name="block" as="xs:boolean" select="f:holds-block(.)"/>
    <xsl:variable name="linked" as="xs:boolean"
      select="not($block or exists(ancestor::*[self::ref or self::v:mark or self::teiHeader]) or f:holds-link(.))"/>
    <xsl:variable name="explained" as="xs:boolean" select="exists(ancestor::text)"/>
    <xsl:element name="{if ($linked and $explained) then 'a' else if ($block) then 'div' else 'span'}">
      <xsl:if test="$explained"><xsl:attribute name="id" select="'mark.' || f:ordinal(.)"/></xsl:if>
      <xsl:attribute name="class" select="'mark k-' || @kind"/>
      <xsl:sequence select="f:language-attributes(.)"/>
      <xsl:if test="$linked and $explained">
        <xsl:attribute name="href" select="'#about.' || f:ordinal(.)"/>
        <xsl:attribute name="aria-label" select="f:spoken(.) || ': ' || normalize-space(f:plain(.))"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="$explained and not($linked) and not(ancestor::ref or ancestor::v:mark)">
        <a class="why gen" href="#about.{f:ordinal(.)}" aria-label="{f:spoken(.)}">°</a>
      </xsl:if>
    </xsl:element>
  </xsl:template>

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

  <xsl:template match="del" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="phrase" select="'del'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="add" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="phrase" select="'ins'"/></xsl:call-template>
  </xsl:template>

  <!-- A page of the source as it is laid out (TEI Guidelines 11.2.2): surfaces, zones, lines. -->
  <xsl:template match="sourceDoc | facsimile | surface | surfaceGrp | zone | line" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <!-- Speech (TEI Guidelines 8). -->
  <xsl:template match="u" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'sp u')"/>
      <xsl:if test="@who"><p class="speaker gen">{string-join(tokenize(@who) ! (key('id', replace(., '^#', ''), root(current()))/persName[1]/normalize-space(), replace(., '^#', ''))[1], ', ')}</p></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="pause | vocal | kinesic | incident | writing | shift" mode="m:flow" as="element()">
    <xsl:element name="{f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., 'heard')"/>
      <xsl:choose>
        <xsl:when test="normalize-space()"><xsl:apply-templates mode="#current"/></xsl:when>
        <xsl:otherwise><span class="gen">[{string-join((local-name(), (@new, @type, @dur)[1]), ' ')}]</span></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
