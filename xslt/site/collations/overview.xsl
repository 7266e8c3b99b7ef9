<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of collations, and the overview of one: who its witnesses are, where and how much they differ. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="collations" mode="m:title" as="xs:string">Witnesses</xsl:template>
  <xsl:template match="collations" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>{if (count(collation) gt 1) then 'Texts' else 'A text'} in several witnesses, compared word by word.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <ol class="documents">
      <xsl:for-each select="collation">
        <li>
          <xsl:if test="@date ne ''"><time datetime="{@when}">{@date}</time></xsl:if>
          <div>
            <h2><a href="{f:link('collations/' || @id || '/index.html')}">{@title}</a></h2>
            <p>{f:many(@places, 'place')} of variation</p>
            <ul class="witness-list"><xsl:for-each select="witness"><li><a href="{f:link(@href)}"><span class="sigla">{@siglum}</span> {@name}</a></li></xsl:for-each></ul>
          </div>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- The head of every page of a collation: the text it belongs to, its own title, the ways to the others. -->
  <xsl:template name="v:collation-head" as="element()+">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="lead" as="node()*"/>
    <header class="masthead">
      <p class="when"><a href="{f:link('documents/' || @id || '.html')}">{@title}</a></p>
      <h1>{$title}</h1>
      <xsl:where-populated><p class="lead"><xsl:sequence select="$lead"/></p></xsl:where-populated>
    </header>
    <nav class="views" aria-label="Views of the witnesses">
      <ul>
        <xsl:for-each select="way">
          <li><a href="{f:link(@href)}"><xsl:if test="@href = f:setting('page')"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{@label}</a></li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="collation" mode="m:title" as="xs:string">Witnesses of {@title}</xsl:template>
  <xsl:template match="collation" mode="m:site" as="element()+">
    <xsl:call-template name="v:collation-head">
      <xsl:with-param name="title" select="'The witnesses'"/>
      <xsl:with-param name="lead"><xsl:text>{f:many(count(witness), 'witness') => replace('witnesss', 'witnesses')}, {f:many(@places, 'place')} of variation{if (@accidental ne '0') then ', ' || @accidental || ' of them accidental' else ''}{@base[. ne ''] ! ('. The text follows ' || .)}.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <div class="overview">
      <section>
        <h2>Who they are</h2>
        <div class="table" role="region" aria-label="The witnesses" tabindex="0"><table class="who">
          <thead><tr><th scope="col">Siglum</th><th scope="col">Witness</th><th scope="col">Words and marks</th><th scope="col">Differs from {(@base[. ne ''], 'the text')[1]}</th><th scope="col">of substance</th></tr></thead>
          <tbody>
            <xsl:variable name="base" as="xs:string" select="@base"/>
            <xsl:for-each select="witness">
              <tr>
                <th scope="row"><a href="{f:link(@href)}">{@siglum}</a></th>
                <td>{@name}</td><td>{@words}</td>
                <td>{if (@siglum eq $base) then 'base' else f:many(@places, 'place')}</td>
                <td>{if (@siglum eq $base) then '' else @substantial}</td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table></div>
      </section>
      <xsl:apply-templates select="strip[stretch/bar] | distances[distance]" mode="#current"/>
      <xsl:if test="structure">
        <section>
          <h2>Where their paragraphs differ</h2>
          <ul class="structure"><xsl:for-each select="structure"><li><a href="{f:link('documents/' || ../@id || '.html')}#{@anchor}">{.}</a></li></xsl:for-each></ul>
        </section>
      </xsl:if>
    </div>
  </xsl:template>
</xsl:stylesheet>
