<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI's global attributes as HTML's: id, language, direction, and how the source looks (as classes, never as style). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:siglum:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The attributes that every element of the page takes over; $class names what CSS needs. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:if test="$element/@xml:id"><xsl:attribute name="id" select="$element/@xml:id"/></xsl:if>
    <xsl:sequence select="f:language-attributes($element)"/>
    <xsl:variable name="classes" as="xs:string*" select="$class, f:look($element)"/>
    <xsl:if test="exists($classes)"><xsl:attribute name="class" select="if (exists(tail($classes))) then distinct-values($classes) else $classes" separator=" "/></xsl:if>
  </xsl:function>

  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:lang ! f:language(..)">
      <xsl:attribute name="lang" select="."/>
      <xsl:if test="matches(., $f:rtl, 'i')"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
    </xsl:for-each>
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

  <!-- The declarations of CSS that have such a class; all others are passed over. -->
  <xsl:variable name="f:declarations" as="map(xs:string, xs:string)" select="map {
    'font-style:italic': 'italic', 'font-style:oblique': 'italic', 'font-style:normal': 'roman',
    'font-weight:bold': 'bold', 'font-weight:bolder': 'bold', 'font-weight:600': 'bold', 'font-weight:700': 'bold',
    'font-variant:small-caps': 'smallcaps', 'text-transform:uppercase': 'caps', 'vertical-align:super': 'sup', 'vertical-align:sub': 'sub',
    'text-decoration:underline': 'underline', 'text-decoration:line-through': 'strike', 'text-decoration:overline': 'overline',
    'text-align:center': 'centre', 'text-align:right': 'right', 'text-align:left': 'left', 'text-align:justify': 'justify',
    'font-size:large': 'large', 'font-size:larger': 'large', 'font-size:small': 'small', 'font-size:smaller': 'small',
    'font-family:monospace': 'mono', 'float:right': 'right', 'display:block': 'block'}"/>

  <xsl:function name="f:look" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@rend or $element/@rendition or $element/@style">
      <xsl:for-each select="$element/@rend ! tokenize(lower-case(.), '[\s,;]+') ! replace(., '^(font|text)-', '')">
        <xsl:sequence select="$f:looks(.)"/>
      </xsl:for-each>
      <xsl:sequence select="f:css($element/@style), f:css($element/@rend[contains(., ':')])"/>
      <xsl:for-each select="tokenize($element/@rendition)">
        <xsl:variable name="local" as="xs:string" select="replace(., '^.*[#:]', '')"/>
        <xsl:sequence select="(key('id', $local, root($element))/self::rendition ! f:css(.), $f:looks($local))"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:css" as="xs:string*">
    <xsl:param name="declarations" as="node()?"/>
    <xsl:for-each select="tokenize(replace(lower-case($declarations), '^.*\{|\}.*$', '', 's'), ';')">
      <xsl:variable name="pair" as="xs:string" select="translate(., ' &#9;&#10;&#13;', '')"/>
      <xsl:sequence select="$f:declarations($pair), 'spaced'[starts-with($pair, 'letter-spacing:')], 'indent'[matches($pair, '^(text-indent|margin-left|padding-left):[1-9]')]"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
