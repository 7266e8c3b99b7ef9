<?xml version="1.0" encoding="UTF-8"?>
<!-- The page on data, the search, and the page for what is not there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="data" mode="m:title" as="xs:string">Data</xsl:template>
  <xsl:template match="data" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>What this edition is made of, what was proved of it, and all of it to take away.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <div class="prose">
      <section>
        <h2>In numbers</h2>
        <dl class="numbers"><xsl:for-each select="count[@n ne '0']"><div><dt>{@label}</dt><dd>{@n}</dd></div></xsl:for-each></dl>
      </section>
      <xsl:if test="proof">
        <section>
          <h2>Proved</h2>
          <dl class="terms"><xsl:for-each select="proof"><div><dt>{@label}</dt><dd>{.}</dd></div></xsl:for-each></dl>
        </section>
      </xsl:if>
      <section>
        <h2>Downloads</h2>
        <ul class="files"><xsl:for-each select="download"><li><a href="{f:link(@href)}" download="">{@label}</a></li></xsl:for-each></ul>
        <p class="quiet">Each document offers its own TEI, text and PDF at the foot of its page.</p>
      </section>
      <section>
        <h2>How it was made</h2>
        <p>The transcripts were encoded in TEI P5 by siglum {f:setting('siglum')}; these pages are made from that TEI alone and need no server. The square brackets of the transcripts became markup: see the <a href="{f:link('conventions.html')}">editorial conventions</a>.</p>
        <xsl:if test="f:setting('version')"><p>This is version {f:setting('version')} of the edition.</p></xsl:if>
        <xsl:if test="f:setting('licence')"><p>Licence: <xsl:sequence select="f:licence()"/>.</p></xsl:if>
      </section>
    </div>
  </xsl:template>

  <xsl:template match="search" mode="m:title" as="xs:string">Search</xsl:template>
  <xsl:template match="search" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading"/>
    <div class="searching" data-search="{f:link('pagefind/pagefind.js')}">
      <form role="search"><label>Words <input type="search" name="q" autocomplete="off" spellcheck="false"/></label> <button type="submit">Search</button></form>
      <p class="quiet state" aria-live="polite">The search needs JavaScript and a web server; the <a href="{f:link('documents.html')}">list of documents</a> does not.</p>
      <div class="filters" hidden="hidden"/>
      <ol class="results"/>
    </div>
  </xsl:template>

  <xsl:template match="missing" mode="m:title" as="xs:string">Not found</xsl:template>
  <xsl:template match="missing" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>There is no page at this address.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <p class="prose">Begin at the <a href="{f:link('index.html')}">start page</a>, or look into the <a href="{f:link('documents.html')}">documents</a>.</p>
  </xsl:template>
</xsl:stylesheet>
