<?xml version="1.0" encoding="UTF-8"?>
<!-- The texts of a collation: one witness as it reads, from beginning to end. The page's XML holds the TEI itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The TEI inside a page's XML, in its view. -->
  <xsl:function name="f:inside" as="document-node()">
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="alone" as="document-node()"><xsl:document><xsl:copy-of select="$page/(*:TEI | *:teiCorpus | *:TEI.2)"/></xsl:document></xsl:variable>
    <xsl:sequence select="f:with-lost(f:view($alone))"/>
  </xsl:function>

  <xsl:template match="witness" mode="m:title" as="xs:string">{@siglum}: {@title}</xsl:template>
  <xsl:template match="witness" mode="m:site" as="element()+">
    <xsl:variable name="view" as="document-node()" select="f:as-witness(f:inside(.), @of)"/>
    <article>
      <xsl:call-template name="v:collation-head">
        <xsl:with-param name="title" select="'Witness ' || @siglum"/>
        <xsl:with-param name="lead" as="node()*">
          <xsl:text>{string-join((@name, if (@base eq @siglum) then 'The witness that the text follows' else if (@base ne '') then 'It differs from ' || @base || ' in ' || f:many(@places, 'place') || ', ' || @substantial || ' of them of substance' else ())[. ne ''], '. ')}.</xsl:text>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$view//v:mark[@accidental]">
        <div class="witness-tools">
          <label class="accidentals"><input type="checkbox" id="accidentals-hidden"/> <span>hide accidentals</span></label>
        </div>
      </xsl:if>
      <xsl:for-each select="$view/*">
        <xsl:call-template name="v:text"><xsl:with-param name="content" select="*:text"/></xsl:call-template>
        <xsl:call-template name="v:notes"/>
        <xsl:call-template name="v:apparatus"/>
        <xsl:call-template name="v:interventions"/>
      </xsl:for-each>
    </article>
  </xsl:template>
</xsl:stylesheet>
