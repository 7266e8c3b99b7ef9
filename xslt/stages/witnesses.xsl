<?xml version="1.0" encoding="UTF-8"?>
<!--
  Witnesses in a view (TEI Guidelines 12.1): who they are, where one of them is lost, and the view as one of them reads.
  Where a witness is lost in the words that the others share, those words stand in v:lost; its @wit names the lost.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The ids of the witnesses of a text: those declared, in their order, then others that its apparatus names. -->
  <xsl:function name="f:witnesses" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="named" as="xs:string*" select="distinct-values($tei//text//v:only/@wit ! tokenize(.))"/>
    <xsl:variable name="declared" as="xs:string*" select="$tei//witness/@xml:id[exists($named)] ! string()"/>
    <xsl:sequence select="$declared, $named[not(. = $declared)]"/>
  </xsl:function>

  <!-- What the list of witnesses says of one: its words without the siglum, and without what only machines need. -->
  <xsl:function name="f:witness-name" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="witness" as="element()?" select="key('id', $id, $document)[self::witness][1]"/>
    <xsl:variable name="words" as="text()*" select="$witness//text()[not(ancestor::idno[@type = ('sha256', 'file')] or ancestor::*[@type = 'siglum'] or ancestor::witness[1][not(. is $witness)])]"/>
    <xsl:sequence select="normalize-space(string-join($words))"/>
  </xsl:function>

  <!-- The witness that the text of the file follows: the one that most lemmata name. -->
  <xsl:function name="f:base" as="xs:string?" cache="yes">
    <xsl:param name="tei" as="element()"/>
    <xsl:for-each-group select="$tei/text//v:only[contains(@in, 'e')]/@wit ! tokenize(.)" group-by=".">
      <xsl:sort select="count(current-group())" order="descending"/>
      <xsl:if test="position() eq 1"><xsl:sequence select="current-grouping-key()"/></xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Whether the text is that of its base everywhere; else it is the edition's own. -->
  <xsl:function name="f:follows-base" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="every $lemma in $tei/text//v:only[@wit][contains(@in, 'e')] satisfies tokenize($lemma/@wit) = f:base($tei)"/>
  </xsl:function>

  <!-- Where witnesses are lost. -->

  <xsl:mode name="m:lost" on-no-match="shallow-copy" on-multiple-match="fail" use-accumulators="lost"/>

  <xsl:accumulator name="lost" as="xs:string*" initial-value="()">
    <xsl:accumulator-rule match="text[not(ancestor::text)]" select=".//witStart ! f:of(.)"/>
    <xsl:accumulator-rule match="lacunaStart | witEnd" select="distinct-values(($value, f:of(.)))"/>
    <xsl:accumulator-rule match="lacunaEnd | witStart" select="$value[not(. = f:of(current()))]"/>
    <xsl:accumulator-rule match="text[not(ancestor::text)]" phase="end" select="()"/>
  </xsl:accumulator>

  <xsl:function name="f:of" as="xs:string*">
    <xsl:param name="limit" as="element()"/>
    <xsl:sequence select="tokenize(($limit/ancestor::v:only[@wit][1], $limit)[1]/@wit) ! replace(., '^#', '')"/>
  </xsl:function>

  <xsl:function name="f:with-lost" as="document-node()">
    <xsl:param name="view" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="exists($view/*/text//(lacunaStart | lacunaEnd | witStart | witEnd))">
        <xsl:document><xsl:apply-templates select="$view" mode="m:lost"/></xsl:document>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$view"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="text()[normalize-space()][not(ancestor::v:only[@wit])][ancestor::text]" mode="m:lost" as="node()">
    <xsl:variable name="lost" as="xs:string*" select="accumulator-before('lost')"/>
    <xsl:choose>
      <xsl:when test="exists($lost)"><v:lost wit="{$lost}">{.}</v:lost></xsl:when>
      <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The view as one witness reads: its readings in the line, the lemma among the others. -->

  <xsl:mode name="m:as-witness" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:function name="f:as-witness" as="document-node()">
    <xsl:param name="view" as="document-node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:document>
      <xsl:apply-templates select="$view" mode="m:as-witness">
        <xsl:with-param name="id" select="$id" tunnel="yes"/>
        <xsl:with-param name="base" select="f:base($view/*)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:document>
  </xsl:function>

  <!-- A place where the witness is lost is none of its places. -->
  <xsl:template match="v:mark[@kind = 'reading']" mode="m:as-witness" as="element()?">
    <xsl:param name="id" as="xs:string" tunnel="yes"/>
    <xsl:param name="base" as="xs:string?" tunnel="yes"/>
    <xsl:variable name="own" as="element()?" select="f:read-by(., $id)"/>
    <xsl:where-populated><xsl:copy select=".[not($own/@lost)]">
      <xsl:sequence select="@*"/>
      <xsl:if test="$own and not($own is f:read-by(., string($base)))"><xsl:attribute name="differs" select="'yes'"/></xsl:if>
      <xsl:for-each select="node()">
        <xsl:copy>
          <xsl:sequence select="@*"/>
          <xsl:if test="self::v:only"><xsl:attribute name="in" select="'etc'[current() is $own]"/></xsl:if>
          <xsl:apply-templates mode="#current"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:copy></xsl:where-populated>
  </xsl:template>

  <!-- The reading of a witness; one that no reading names goes with the lemma, unless the apparatus names all. -->
  <xsl:function name="f:read-by" as="element(v:only)?">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="($mark/v:only[tokenize(@wit) = $id], $mark/v:only[contains(@in, 'e')])[1]"/>
  </xsl:function>

  <xsl:template match="v:lost" mode="m:as-witness" as="node()*">
    <xsl:param name="id" as="xs:string" tunnel="yes"/>
    <xsl:if test="not(tokenize(@wit) = $id)"><xsl:sequence select="node()"/></xsl:if>
  </xsl:template>

  <!-- Breaks that only other witnesses have. -->
  <xsl:template match="(pb | cb | lb | gb | milestone)[@edRef]" mode="m:as-witness" as="element()?">
    <xsl:param name="id" as="xs:string" tunnel="yes"/>
    <xsl:if test="tokenize(@edRef) ! replace(., '^.*#', '') = $id"><xsl:sequence select="."/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
