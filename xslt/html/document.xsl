<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a document: title and record, the text with its three readings, and what is said of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:page" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:article" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="m:page" as="element()">
    <xsl:variable name="reference" as="map(*)?" select="if ($f:in-edition and self::TEI) then f:reference(.) else ()"/>
    <xsl:call-template name="v:frame">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="language" select="f:written-in(.)"/>
      <xsl:with-param name="class" select="'document'"/>
      <xsl:with-param name="meta" as="element()*">
        <xsl:call-template name="v:metadata"><xsl:with-param name="reference" select="$reference"/></xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <xsl:if test="$f:in-edition and self::TEI">
          <span hidden="hidden" data-pagefind-meta="source">{f:source(.)}</span>
        </xsl:if>
        <article>
          <xsl:if test="$f:in-edition"><xsl:attribute name="data-pagefind-body"/></xsl:if>
          <xsl:if test="matches(f:written-in(.), $f:rtl, 'i')"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
          <xsl:apply-templates select="." mode="m:article"/>
          <xsl:call-template name="v:notes"/>
          <xsl:call-template name="v:apparatus"/>
          <xsl:call-template name="v:interventions"/>
          <xsl:call-template name="v:named"/>
          <xsl:call-template name="v:sources"/>
          <xsl:call-template name="v:citing"><xsl:with-param name="reference" select="$reference"/></xsl:call-template>
          <xsl:call-template name="v:whole-record"/>
        </article>
        <xsl:call-template name="v:neighbours"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The language of a document's text; where it says none, the edition's. -->
  <xsl:function name="f:written-in" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="(f:language($tei), f:setting('language'), 'en')[1]"/>
  </xsl:function>

  <xsl:template match="TEI" mode="m:article" as="element()+">
    <header class="masthead">
      <xsl:variable name="when" as="xs:string" select="f:when(.)"/>
      <xsl:if test="f:written(f:date(.))">
        <p class="when" data-pagefind-meta="date">
          <xsl:if test="$when ne ''">
            <xsl:attribute name="data-pagefind-filter" select="'year:' || substring($when, 1, 4)"/>
            <xsl:attribute name="data-pagefind-sort" select="'date:' || $when"/>
          </xsl:if>
          <xsl:text>{f:written(f:date(.))}</xsl:text>
        </p>
      </xsl:if>
      <h1 lang="{f:written-in(.)}">
        <xsl:if test="string-length(f:title(.)) gt 100"><xsl:attribute name="class" select="'long'"/></xsl:if>
        <xsl:apply-templates select="f:title-element(.)/node()" mode="m:flow"/>
      </h1>
      <xsl:for-each select="teiHeader/fileDesc/titleStmt/title[@type = 'sub']">
        <p class="subtitle" lang="{f:written-in(/*)}"><xsl:apply-templates mode="m:flow"/></p>
      </xsl:for-each>
      <xsl:for-each select="teiHeader/profileDesc/abstract/p">
        <p class="abstract" lang="{(ancestor-or-self::*[@xml:lang][1] ! f:language(.), f:written-in(/*))[1]}"><xsl:apply-templates mode="m:flow"/></p>
      </xsl:for-each>
      <xsl:call-template name="v:record"/>
    </header>
    <xsl:call-template name="v:views"/>
    <xsl:call-template name="v:tools"/>
    <xsl:call-template name="v:witness-tools"/>
    <xsl:call-template name="v:text">
      <xsl:with-param name="content" select="sourceDoc | text"/>
    </xsl:call-template>
    <xsl:call-template name="v:facsimile"/>
  </xsl:template>

  <!-- A corpus is its record and its documents, one after the other. -->
  <xsl:template match="teiCorpus" mode="m:article" as="element()+">
    <header class="masthead"><h1>{f:title(.)}</h1><xsl:call-template name="v:record"/></header>
    <xsl:apply-templates select="TEI | teiCorpus" mode="#current"/>
  </xsl:template>

  <!-- A piece of TEI without a header is shown as it is. -->
  <xsl:template match="*" mode="m:article" as="element()+">
    <xsl:call-template name="v:tools"/>
    <xsl:call-template name="v:text">
      <xsl:with-param name="content" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="v:text" as="element()">
    <xsl:param name="content" as="element()*"/>
    <div class="text">
      <xsl:if test="empty(preceding::TEI)"><xsl:attribute name="id" select="'text'"/></xsl:if>
      <xsl:attribute name="lang" select="f:written-in(.)"/>
      <xsl:if test="matches(f:written-in(.), $f:rtl, 'i')"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
      <xsl:apply-templates select="$content" mode="m:flow"/>
    </div>
  </xsl:template>

  <!-- The switch works by itself: CSS reads which of the three is chosen. -->
  <xsl:template name="v:tools" as="element()?">
    <xsl:if test="exists(.//v:only[not(@in = ('', 'etc'))]) and empty(preceding::TEI)">
      <fieldset class="readings" data-pagefind-ignore="">
        <legend>Reading</legend>
        <xsl:for-each select="'edited', 'transcribed', 'clean'">
          <label>
            <input type="radio" name="reading" id="reading-{.}" value="{.}">
              <xsl:if test=". eq 'edited'"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
            </input>
            <span>{if (. eq 'transcribed') then 'as transcribed' else .}</span>
          </label>
        </xsl:for-each>
      </fieldset>
    </xsl:if>
  </xsl:template>

  <!-- The documents before and after in time. -->
  <xsl:template name="v:neighbours" as="element()?">
    <xsl:variable name="ways" as="map(*)*" select="('earlier', 'later') ! $f:settings(.)"/>
    <xsl:if test="exists($ways)">
      <nav class="neighbours" aria-label="Documents in time">
        <xsl:for-each select="('earlier', 'later')[exists($f:settings(.))]">
          <xsl:variable name="way" as="map(*)" select="$f:settings(.)"/>
          <a class="{.}" rel="{if (. eq 'earlier') then 'prev' else 'next'}" href="{$way?href}">
            <span>{f:capital(.)}</span>
            <xsl:text> </xsl:text>
            <span class="date">{$way?date}</span>
            <xsl:text> </xsl:text>
            <cite>{$way?title}</cite>
          </a>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="v:sources" as="element()*">
    <xsl:variable name="file" as="element()?" select="self::TEI/teiHeader/fileDesc"/>
    <xsl:variable name="related" as="element()*" select="$file/notesStmt/relatedItem/bibl"/>
    <xsl:if test="exists($related)">
      <section class="related"><h2>Related documents</h2>
        <ul>
          <xsl:for-each select="$related">
            <li>
              <xsl:for-each select="date"><span class="date">{f:written(.)} </span></xsl:for-each>
              <xsl:apply-templates select="title" mode="m:flow"/>
              <xsl:for-each select="note"><span class="quiet"><xsl:text> </xsl:text><xsl:apply-templates mode="m:flow"/></span></xsl:for-each>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
    <xsl:for-each select="$file/publicationStmt/availability[normalize-space()]">
      <section class="rights"><h2>Rights</h2><xsl:apply-templates mode="m:flow"/></section>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
