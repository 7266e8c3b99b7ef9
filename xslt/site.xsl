<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages around the documents, each from a small XML that rendering/site.py gathers, in the documents' own frame. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="html/settings.xsl"/>
  <xsl:import href="html/frame.xsl"/>

  <xsl:output method="html" version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode name="m:site" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="document-node()">
    <xsl:document><xsl:apply-templates select="*" mode="m:site"/></xsl:document>
  </xsl:template>

  <xsl:template match="start" mode="m:site" as="element()">
    <xsl:call-template name="v:frame">
      <xsl:with-param name="title" select="f:setting('edition')"/>
      <xsl:with-param name="language" select="(f:setting('language'), 'en')[1]"/>
      <xsl:with-param name="class" select="'start-page'"/>
      <xsl:with-param name="content" as="node()*">
        <header class="title">
          <h1>{f:setting('edition')}</h1>
          <p class="subtitle">{f:setting('subtitle')}</p>
        </header>
        <ol class="documents"><xsl:apply-templates select="document" mode="#current"/></ol>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document" mode="m:site" as="element()">
    <li>
      <time datetime="{@when}">{@date}</time>
      <div>
        <a href="{f:link(@href)}">{@title}</a>
        <p>{@summary}</p>
        <p class="where">{@source}</p>
      </div>
    </li>
  </xsl:template>
</xsl:stylesheet>
