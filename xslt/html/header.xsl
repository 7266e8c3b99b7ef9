<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI header (TEI Guidelines 2) as a record that people read: what, when, who, where it is kept. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The record: a list of facts, those that are there. -->
  <xsl:template name="v:record" as="element()?">
    <xsl:variable name="file" as="element()?" select="teiHeader/fileDesc"/>
    <xsl:variable name="profile" as="element()?" select="teiHeader/profileDesc"/>
    <xsl:variable name="source" as="element()?" select="$file/sourceDesc[1]"/>
    <xsl:variable name="kept" as="element()?" select="($source//msIdentifier)[1]"/>
    <xsl:variable name="sent" as="element()*" select="$profile/correspDesc/correspAction"/>
    <xsl:where-populated>
      <dl class="record" data-pagefind-ignore="">
        <xsl:sequence select="f:fact('From', $sent[@type = 'sent']/(name | persName | orgName))"/>
        <xsl:sequence select="f:fact('To', $sent[@type = 'received']/(name | persName | orgName))"/>
        <xsl:sequence select="f:fact('Author', $file/titleStmt/author[not(normalize-space() = $sent[@type = 'sent']/* ! normalize-space())])"/>
        <xsl:sequence select="f:fact('Editor', $file/titleStmt/editor)"/>
        <xsl:sequence select="f:fact('Archive', $kept/(country | settlement | institution | repository | collection), 'archive')"/>
        <xsl:sequence select="f:fact('Shelfmark', $kept/(idno | altIdentifier/idno))"/>
        <xsl:if test="self::TEI and f:pages(.) ne ''"><div><dt>Pages</dt><dd>{f:pages(.)}</dd></div></xsl:if>
        <xsl:for-each select="$source/bibl[@type = 'printed']">
          <div class="wide"><dt>Printed in</dt><dd>{f:printed(.)}</dd></div>
        </xsl:for-each>
        <xsl:sequence select="f:fact('Original language', ($source//textLang)[1], 'language')"/>
        <xsl:for-each-group select="$file/titleStmt/respStmt" group-by="normalize-space(resp[1])">
          <xsl:sequence select="f:fact(current-grouping-key(), current-group()/(persName | name | orgName))"/>
        </xsl:for-each-group>
        <xsl:sequence select="f:fact('Kind', $profile/textClass/keywords/term[@type = 'genre'], 'genre')"/>
        <xsl:sequence select="f:fact('Funded by', $file/titleStmt/funder)"/>
      </dl>
    </xsl:where-populated>
  </xsl:template>

  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:sequence select="f:fact($label, $values, ())"/>
  </xsl:function>

  <!-- $filter is the facet of the search that the values belong to. -->
  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:param name="filter" as="xs:string?"/>
    <xsl:if test="exists($values[normalize-space()])">
      <div>
        <xsl:variable name="length" as="xs:integer" select="string-length(string-join($values, ', '))"/>
        <xsl:if test="$length gt 28"><xsl:attribute name="class" select="if ($length gt 60) then 'wide' else 'broad'"/></xsl:if>
        <dt>{$label}</dt>
        <dd>
          <xsl:if test="$filter and $f:in-edition"><xsl:attribute name="data-pagefind-filter" select="$filter"/></xsl:if>
          <xsl:for-each select="$values[normalize-space()]">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:sequence select="normalize-space(f:plain(.))"/>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The whole header, field by field, for whoever wants it; an edition says its method once, on its own page. -->
  <xsl:template name="v:whole-record" as="element()?">
    <xsl:where-populated>
      <details class="whole" data-pagefind-ignore="">
        <xsl:if test="teiHeader">
          <summary>The whole record</summary>
          <dl class="fields">
            <xsl:call-template name="v:fields">
              <xsl:with-param name="fields" select="if ($f:in-edition) then teiHeader/(* except encodingDesc) else (teiHeader | standOff)/*"/>
            </xsl:call-template>
          </dl>
        </xsl:if>
      </details>
    </xsl:where-populated>
  </xsl:template>
</xsl:stylesheet>
