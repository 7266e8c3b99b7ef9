<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI header (TEI Guidelines 2) as a record that people read: what, when, who, where it is kept. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The record: a list of facts, those that are there. -->
  <xsl:template name="v:record" as="element()">
    <xsl:variable name="file" as="element()?" select="teiHeader/fileDesc"/>
    <xsl:variable name="profile" as="element()?" select="teiHeader/profileDesc"/>
    <xsl:variable name="identifier" as="element()?" select="($file/sourceDesc//msIdentifier)[1]"/>
    <dl class="record">
      <xsl:sequence select="f:fact('From', $profile/correspDesc/correspAction[@type = 'sent']/(name | persName | orgName | placeName))"/>
      <xsl:sequence select="f:fact('To', $profile/correspDesc/correspAction[@type = 'received']/(name | persName | orgName | placeName))"/>
      <xsl:sequence select="f:fact('Author', $file/titleStmt/author)"/>
      <xsl:sequence select="f:fact('Source', ($identifier/(settlement | repository | collection | idno), ($file/sourceDesc//msItem)[1]/locus))"/>
      <xsl:sequence select="f:fact('Printed in', $file/sourceDesc/bibl[@type = 'printed'])"/>
      <xsl:sequence select="f:fact('Original language', ($file/sourceDesc//textLang)[1])"/>
      <xsl:for-each select="$file/titleStmt/respStmt">
        <xsl:sequence select="f:fact(normalize-space(resp[1]), persName | name | orgName)"/>
      </xsl:for-each>
      <xsl:sequence select="f:fact('Kind', $profile/textClass/keywords/term[@type = 'genre'])"/>
      <xsl:sequence select="f:fact('Funded by', $file/titleStmt/funder)"/>
    </dl>
  </xsl:template>

  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:where-populated>
      <div>
        <xsl:if test="exists($values)">
          <dt>{$label}</dt>
          <dd>
            <xsl:for-each select="$values">
              <xsl:if test="position() gt 1">, </xsl:if>
              <xsl:apply-templates mode="m:flow"/>
            </xsl:for-each>
          </dd>
        </xsl:if>
      </div>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
