<?xml version="1.0" encoding="UTF-8"?>
<!-- Documents in a list, and the filters beside it; without script the list is whole and the filters stay hidden. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="documents" mode="m:title" as="xs:string">Documents</xsl:template>
  <xsl:template match="documents" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>{f:many(@total, 'document')}, in the order of their dates.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <div class="listing" data-list="documents">
      <xsl:call-template name="v:filters">
        <xsl:with-param name="orders" select="'when', 'title', 'source'"/>
      </xsl:call-template>
      <div>
        <ol class="documents"><xsl:apply-templates select="document" mode="#current"/></ol>
        <xsl:call-template name="v:pages"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="document" mode="m:site" as="element()">
    <li data-item="{@id}">
      <xsl:for-each select="@*[starts-with(local-name(), 'facet-')][. ne ''] | @when | @title | @source">
        <xsl:attribute name="data-{local-name() => replace('^facet-', '')}" select="."/>
      </xsl:for-each>
      <xsl:call-template name="v:dated"/>
      <div>
        <h2><a href="{f:link(@href)}">{@title}</a></h2>
        <xsl:if test="@summary ne ''"><p>{@summary}</p></xsl:if>
        <xsl:if test="@source ne ''"><p class="where">{@source}</p></xsl:if>
      </div>
    </li>
  </xsl:template>

  <xsl:template name="v:dated" as="element()">
    <xsl:if test="@date ne ''"><time datetime="{@when}">{@date}</time></xsl:if>
    <xsl:if test="@date eq ''"><span class="undated">undated</span></xsl:if>
  </xsl:template>

  <!-- The facets with their counts, a field for words, and the order; lists.js brings them to life. -->
  <xsl:template name="v:filters" as="element()?">
    <xsl:param name="orders" as="xs:string*"/>
    <xsl:if test="count((*, */mark) except facet) gt 1 or @pages != '1'">
    <form class="filters" hidden="hidden" role="search" aria-label="Filter this list">
      <p><label>Words <input type="search" name="words" autocomplete="off"/></label></p>
      <xsl:if test="exists($orders)">
        <p><label>Order <select name="order">
          <xsl:for-each select="$orders"><option value="{.}">{map { 'when': 'by date', 'title': 'by title', 'source': 'by archive' }(.)}</option></xsl:for-each>
        </select></label></p>
      </xsl:if>
      <xsl:where-populated><details class="facets"><xsl:if test="facet"><summary>Filter</summary></xsl:if>
      <xsl:for-each select="facet">
        <fieldset>
          <legend>{@label}</legend>
          <xsl:variable name="facet" as="xs:string" select="@name"/>
          <xsl:for-each select="value">
            <label><input type="checkbox" name="{$facet}" value="{.}"/><span>{.}</span><span class="count">{@n}</span></label>
          </xsl:for-each>
        </fieldset>
      </xsl:for-each></details></xsl:where-populated>
      <p class="found"><output aria-live="polite"/><button type="reset">Show all</button></p>
    </form>
    </xsl:if>
  </xsl:template>

  <!-- The ways to the other pages of a long list. -->
  <xsl:template name="v:pages" as="element()?">
    <xsl:if test="@pages ne '1'">
      <xsl:variable name="here" as="xs:string" select="@page"/>
      <xsl:variable name="first" as="xs:string" select="replace(f:setting('page'), '(-\d+)?\.html$', '')"/>
      <xsl:variable name="name" as="xs:string" select="if ($here eq '1') then replace(f:setting('page'), '\.html$', '') else $first"/>
      <nav class="pages" aria-label="Pages">
        <xsl:for-each select="1 to @pages">
          <a href="{f:link($name || (if (. gt 1) then '-' || . else '') || '.html')}">
            <xsl:if test="string(.) eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
            <xsl:text>{.}</xsl:text>
          </a>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- "1 document", "5 documents" -->
  <xsl:function name="f:many" as="xs:string">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$n || ' ' || $noun || 's'[$n ne 1]"/>
  </xsl:function>
</xsl:stylesheet>
