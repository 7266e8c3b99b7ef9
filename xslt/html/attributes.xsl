<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI's global attributes as HTML's: id, language, direction, and how the source looks (as classes, never as style). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="f:rtl" as="xs:string" select="'^(ar|he|fa|ur|yi|syr|arc|dv|ps|ug|ckb|sd)(-|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)'"/>

  <!-- The attributes that every element of the page takes over; $class names what CSS needs. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:if test="$element/@xml:id"><xsl:attribute name="id" select="$element/@xml:id"/></xsl:if>
    <xsl:if test="$element/@xml:lang[normalize-space()]">
      <xsl:attribute name="lang" select="$element/@xml:lang"/>
      <xsl:if test="matches($element/@xml:lang, $f:rtl)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
    </xsl:if>
    <xsl:variable name="classes" as="xs:string*" select="$class, f:look($element)"/>
    <xsl:if test="exists($classes)"><xsl:attribute name="class" select="distinct-values($classes)" separator=" "/></xsl:if>
  </xsl:function>

  <!-- What @rend and @rendition say, as classes of a closed list; nothing of it reaches the page as code. -->
  <xsl:variable name="f:looks" as="map(xs:string, xs:string)" select="map {
    'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'it': 'italic', 'bold': 'bold', 'b': 'bold',
    'smallcaps': 'smallcaps', 'small-caps': 'smallcaps', 'sc': 'smallcaps', 'caps': 'caps', 'allcaps': 'caps', 'uppercase': 'caps',
    'sup': 'sup', 'superscript': 'sup', 'super': 'sup', 'sub': 'sub', 'subscript': 'sub',
    'underline': 'underline', 'underlined': 'underline', 'u': 'underline', 'ul': 'underline', 'double-underline': 'double',
    'strikethrough': 'strike', 'strike': 'strike', 'line-through': 'strike', 'overline': 'overline',
    'center': 'centre', 'centre': 'centre', 'centered': 'centre', 'right': 'right', 'left': 'left', 'justify': 'justify', 'indent': 'indent',
    'large': 'large', 'small': 'small', 'spaced': 'spaced', 'letterspaced': 'spaced', 'gesperrt': 'spaced',
    'code': 'mono', 'typewriter': 'mono', 'tt': 'mono', 'monospace': 'mono', 'gothic': 'gothic', 'roman': 'roman', 'normal': 'roman'}"/>

  <xsl:function name="f:look" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@rend ! tokenize(lower-case(.), '[\s,;]+') ! replace(., '^(font|text)-', '')">
      <xsl:sequence select="$f:looks(.)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
