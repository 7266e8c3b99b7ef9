<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, the edition's name and ways, the foot. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:frame" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="meta" as="element()*"/>
    <xsl:param name="content" as="node()*"/>
    <!-- The page is indexed in the language of its text; the words of the frame are English. -->
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{string-join(distinct-values(($title, f:setting('edition'))), ' · ')}</title>
        <meta name="generator" content="siglum {f:setting('siglum')}"/>
        <xsl:sequence select="$meta"/>
        <xsl:call-template name="v:assets"/>
      </head>
      <body class="{$class}">
        <xsl:if test="not(starts-with($language, 'en'))"><xsl:attribute name="lang" select="'en'"/></xsl:if>
        <a class="skip" href="#main">Skip to the text</a>
        <xsl:if test="$f:in-edition"><xsl:call-template name="v:site-header"/></xsl:if>
        <main id="main"><xsl:sequence select="$content"/></main>
        <xsl:call-template name="v:site-footer"/>
      </body>
    </html>
  </xsl:template>

  <!-- A page of an edition shares its files; a page that stands alone is given its style when it is written. -->
  <xsl:template name="v:assets" as="element()*">
    <xsl:if test="$f:in-edition">
      <link rel="icon" href="{f:link('assets/icon.svg')}" type="image/svg+xml"/>
      <link rel="stylesheet" href="{f:link('assets/siglum.css')}"/>
      <script src="{f:link('assets/theme.js')}"/>
      <script type="module" src="{f:link('assets/page.js')}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="v:site-header" as="element()">
    <header class="site" data-pagefind-ignore="">
      <a class="edition" href="{f:link('index.html')}">
        <xsl:if test="f:setting('logo')"><img src="{f:link(f:setting('logo'))}" alt=""/></xsl:if>
        <span>{f:setting('edition')}</span>
      </a>
      <nav aria-label="Edition">
        <ul>
          <xsl:for-each select="array:flatten($f:settings?ways)">
            <li>
              <a href="{f:link(?href)}">
                <xsl:if test="?href = f:setting('page')"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:text>{?label}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
      <button type="button" class="theme" hidden="hidden" aria-pressed="false">Dark</button>
    </header>
  </xsl:template>

  <xsl:template name="v:site-footer" as="element()">
    <footer class="site" data-pagefind-ignore="">
      <xsl:if test="$f:in-edition">
        <p>{string-join((f:setting('edition'), f:setting('editors') ! ('edited by ' || .), f:setting('publisher'), f:setting('version') ! ('version ' || .)), ' · ')}</p>
        <xsl:if test="f:setting('licence')">
          <p><xsl:sequence select="f:licence()"/></p>
        </xsl:if>
      </xsl:if>
      <p>Made with siglum{f:setting('siglum') ! (' ' || .)} from TEI.</p>
    </footer>
  </xsl:template>

  <xsl:function name="f:licence" as="node()*">
    <xsl:variable name="address" as="xs:string?" select="f:safe(f:setting('licence_url'))"/>
    <xsl:if test="$address"><a rel="license" href="{$address}">{f:setting('licence')}</a></xsl:if>
    <xsl:if test="not($address)">{f:setting('licence')}</xsl:if>
  </xsl:function>
</xsl:stylesheet>
