<?xml version="1.0" encoding="UTF-8"?>
<!--
  The honest default: an element that no rule knows shows its text, as a block or in the line, by its place, and is
  reported once by its path. Elements of other namespaces show their text and nothing of their code.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements of the text in the order of the text. -->
  <xsl:mode name="m:flow" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="m:flow" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="m:flow" as="empty-sequence()"/>

  <!-- The HTML element that suits an element's place: `div` where it is a block, the phrase's own name in the line. -->
  <xsl:function name="f:tag" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="phrase" as="xs:string"/>
    <xsl:sequence select="if (f:in-line($element)) then $phrase else 'div'"/>
  </xsl:function>

  <xsl:key name="by-name" match="*" use="name()"/>

  <xsl:template match="*" mode="m:flow" as="element()">
    <xsl:if test=". is key('by-name', name())[1]">
      <xsl:message>no rule of its own: {name()} {replace(path(.), 'Q\{[^}]*\}', '')}</xsl:message>
    </xsl:if>
    <xsl:element name="{f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., 'tei-' || replace(local-name(), '\W', '-'))"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A stretch of the text that has a class of its own and nothing more. -->
  <xsl:template name="v:simple" as="element()">
    <xsl:param name="phrase" as="xs:string" select="'span'"/>
    <xsl:param name="class" as="xs:string*" select="local-name()"/>
    <xsl:element name="{f:tag(., $phrase)}">
      <xsl:sequence select="f:attributes(., $class)"/>
      <xsl:apply-templates mode="m:flow"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
