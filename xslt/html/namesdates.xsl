<?xml version="1.0" encoding="UTF-8"?>
<!-- Names (TEI Guidelines 13): those that the edition's registers know link there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="persName | placeName | orgName | name | rs | geogName | settlement | country | region | district | bloc | geogFeat
      | forename | surname | roleName | addName | nameLink | genName | objectName | eventName | author | editor" mode="m:flow" as="element()">
    <xsl:variable name="entry" as="xs:string?" select="f:register-link(.)"/>
    <xsl:variable name="linked" as="xs:boolean"
      select="$entry and not(ancestor::v:mark | ancestor::ref) and not(f:holds-link(.)) and not(f:holds-block(.))"/>
    <xsl:element name="{if ($linked) then 'a' else f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., 'name')"/>
      <xsl:if test="@ref and not(@xml:id) and ancestor::text and empty(ancestor::*[f:is-passage(.)])">
        <xsl:attribute name="id" select="'name.' || accumulator-before('names')"/>
      </xsl:if>
      <xsl:if test="$linked"><xsl:attribute name="href" select="$entry"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The entry of this file's own register that a name points to. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      (tokenize($name/(@ref, @key)[1])[starts-with(., '#')] ! key('id', substring(., 2), root($name)))[f:register(.)][1]"/>
  </xsl:function>

  <!-- Where the register of the edition speaks of a name's bearer. -->
  <xsl:function name="f:register-link" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="if ($f:in-edition and $name/@ref) then f:entry($name) else ()"/>
    <xsl:sequence select="$entry ! f:link(f:register(.) || '/' || @xml:id || '.html')"/>
  </xsl:function>

  <xsl:function name="f:register" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map { 'person': 'persons', 'place': 'places', 'org': 'organisations' }(local-name($entry))"/>
  </xsl:function>
</xsl:stylesheet>
