<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to a web page: one document, one page, with its three readings; and the pages around the documents.

  A project's own wishes go in a stylesheet that is imported beside this one, with higher precedence; each module below
  is named after the chapter of the TEI Guidelines whose elements it shows. See docs/web.md, "Your own templates".
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view"   xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>
  <xsl:import href="stages/passages.xsl"/>
  <xsl:import href="stages/witnesses.xsl"/>
  <xsl:import href="html/settings.xsl"/>
  <xsl:import href="html/safety.xsl"/>
  <xsl:import href="html/default.xsl"/>
  <xsl:import href="html/attributes.xsl"/>
  <xsl:import href="html/phrases.xsl"/>
  <xsl:import href="html/core.xsl"/>
  <xsl:import href="html/textstructure.xsl"/>
  <xsl:import href="html/breaks.xsl"/>
  <xsl:import href="html/lists.xsl"/>
  <xsl:import href="html/links.xsl"/>
  <xsl:import href="html/notes.xsl"/>
  <xsl:import href="html/figures.xsl"/>
  <xsl:import href="html/manuscripts.xsl"/>
  <xsl:import href="html/documentation.xsl"/>
  <xsl:import href="html/transcr.xsl"/>
  <xsl:import href="html/apparatus.xsl"/>
  <xsl:import href="html/entries.xsl"/>
  <xsl:import href="html/namesdates.xsl"/>
  <xsl:import href="html/header.xsl"/>
  <xsl:import href="html/facsimile.xsl"/>
  <xsl:import href="html/interventions.xsl"/>
  <xsl:import href="html/named.xsl"/>
  <xsl:import href="html/bibliography.xsl"/>
  <xsl:import href="html/citing.xsl"/>
  <xsl:import href="html/metadata.xsl"/>
  <xsl:import href="html/document.xsl"/>
  <xsl:import href="html/frame.xsl"/>
  <xsl:import href="site/around.xsl"/>

  <xsl:output method="html" version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <!-- A page around the documents comes as a small XML of ours, without a namespace. -->
  <xsl:template match="document-node()[*[namespace-uri() eq ''][not(matches(local-name(), '^(TEI|teiCorpus)(\.2)?$'))]]"
    as="document-node()" priority="1">
    <xsl:call-template name="v:around"/>
  </xsl:template>

  <xsl:template match="/" as="document-node()">
    <xsl:document>
      <xsl:apply-templates select="f:with-lost(f:view(.))/*" mode="m:page"/>
    </xsl:document>
  </xsl:template>
</xsl:stylesheet>
