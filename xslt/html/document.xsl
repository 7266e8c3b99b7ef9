<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a document: its title and record, the text with its three readings, and what is said of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:page" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="m:page" as="element()">
    <xsl:call-template name="v:frame">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="language" select="(@xml:lang, 'en')[1]"/>
      <xsl:with-param name="class" select="'document'"/>
      <xsl:with-param name="content" as="node()*">
        <article>
          <xsl:apply-templates select="." mode="m:article"/>
          <xsl:call-template name="v:notes"/>
          <xsl:call-template name="v:interventions"/>
          <xsl:call-template name="v:sources"/>
        </article>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:mode name="m:article" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="TEI" mode="m:article" as="element()+">
    <header class="masthead">
      <p class="when">{f:written(f:date(.))}</p>
      <h1><xsl:apply-templates select="(teiHeader/fileDesc/titleStmt/(title[@type = 'main'], title))[1]/node()" mode="m:flow"/></h1>
      <xsl:for-each select="teiHeader/profileDesc/abstract/p">
        <p class="abstract"><xsl:apply-templates mode="m:flow"/></p>
      </xsl:for-each>
      <xsl:call-template name="v:record"/>
    </header>
    <xsl:call-template name="v:readings"/>
    <xsl:call-template name="v:text">
      <xsl:with-param name="content" select="sourceDoc | text"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A corpus is its record and its documents, one after the other. -->
  <xsl:template match="teiCorpus" mode="m:article" as="element()+">
    <header class="masthead"><h1>{f:title(.)}</h1><xsl:call-template name="v:record"/></header>
    <xsl:apply-templates select="TEI | teiCorpus" mode="#current"/>
  </xsl:template>

  <!-- A piece of TEI without a header is shown as it is. -->
  <xsl:template match="*" mode="m:article" as="element()+">
    <xsl:call-template name="v:readings"/>
    <xsl:call-template name="v:text">
      <xsl:with-param name="content" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="v:text" as="element()">
    <xsl:param name="content" as="element()*"/>
    <div class="text">
      <xsl:if test="empty(preceding::TEI)"><xsl:attribute name="id" select="'text'"/></xsl:if>
      <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
      <xsl:apply-templates select="$content" mode="m:flow"/>
    </div>
  </xsl:template>

  <!-- The switch works by itself: CSS reads which of the three is chosen. -->
  <xsl:template name="v:readings" as="element()?">
    <xsl:if test="exists(.//v:only)">
      <fieldset class="readings">
        <legend>Reading</legend>
        <xsl:for-each select="'edited', 'transcribed', 'clean'">
          <label><input type="radio" name="reading" id="reading-{.}" value="{.}">
            <xsl:if test=". eq 'edited'"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
          </input><span>{if (. eq 'transcribed') then 'as transcribed' else .}</span></label>
        </xsl:for-each>
      </fieldset>
    </xsl:if>
  </xsl:template>

  <!-- Every intervention with what is known of it; the marks in the text link here, and these back. -->
  <xsl:template name="v:interventions" as="element()?">
    <xsl:variable name="marks" as="element(v:mark)*" select=".//v:mark[ancestor::text]"/>
    <xsl:if test="exists($marks)">
      <section class="interventions" aria-labelledby="interventions">
        <h2 id="interventions">Editorial interventions <span class="count">{count($marks)}</span></h2>
        <ol>
          <xsl:for-each select="$marks">
            <li id="about.{@n}" class="k-{@kind}">
              <a class="quoted" href="#mark.{@n}">{(normalize-space(f:plain(.))[.], '…')[1]}</a>
              <xsl:text> </xsl:text>
              <span class="kind">{@label}</span>
              <xsl:if test="@other"><span class="other"> {@other}</span></xsl:if>
              <span class="says"> {@says}</span>
              <xsl:if test="@by | @cert">
                <span class="by"> {string-join((@by, @cert ! ('certainty ' || .)), ' · ')}</span>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="v:sources" as="element()*">
    <xsl:for-each select="self::TEI/teiHeader/fileDesc/sourceDesc/bibl[@type = 'citation']">
      <section class="citation"><h2>Source</h2><p><xsl:apply-templates mode="m:flow"/></p></section>
    </xsl:for-each>
    <xsl:for-each select="self::TEI/teiHeader/fileDesc/publicationStmt/availability[normalize-space()]">
      <section class="rights"><h2>Rights</h2><xsl:apply-templates mode="m:flow"/></section>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
