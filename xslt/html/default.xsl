<?xml version="1.0" encoding="UTF-8"?>
<!-- The honest default: an element that no rule knows shows its text, as a block or in the line, by its place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements of the text in the order of the text. -->
  <xsl:mode name="m:flow" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="m:flow" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="m:flow" as="empty-sequence()"/>

  <!-- Names that are blocks wherever they stand. -->
  <xsl:variable name="f:blocks" as="xs:string*" select="tokenize('
    ab argument back bibl-list body byline castGroup castItem castList closer div div1 div2 div3 div4 div5 div6 div7 docImprint
    docTitle egXML eg entry epigraph figure floatingText formula-block front group head imprimatur l lg list listBibl listEvent
    listOrg listPerson listPlace listRelation listWit argument opener p performance postscript salute set signed sp spGrp
    stage-block table text titlePage titlePart trailer')"/>

  <!-- Whether an element is shown as a block: by its name, or because it holds one. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = $f:blocks or f:holds-block($element)"/>
  </xsl:function>

  <xsl:function name="f:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//*[local-name() = $f:blocks][not(ancestor::note[ancestor::* intersect $element])])"/>
  </xsl:function>

  <!-- In the line among words, a block among blocks. -->
  <xsl:function name="f:level" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (f:is-block($element)) then 'div'
      else if ($element/parent::*[text()[normalize-space()] or self::v:* or not(f:is-block(.))]) then 'span'
      else if (local-name($element/..) = ('p', 'head', 'l', 'ab', 'cell', 'item', 'label', 'hi', 'title', 'bibl')) then 'span'
      else 'div'"/>
  </xsl:function>

  <xsl:template match="*" mode="m:flow" as="element()">
    <xsl:element name="{f:level(.)}">
      <xsl:sequence select="f:attributes(., 'tei-' || local-name())"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
