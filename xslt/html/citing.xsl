<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document, and what of it can be taken away. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:citing" as="element()?">
    <xsl:param name="reference" as="map(*)?"/>
    <xsl:if test="exists($reference)">
      <section class="citing" aria-labelledby="cite" data-pagefind-ignore="">
        <h2 id="cite">Cite this document</h2>
        <p class="copyable" id="citation">
          <xsl:sequence select="f:chicago($reference)"/>
        </p>
        <xsl:for-each select="teiHeader/fileDesc/sourceDesc/bibl[@type = 'citation']">
          <p class="quiet">As first published: <xsl:apply-templates mode="m:flow"/></p>
        </xsl:for-each>
        <xsl:sequence select="f:format('BibTeX', f:bibtex($reference)), f:format('RIS', f:ris($reference)), f:format('CSL-JSON', f:csl($reference))"/>
        <xsl:where-populated>
          <ul class="downloads">
            <xsl:for-each select="$f:settings?downloads ! map:keys(.)">
              <xsl:sort select="index-of(('TEI', 'PDF', 'Text'), .)"/>
              <li><a href="{f:link($f:settings?downloads(.))}" download="">{.}</a></li>
            </xsl:for-each>
          </ul>
        </xsl:where-populated>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:format" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <details class="format">
      <summary>{$name}</summary>
      <pre class="copyable" id="format-{lower-case($name)}" tabindex="0">{$words}</pre>
    </details>
  </xsl:function>

  <!-- The Chicago Manual's form for an item of an archive in an edition on the web. -->
  <xsl:function name="f:chicago" as="node()*">
    <xsl:param name="r" as="map(*)"/>
    <xsl:variable name="words" as="xs:string*" select="
      f:listed($r?authors)[.] ! f:stopped(.),
      '“' || f:stopped($r?title) || '”',
      $r?date ! f:stopped(.),
      $r?source ! f:stopped(.),
      f:listed($r?translators)[.] ! ('Translated by ' || f:stopped(.))"/>
    <xsl:text>{string-join($words, ' ')} In </xsl:text>
    <cite>{$r?edition}</cite>
    <xsl:text>{string-join(('', f:listed($r?editors)[.] ! ('edited by ' || .), $r?version ! ('version ' || .), $r?publisher), ', ')}.</xsl:text>
    <xsl:if test="$r?url"><xsl:text> </xsl:text><a href="{$r?url}">{$r?url}</a>.</xsl:if>
  </xsl:function>

  <xsl:function name="f:stopped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[.!?]$')) then $words else $words || '.'"/>
  </xsl:function>
</xsl:stylesheet>
