<?xml version="1.0" encoding="UTF-8"?>
<!-- Every intervention of the edition in its context; and the conventions: what the marks mean, with live examples. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="interventions" mode="m:title" as="xs:string">Interventions{if (@page ne '1') then ', page ' || @page else ''}</xsl:template>
  <xsl:template match="interventions" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead">
        <xsl:text>{f:many(@total, 'intervention')} by translators and editors, each in its context. </xsl:text>
        <a href="{f:link('conventions.html')}">What the marks mean</a>
      </xsl:with-param>
    </xsl:call-template>
    <div class="listing" data-list="interventions">
      <xsl:call-template name="v:filters"/>
      <div>
        <xsl:for-each select="document">
          <section class="occurrences" data-group="">
            <h2><a href="{f:link(@href)}">{@title}</a></h2>
            <p class="where">{@date}</p>
            <ul><xsl:apply-templates select="mark" mode="#current"/></ul>
          </section>
        </xsl:for-each>
        <xsl:call-template name="v:pages"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="mark" mode="m:site" as="element()">
    <li data-item="{../@id}.{@anchor}" data-kind="{@label}" data-cert="{@cert}" data-document="{../@title}">
      <a class="at" href="{f:link(../@href)}#{@anchor}">{(@number[. ne ''] ! ('¶ ' || .), '→')[1]}</a>
      <span class="context">{@before}<span class="mark k-{@kind}"><xsl:sequence select="f:words(@words)"/></span>{@after}</span>
      <span class="sure">{string-join((@label, @other[. ne ''], @cert[. ne '']), ' · ')}</span>
    </li>
  </xsl:template>

  <!-- The words of a mark as the edited reading shows them; brackets that it keeps are coloured. -->
  <xsl:function name="f:words" as="node()*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:analyze-string select="($words[normalize-space()], '…')[1]" regex="^\[|\]$">
      <xsl:matching-substring><span class="in-te">{.}</span></xsl:matching-substring>
      <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <xsl:template match="conventions" mode="m:title" as="xs:string">Editorial conventions</xsl:template>
  <xsl:template match="conventions" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead">
        <xsl:text>How this edition shows what its translators and editors did, and how to read its pages.</xsl:text>
      </xsl:with-param>
    </xsl:call-template>
    <div class="prose">
      <section>
        <h2>Three readings</h2>
        <p>Every document can be read in three ways; the choice stands above its text.</p>
        <dl class="terms">
          <div><dt>Edited</dt><dd>The text with every intervention marked quietly. Point at a mark, reach it by keyboard, or touch it: it says what was done, why, by whom, and how certain the decision is.</dd></div>
          <div><dt>As transcribed</dt><dd>The transcript exactly as it was received, with its square brackets.</dd></div>
          <div><dt>Clean</dt><dd>The text for reading on: what was supplied stands without a mark; explanations, notes and other spellings are left out.</dd></div>
        </dl>
      </section>
      <section>
        <h2>The marks</h2>
        <xsl:apply-templates select="kind" mode="#current"/>
      </section>
      <section>
        <h2>Certainty</h2>
        <p>Each mark says how certain its kind is: <b>high</b> where the form of the bracket leaves no doubt, <b>medium</b> where its surroundings decide, <b>low</b> where an editor should look again.<xsl:if test="certainty"> In this edition: {string-join(certainty ! (@n || ' ' || @name), ', ')}.</xsl:if></p>
      </section>
      <section>
        <h2>Passages</h2>
        <p>The number beside a paragraph is its permanent address: follow it, then copy the address of the page. A thin bar in the margin shows where a page of the source cuts a paragraph.</p>
      </section>
    </div>
  </xsl:template>

  <xsl:template match="kind" mode="m:site" as="element()">
    <section class="kind">
      <h3>{@label} <span class="count">{@n}</span></h3>
      <p>{@says || " "}<xsl:if test="@tei"><code>{@tei}</code></xsl:if></p>
      <xsl:where-populated>
        <ul class="examples">
          <xsl:variable name="name" as="xs:string" select="@name"/>
          <xsl:for-each select="example">
            <li>
              <span class="context">{@before}<span class="mark k-{$name}"><xsl:sequence select="f:words(@words)"/></span>{@after}</span>
              <xsl:if test="@other ne ''"><span class="sure"> {@other}</span></xsl:if>
              <a class="where" href="{f:link(@href)}">{@title}</a>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:where-populated>
      <xsl:if test="specimen"><p class="quiet">Not in this edition; for example <q>{specimen}</q>.</p></xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
