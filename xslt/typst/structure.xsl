<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a text (TEI Guidelines 4, 6, 7, 14): divisions, headings, what opens and closes a letter,
     verse, speeches, tables and figures. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
    xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="TEI | teiCorpus | text | body | front | back | group | floatingText | lg/lg" mode="m:typst" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:typst" as="node()*">
    <xsl:if test="p:id(.)"><y:anchor><xsl:sequence select="p:id(.)"/></y:anchor></xsl:if>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Only a division's heading is a heading of the document; those of lists, tables and stanzas are captions. -->
  <xsl:template match="head" mode="m:typst" as="element()">
    <xsl:choose>
      <xsl:when test="p:heads(.)">
        <y:head level="{p:level(.)}"><xsl:sequence select="p:id(.)"/><xsl:apply-templates mode="#current"/></y:head>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="p:unit"><xsl:with-param name="kind" select="'caption'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:heads" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="exists($head[normalize-space()]/(parent::div | parent::div1 | parent::div2 | parent::div3 | parent::div4 | parent::div5
      | parent::div6 | parent::div7 | parent::body | parent::front | parent::back | parent::text | parent::group))
      and empty($head/ancestor::*[self::note or self::floatingText or self::figure])"/>
  </xsl:function>

  <!-- A heading's level: one for each part around it that has a heading, so that no level is skipped. -->
  <xsl:function name="p:level" as="xs:integer">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="count($head/ancestor::*[head[p:heads(.)]])"/>
  </xsl:function>

  <xsl:template match="opener | closer | dateline | salute | signed | byline | argument | epigraph | trailer | addressee | postscript"
      mode="m:typst" as="node()*">
    <xsl:choose>
      <xsl:when test="f:in-line(.) and not(self::signed)"><xsl:apply-templates mode="#current"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="p:unit"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Several signers with words between them run on; what else the closer holds has lines of its own. -->
  <xsl:template match="closer[signed][text()[normalize-space()]]" mode="m:typst" as="element()" priority="1">
    <y:unit kind="closer">
      <xsl:sequence select="p:id(.)"/>
      <xsl:for-each-group select="node()" group-adjacent="exists(self::dateline | self::salute)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:for-each select="current-group()"><xsl:call-template name="p:unit"/></xsl:for-each>
          </xsl:when>
          <xsl:otherwise><y:unit kind="signers"><xsl:apply-templates select="current-group()" mode="#current"/></y:unit></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </y:unit>
  </xsl:template>
  <xsl:template match="closer[text()[normalize-space()]]/signed" mode="m:typst" as="node()*" priority="1">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="titlePage" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"><xsl:with-param name="kind" select="'title-page'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="titlePart | docTitle[not(titlePart)]" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"><xsl:with-param name="kind" select="'title-part'"/></xsl:call-template>
  </xsl:template>

  <!-- ============ speeches ============ -->

  <!-- The speaker runs in before prose and stands above verse. -->
  <xsl:template match="sp/speaker[following-sibling::*[not(self::pb | self::stage)][1][self::p | self::ab]]" mode="m:typst" as="empty-sequence()" priority="1"/>
  <xsl:template match="sp/p[p:speaks(.)] | sp/ab[p:speaks(.)]" mode="m:typst" as="element()" priority="1">
    <y:paragraph>
      <xsl:sequence select="p:id(.)"/>
      <y:speaker><xsl:apply-templates select="../speaker/node()" mode="#current"/></y:speaker>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="#current"/>
    </y:paragraph>
  </xsl:template>
  <xsl:function name="p:speaks" as="xs:boolean">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="exists($paragraph/preceding-sibling::*[not(self::pb | self::stage)][1][self::speaker])"/>
  </xsl:function>
  <xsl:template match="speaker | stage[not(f:in-line(.))]" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"/>
  </xsl:template>

  <!-- ============ verse ============ -->

  <xsl:template match="lg" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"><xsl:with-param name="kind" select="'stanza'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="l" mode="m:typst" as="element()">
    <y:verse><xsl:sequence select="p:id(.)"/><xsl:apply-templates mode="#current"/></y:verse>
  </xsl:template>

  <!-- ============ tables and figures ============ -->

  <xsl:template match="table[row/cell]" mode="m:typst" as="element()">
    <xsl:variable name="wide" as="xs:integer" select="max(row ! p:width(.))"/>
    <xsl:variable name="leading" as="element(row)*" select="row[@role = 'label'][empty(preceding-sibling::row[not(@role = 'label')])][not(cell/@rows)]"/>
    <y:grid-of columns="{$wide}" header="{sum($leading ! (count(cell) + $wide - p:width(.)))}">
      <xsl:sequence select="p:id(.)"/>
      <xsl:if test="head"><y:part name="caption"><xsl:apply-templates select="head/node()" mode="#current"/></y:part></xsl:if>
      <xsl:for-each select="row">
        <xsl:apply-templates select="cell" mode="m:row"/>
        <xsl:if test=". intersect $leading">
          <xsl:for-each select="p:width(.) + 1 to $wide"><y:entry/></xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </y:grid-of>
  </xsl:template>
  <!-- How many columns a row fills, with the cells that reach down into it from rows above. -->
  <xsl:function name="p:width" as="xs:integer">
    <xsl:param name="row" as="element(row)"/>
    <xsl:variable name="above" as="element(cell)*" select="$row/preceding-sibling::row/cell[p:span(@rows) gt count(../following-sibling::row[. &lt;&lt; $row]) + 1]"/>
    <xsl:sequence select="sum(($row/cell, $above) ! p:span(@cols))"/>
  </xsl:function>
  <xsl:function name="p:span" as="xs:integer">
    <xsl:param name="given" as="attribute()?"/>
    <xsl:sequence select="($given[. castable as xs:integer] ! xs:integer(.)[. gt 0 and . lt 100], 1)[1]"/>
  </xsl:function>
  <xsl:template match="cell" mode="m:row" as="element()">
    <y:entry cols="{p:span(@cols)}" rows="{p:span(@rows)}"><xsl:apply-templates mode="m:typst"/></y:entry>
  </xsl:template>
  <xsl:template match="figure[not(f:in-line(.))]" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"/>
  </xsl:template>

  <!-- A picture that is not at hand is named, so that the reader misses nothing unknowingly. -->
  <xsl:template match="graphic | media | binaryObject" mode="m:typst" as="node()*">
    <xsl:if test="empty((../figDesc, ../head, desc)[normalize-space()])">
      <y:generated>[picture{@url ! (': ' || replace(., '.*/', ''))}]</y:generated>
    </xsl:if>
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

</xsl:stylesheet>
