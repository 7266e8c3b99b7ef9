<?xml version="1.0" encoding="UTF-8"?>
<!-- What is said of an intervention: its kind, its meaning, who is responsible, how certain it is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The attributes of a v:mark. $bearer carries @cert and @resp; $other is the side that the line does not show. -->
  <xsl:function name="f:about" as="attribute()*">
    <xsl:param name="bearer" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="other" as="xs:string?"/>
    <xsl:variable name="category" as="xs:string?"
      select="key('id', ('kind-' || $kind, tokenize($bearer/@ana)[ends-with(., '-kind-' || $kind)] ! substring-after(., '#')), root($bearer))[1]/normalize-space(string(catDesc))[contains(., ': ')]"/>
    <xsl:attribute name="kind" select="$kind"/>
    <xsl:attribute name="tei" select="name($bearer)"/>
    <xsl:attribute name="label" select="(substring-before($category, ': ')[.], $f:kinds($kind)[1], $kind)[1]"/>
    <xsl:attribute name="says" select="(substring-after($category, ': ')[.], $f:kinds($kind)[2])[1]"/>
    <xsl:variable name="people" as="element()*" select="f:responsible($bearer)"/>
    <xsl:if test="exists($people)">
      <xsl:attribute name="by" select="f:listed($people ! normalize-space())"/>
      <xsl:attribute name="role" select="f:role($people)"/>
    </xsl:if>
    <xsl:sequence select="$bearer/(@cert, @xml:id, @xml:lang)"/>
    <xsl:if test="$other"><xsl:attribute name="other" select="normalize-space($other)"/></xsl:if>
  </xsl:function>

  <!-- The persons that @resp (or @source, @hand) of an element points to in its own file. -->
  <xsl:function name="f:responsible" as="element()*">
    <xsl:param name="bearer" as="element()"/>
    <xsl:for-each select="tokenize($bearer/(@resp, @hand)[1])[starts-with(., '#')]">
      <xsl:sequence select="key('id', substring(., 2), root($bearer))[1]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- "the translators", "the editor": what the persons did, by their respStmt. -->
  <xsl:function name="f:role" as="xs:string">
    <xsl:param name="people" as="element()+"/>
    <xsl:variable name="word" as="xs:string" select="
      if ($people/../resp/@key = 'translated') then 'translator'
      else if ($people/../resp/@key = 'edited' or $people/self::editor) then 'editor'
      else if ($people/self::handNote) then 'hand' else ''"/>
    <xsl:sequence select="
      if ($word) then 'the ' || $word || 's'[count($people) gt 1] else f:listed($people ! normalize-space())"/>
  </xsl:function>

  <!-- "A", "A and B", "A, B and C". -->
  <xsl:function name="f:listed" as="xs:string">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:sequence select="string-join((string-join($words[position() lt last()], ', ')[.], $words[last()]), ' and ')"/>
  </xsl:function>
</xsl:stylesheet>
