<?xml version="1.0" encoding="UTF-8"?>
<!-- Pointers (TEI Guidelines 3.7, 16.2): what a browser may follow, and nothing else. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="ref | ptr" mode="m:flow" as="element()">
    <xsl:variable name="target" as="xs:string?" select="f:safe(@target)[not(current()/ancestor::ref | current()/ancestor::v:mark)]"/>
    <xsl:variable name="linked" as="xs:boolean" select="$target and not(f:holds-block(.)) and not(f:holds-link(.))"/>
    <xsl:element name="{if ($linked) then 'a' else f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., ('ref', 'call'[current()/@type = 'note']))"/>
      <xsl:if test="$linked"><xsl:attribute name="href" select="$target"/></xsl:if>
      <xsl:if test="@type = 'note' and $linked">
        <xsl:attribute name="role" select="'doc-noteref'"/>
        <xsl:if test="not(@xml:id)"><xsl:attribute name="id" select="f:call-id(.)"/></xsl:if>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not(normalize-space())"><span class="gen">{(@n, @target[. ne ''], '→')[1]}</span></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- The address of a picture of the source: an image file, or the one that a surface of this file names. -->
  <xsl:function name="f:image" as="xs:string?">
    <xsl:param name="facs" as="attribute()?"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($facs)[1]"/>
    <xsl:variable name="surface" as="element()?" select="
      $first[starts-with(., '#')] ! key('id', substring(., 2), root($facs))[1]"/>
    <xsl:sequence select="
      if ($surface) then f:safe($surface/descendant-or-self::graphic[1]/@url) else f:safe($first)[not(starts-with(., '#'))]"/>
  </xsl:function>

  <!-- Whether something inside an element is a link, so that it cannot be one itself. -->
  <xsl:function name="f:holds-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and exists($element//*[self::v:mark or self::ref or self::ptr or self::note or self::graphic
      or (@facs and (self::pb or self::cb or self::gb))])"/>
  </xsl:function>
</xsl:stylesheet>
