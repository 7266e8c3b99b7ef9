<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that must be on paper, for the proof that none is lost: those of the view, by its markup alone, and
     those of the calls of the template, in the text and at the foot, in their order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
    xmlns:p="urn:siglum:print" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="p:words" as="map(xs:string, item()*)">
    <xsl:param name="view" as="document-node()"/>
    <xsl:param name="calls" as="element(y:body)"/>
    <xsl:sequence select="map {
        'view': p:said($view//text[not(ancestor::text)], 'view'),
        'text': p:said($calls, 'text'),
        'foot': array { $calls//(y:note | y:part[@name = 'entry'])[not(ancestor::y:note)] ! p:said(., 'foot') }
      }"/>
  </xsl:function>

  <xsl:function name="p:said" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="which" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$which eq 'view'"><xsl:apply-templates select="$nodes" mode="m:view-words"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$nodes/node()" mode="m:call-words"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($words))"/>
  </xsl:function>

  <xsl:mode name="m:view-words" on-no-match="fail"/>
  <xsl:template match="text()" mode="m:view-words" as="xs:string"><xsl:sequence select="string(.)"/></xsl:template>
  <xsl:template match="comment() | processing-instruction() | v:only[not(contains(@in, 'e'))] | v:gen | binaryObject" mode="m:view-words" as="empty-sequence()"/>
  <xsl:template match="*" mode="m:view-words" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="*[not(f:in-line(.))] | note | dateline | salute | byline | lb[not(@break = 'no')]" mode="m:view-words" as="xs:string*" priority="1">
    <xsl:sequence select="' '"/><xsl:apply-templates mode="#current"/><xsl:sequence select="' '"/>
  </xsl:template>
  <xsl:template match="binaryObject | v:only[not(contains(@in, 'e'))] | v:gen" mode="m:view-words" as="empty-sequence()" priority="2"/>

  <xsl:mode name="m:call-words" on-no-match="fail"/>
  <xsl:template match="text()" mode="m:call-words" as="xs:string"><xsl:sequence select="string(.)"/></xsl:template>
  <xsl:template match="y:*" mode="m:call-words" as="xs:string*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="y:paragraph | y:unit | y:head | y:verse | y:entry | y:points | y:grid-of | y:line-break | y:break-mark" mode="m:call-words" as="xs:string*">
    <xsl:sequence select="' ' || @label || ' '"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="' '"/>
  </xsl:template>
  <xsl:template match="y:part[@name = 'caption']" mode="m:call-words" as="xs:string*" priority="1"><xsl:apply-templates mode="#current"/><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="y:part | y:note" mode="m:call-words" as="empty-sequence()"/>
  <xsl:template match="y:source-page" mode="m:call-words" as="xs:string"><xsl:sequence select="' ' || @n || ' '"/></xsl:template>
  <!-- A page is known to the printer only. -->
  <xsl:template match="y:page-of" mode="m:call-words" as="xs:string"><xsl:sequence select="' &#xFFFC; '"/></xsl:template>

</xsl:stylesheet>
