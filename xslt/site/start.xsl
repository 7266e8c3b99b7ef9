<?xml version="1.0" encoding="UTF-8"?>
<!-- The start page: the edition's face, its introduction, its documents on a line of time and in a list. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="start" mode="m:title" as="xs:string">{f:setting('edition')}</xsl:template>
  <xsl:template match="start" mode="m:site" as="element()+">
    <header class="face">
      <h1>{f:setting('edition')}</h1>
      <xsl:if test="f:setting('subtitle')"><p class="subtitle">{f:setting('subtitle')}</p></xsl:if>
      <xsl:if test="f:setting('editors')"><p class="editors">Edited by {f:setting('editors')}</p></xsl:if>
    </header>
    <xsl:apply-templates select="introduction" mode="#current"/>
    <xsl:apply-templates select="timeline[document]" mode="#current"/>
    <section class="contents" aria-labelledby="contents">
      <h2 id="contents">{if (@n = count(document)) then 'The documents' else 'The first documents'}</h2>
      <ol class="documents"><xsl:apply-templates select="document" mode="m:start"/></ol>
      <xsl:if test="@n = '0'"><p>There are none yet.</p></xsl:if>
      <xsl:if test="number(@n) gt 1"><p class="more"><a href="{f:link('documents.html')}">{if (@n > count(document)) then 'All ' || f:many(@n, 'document') else 'Filter and sort the documents'}</a></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:mode name="m:start" on-multiple-match="fail"/>
  <xsl:template match="document" mode="m:start" as="element()">
    <li>
      <xsl:call-template name="v:dated"/>
      <div><h3><a href="{f:link(@href)}">{@title}</a></h3><p>{@summary}</p></div>
    </li>
  </xsl:template>

  <xsl:template match="introduction" mode="m:site" as="element()">
    <div class="introduction"><xsl:copy-of select="node()" copy-namespaces="no"/></div>
  </xsl:template>

  <!-- Time runs from left to right; documents close in time stand above each other, so that each can be hit. -->
  <xsl:variable name="f:width" as="xs:integer" select="960"/>
  <xsl:variable name="f:step" as="xs:integer" select="30"/>

  <xsl:template match="timeline" mode="m:site" as="element()">
    <!-- Five years at least, the documents in their middle. -->
    <xsl:variable name="years" as="xs:integer+" select="document ! f:year(@when)"/>
    <xsl:variable name="first" as="xs:integer" select="min($years) - max((0, (4 - (max($years) - min($years))) idiv 2))"/>
    <xsl:variable name="last" as="xs:integer" select="max(($years, $first + 4))"/>
    <xsl:variable name="many" as="xs:boolean" select="count(document) gt 80"/>
    <xsl:variable name="columns" as="element()*" select="if ($many) then f:bars(document, $first, $last) else f:dots(document, $first, $last)"/>
    <xsl:variable name="height" as="xs:integer" select="xs:integer(max(($columns/@height ! number(.), 1)) * $f:step)"/>
    <figure class="timeline">
      <svg viewBox="0 0 {$f:width + 40} {$height + 44}" role="group" aria-label="The documents in time">
        <line x1="0" y1="{$height + 10}" x2="{$f:width + 40}" y2="{$height + 10}" class="axis"/>
        <xsl:for-each select="f:ticks($first, $last)">
          <text x="{20 + f:across(xs:double(.), $first, $last)}" y="{$height + 36}" class="tick">{.}</text>
        </xsl:for-each>
        <xsl:for-each select="$columns/a">
          <xsl:variable name="y" as="xs:double" select="$height + 26 - number(@level) * $f:step"/>
          <a href="{f:link(@href)}">
            <title>{@title}</title>
            <xsl:choose>
              <xsl:when test="$many"><rect x="{@x}" y="{$height + 10 - number(@level) * $f:step}" width="{@width}" height="{number(@level) * $f:step}" class="bar"/></xsl:when>
              <xsl:otherwise>
                <circle cx="{@x}" cy="{$y}" r="14" class="hit"/>
                <circle cx="{@x}" cy="{$y}" r="6" class="dot"/>
              </xsl:otherwise>
            </xsl:choose>
          </a>
        </xsl:for-each>
      </svg>
    </figure>
  </xsl:template>

  <xsl:function name="f:year" as="xs:integer">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="xs:integer(replace($when, '^(-?\d+).*$', '$1'))"/>
  </xsl:function>

  <!-- Years with their part: 1963-10-18 is 1963.8. -->
  <xsl:function name="f:moment" as="xs:double">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(replace($when, '^-', ''), '-')"/>
    <xsl:sequence select="f:year($when) + (number(($parts[2], '1')[1]) - 1) div 12 + (number((substring($parts[3], 1, 2)[.], '1')[1]) - 1) div 372"/>
  </xsl:function>

  <xsl:function name="f:across" as="xs:double">
    <xsl:param name="moment" as="xs:double"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:sequence select="round(($moment - $first) div ($last + 1 - $first) * $f:width)"/>
  </xsl:function>

  <xsl:function name="f:ticks" as="xs:integer*">
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:variable name="span" as="xs:integer" select="$last - $first"/>
    <xsl:variable name="every" as="xs:integer" select="(1, 2, 5, 10, 20, 50, 100, 200, 500)[$span div . le 9][1]"/>
    <xsl:sequence select="($first to $last)[. mod $every = 0]"/>
  </xsl:function>

  <xsl:function name="f:dots" as="element(column)*">
    <xsl:param name="documents" as="element()*"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:for-each-group select="$documents" group-by="round(f:across(f:moment(@when), $first, $last) div $f:step)">
      <column height="{count(current-group())}">
        <xsl:for-each select="current-group()">
          <a href="{@href}" title="{@date}: {@title}" level="{position()}" x="{20 + current-grouping-key() * $f:step}"/>
        </xsl:for-each>
      </column>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Too many for dots: a bar a year (or ten), as high as its share. -->
  <xsl:function name="f:bars" as="element(column)*">
    <xsl:param name="documents" as="element()*"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:variable name="every" as="xs:integer" select="if ($last - $first gt 60) then 10 else 1"/>
    <xsl:variable name="groups" as="map(xs:integer, xs:integer)" select="map:merge(for $y in distinct-values($documents ! (f:year(@when) idiv $every)) return map:entry($y, count($documents[f:year(@when) idiv $every = $y])))"/>
    <xsl:variable name="most" as="xs:integer" select="max($groups?*)"/>
    <xsl:for-each select="map:keys($groups)">
      <xsl:variable name="year" as="xs:integer" select=". * $every"/>
      <xsl:variable name="level" as="xs:double" select="max((0.6, round($groups(.) div $most * 40) div 10))"/>
      <column height="4">
        <a href="documents.html{if ($every = 1) then '?year=' || $year else ''}" title="{$year}{'s'[$every gt 1]}: {f:many($groups(.), 'document')}"
          level="{$level}" x="{20 + f:across(xs:double($year), $first, $last)}" width="{min((26, max((4, f:across(xs:double($first + $every), $first, $last) - 3))))}"/>
      </column>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
