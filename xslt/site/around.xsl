<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages around the documents, each from a small XML that rendering/site/ gathers, in the documents' own frame. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="lists.xsl"/>
  <xsl:import href="start.xsl"/>
  <xsl:import href="registers.xsl"/>
  <xsl:import href="interventions.xsl"/>
  <xsl:import href="pages.xsl"/>
  <xsl:import href="collations/overview.xsl"/>
  <xsl:import href="collations/figures.xsl"/>
  <xsl:import href="collations/variants.xsl"/>
  <xsl:import href="collations/texts.xsl"/>
  <xsl:import href="collations/columns.xsl"/>
  <xsl:import href="collations/parallel.xsl"/>

  <xsl:mode name="m:site" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:title" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Every page: its title by m:title, its content by m:site. -->
  <xsl:template name="v:around" as="document-node()">
    <xsl:document>
      <xsl:variable name="title" as="xs:string"><xsl:apply-templates select="*" mode="m:title"/></xsl:variable>
      <xsl:variable name="page" as="element()" select="*"/>
      <xsl:call-template name="v:frame">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="language" select="(f:setting('language'), 'en')[1]"/>
        <xsl:with-param name="class" select="if ($page/self::witness) then 'document page-witness' else 'around page-' || local-name($page)"/>
        <xsl:with-param name="meta" as="element()*">
          <xsl:if test="f:setting('url')"><link rel="canonical" href="{f:setting('url')}/{f:setting('page')}"/></xsl:if>
          <meta property="og:title" content="{$title}"/>
          <meta property="og:site_name" content="{f:setting('edition')}"/>
        </xsl:with-param>
        <xsl:with-param name="content" as="node()*"><xsl:apply-templates select="$page" mode="m:site"/></xsl:with-param>
      </xsl:call-template>
    </xsl:document>
  </xsl:template>

  <!-- A page's head: its title, and a sentence on what it holds. -->
  <xsl:template name="v:heading" as="element()">
    <xsl:param name="lead" as="node()*"/>
    <header class="masthead">
      <h1><xsl:apply-templates select="." mode="m:title"/></h1>
      <xsl:where-populated><p class="lead"><xsl:sequence select="$lead"/></p></xsl:where-populated>
    </header>
  </xsl:template>
</xsl:stylesheet>
