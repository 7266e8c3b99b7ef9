<?xml version="1.0" encoding="UTF-8"?>
<!-- Names (TEI Guidelines 13) and the register that the index is made of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:p="urn:siglum:print"
    xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="(persName | placeName | orgName | name | rs)[@ref]" mode="m:typst" as="node()*">
    <xsl:choose>
      <xsl:when test="f:in-line(.)"><y:name ref="{p:refers(.)}" of="{$prefix}"><xsl:apply-templates mode="#current"/></y:name></xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:refers" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="replace(tokenize($name/@ref)[1], '^.*#', '')"/>
  </xsl:function>

  <!-- Every name that the text refers to: its kind, the form to list it by, its other forms. -->
  <xsl:function name="p:names" as="array(map(*))">
    <xsl:param name="tei" as="node()"/>
    <xsl:variable name="used" as="element()*" select="$tei//text//(persName | placeName | orgName | name | rs)[@ref][not(ancestor::v:only[not(contains(@in, 'e'))])]"/>
    <xsl:variable name="rows" as="map(*)*">
      <xsl:for-each-group select="$used" group-by="p:refers(.)">
        <xsl:variable name="entry" as="element()?" select="key('id', current-grouping-key(), root($tei))[1]"/>
        <xsl:variable name="forms" as="xs:string*" select="distinct-values(($entry/(persName | placeName | orgName | name | label) ! p:listed-form(.)))"/>
        <xsl:sequence select="map {
          'id': current-grouping-key(),
          'kind': p:name-kind(($entry, .)[1]),
          'form': ($forms, normalize-space(f:plain(.)))[1],
          'variants': array { $forms[position() gt 1] } }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="array { $rows }"/>
  </xsl:function>

  <xsl:function name="p:name-kind" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/(self::place | self::placeName)) then 'place' else if ($entry/(self::org | self::orgName)) then 'organisation' else 'person'"/>
  </xsl:function>

  <!-- “Stalin, Joseph” where the register tells the surname, else the name as it is given. -->
  <xsl:function name="p:listed-form" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if ($name/surname and $name/forename)
      then string-join(($name/surname, string-join($name/forename, ' ')) ! normalize-space(.), ', ') else normalize-space(f:plain($name))"/>
  </xsl:function>

</xsl:stylesheet>
